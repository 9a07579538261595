import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupCancelled, groupOpened, listCloses, placesChanged } from '../../proxy/mails/group.fr.ts';
import { partnerLate, partnerReminder, partnerValidates, providerLate, providerReminder, providerValidates } from '../../proxy/mails/validation.fr.ts';
import type { Mail, MailedGroup } from '../../proxy/mails/mail.ts';
import { group } from './world.ts';

const to = 'quelquun@exemple.invalid';
const all = (of: MailedGroup): Mail[] => [
  groupOpened(to, of),
  placesChanged(to, of, { before: 20, at: new Date('2026-09-02T08:00:00Z') }),
  groupCancelled(to, of),
  listCloses(to, of, { mark: 7, today: '2026-09-18' }),
  listCloses(to, of, { mark: 2, today: '2026-09-24' }),
  providerValidates(to, of, '2026-10-31'),
  providerReminder(to, of, { by: '2026-10-31', mark: 7, today: '2026-10-24' }),
  providerLate(to, of, '2026-10-31'),
  partnerValidates(to, of, '2026-11-04'),
  partnerReminder(to, of, { by: '2026-11-04', mark: 1, today: '2026-11-03' }),
  partnerLate(to, of, '2026-11-04'),
];

test('each mail says what is asked and until when in its first line', () => {
  assert.deepEqual(all(group).map(({ subject, text }) => [subject, text.split('\n')[0]]), [
    ['[SEV] 30 places pour votre groupe\u00A0: Les Embruns, 12 octobre', 'À faire jusqu’au vendredi 25 septembre 2026, 23 h 59\u00A0: inscrivez les participants de votre groupe.'],
    ['[SEV] Votre groupe a maintenant 30 places\u00A0: Les Embruns, 12 octobre', 'Jusqu’au vendredi 25 septembre 2026, 23 h 59, vous pouvez inscrire encore 18 participants.'],
    ['[SEV] Votre groupe est annulé\u00A0: Les Embruns, 12 octobre', 'Le séjour devait commencer le lundi 12 octobre 2026\u00A0: prévenez vos participants dès aujourd’hui.'],
    ['[SEV] Votre liste ferme dans 7 jours\u00A0: Les Embruns, 12 octobre', 'Votre liste ferme dans 7 jours, le vendredi 25 septembre 2026 à 23 h 59.'],
    ['[SEV] Votre liste ferme demain\u00A0: Les Embruns, 12 octobre', 'Votre liste ferme demain, le vendredi 25 septembre 2026 à 23 h 59.'],
    ['[SEV] Validez la liste du séjour du 12 octobre, Les Embruns', 'À valider jusqu’au samedi 31 octobre 2026, 23 h 59\u00A0: la liste du séjour qui vient de finir.'],
    ['[SEV] Validez la liste du séjour du 12 octobre, Les Embruns\u00A0: il reste 7 jours', 'Il reste 7 jours pour valider la liste\u00A0: jusqu’au samedi 31 octobre 2026, 23 h 59.'],
    ['[SEV] Validez la liste du séjour du 12 octobre, Les Embruns\u00A0: en retard', 'La liste était à valider avant le samedi 31 octobre 2026 au soir\u00A0: validez-la dès aujourd’hui.'],
    ['[SEV] Validation de la liste de participants, Les Embruns, 12 octobre', 'À valider jusqu’au mercredi 4 novembre 2026, 23 h 59\u00A0: la liste des participants de votre séjour.'],
    ['[SEV] Validation de la liste de participants, Les Embruns, 12 octobre\u00A0: il reste 1 jour', 'Il reste 1 jour pour valider la liste des participants\u00A0: jusqu’au mercredi 4 novembre 2026, 23 h 59.'],
    ['[SEV] Validation de la liste de participants, Les Embruns, 12 octobre\u00A0: en retard', 'La liste était à valider avant le mercredi 4 novembre 2026 au soir\u00A0: validez-la dès aujourd’hui.'],
  ]);
});

test('whose places are all taken may still replace somebody', () => {
  const { text } = placesChanged(to, { ...group, taken: group.places }, { before: 40, at: new Date('2026-09-02T08:00:00Z') });
  assert.equal(text.split('\n')[0], 'Jusqu’au vendredi 25 septembre 2026, 23 h 59, vous pouvez remplacer une personne qui renonce.');
});

test('each says which stay, whose group, and whom to call, in some 120 words at most', () => {
  for (const { text } of all(group)) {
    for (const word of ['Les Embruns', 'Pornic', 'ANCV012345', 'Vacances du Ponant', '0\u00A0969\u00A0320\u00A0616']) assert.ok(text.includes(word), `${word} in ${text}`);
    assert.ok(text.split(/\s+/).length <= 120, text);
  }
});

test('two mails are the same when they ask for the same thing, and no name stands in what tells them apart', () => {
  const keys = all(group).map(({ dedupe }) => dedupe);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, new RegExp(`^[a-z-]+/${group.id}(/[\\dTZ:.-]+)*$`));
});

test('a name that breaks its line begins neither a header nor a line', () => {
  const broken = 'Les Embruns\r\nBcc: tous@exemple.invalid\u2028X-Faux: 1\u0000\u202E';
  for (const { subject, text } of all({ ...group, facility: broken, partnerName: broken, providerName: broken, commune: broken })) {
    assert.doesNotMatch(subject, /[\p{Cc}\u2028\u202E]/u);
    assert.ok(text.split(/[\n\r\u2028]/).every((line) => !/^(Bcc|X-Faux)/.test(line)));
  }
});
