import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { payableShape } from '../../schema/contract/accounts.ts';
import type { AtWork } from './at-work.ts';
import { type JourneyWorld, openJourney } from './journey-world.ts';

let world: JourneyWorld;
// Two aids of 176 €, and not a third.
before(async () => { world = await openJourney('2026-05-04', 400_00); });
after(() => world.close());

const plain = (text: string): string => text.replace(/\s+/g, ' ');

async function leaves(someone: AtWork): Promise<void> {
  assert.deepEqual(someone.troubles, []);
  await someone.leave();
}

test('the story of a group, from the provider who opens it to the second validation', async () => {
  // In May, Hélène holds five places for the CCAS of Trévignac.
  const helene = await world.at('/professionnel');
  await helene.press('Ouvrir un groupe');
  await helene.write('Le lieu du séjour, par exemple Les Embruns', 'Embruns');
  await helene.press('Chercher');
  await helene.reads('Les Embruns, 12 au 16 octobre 2026');
  await helene.write('Le numéro de convention du porteur, par exemple ANCV0123', 'ANCV 2931');
  await helene.write('Le nombre de places, par exemple 30', '5');
  await helene.press('Ouvrir le groupe');
  await helene.reads('0 sur 5');
  await leaves(helene);

  assert.match(await world.messages(), /5 places pour votre groupe : Les Embruns, 12 octobre .*ccas@exemple\.invalid .*vendredi 25 septembre 2026/);

  // In June, Claire registers a couple, the household keyed once.
  world.clock.set('2026-06-10T09:00:00+02:00');
  const claire = await world.at('/ccas');
  await claire.reads('Il reste 400 €');
  await claire.pressFirst('Compléter');
  await claire.reads('Personne n’est encore inscrit');
  await claire.press('Inscrire une personne');
  await claire.reads('Qui inscrivez-vous ?');
  await claire.writeAll({ 'Nom de naissance': 'Morvan', Prénom: 'Lucette', 'Date de naissance': '27/03/1952', 'Commune de naissance': 'Quimper' });
  await claire.press('Chercher');
  await claire.reads('Personne de ce nom');
  await claire.tick('Madame');
  await claire.writeAll({ 'Numéro et rue': '4 rue du Four', 'Code postal': '29590', Commune: 'Trévignac' });
  await claire.tick('Oui');
  await claire.pick('Situation', 'retired');
  await claire.pick('Aide ANCV cette année', 'none');
  await claire.write('Revenu imposable, par an', '24 230');
  await claire.pick('Parts fiscales', '2');
  await claire.tick('Notice d’information remise');
  await claire.press('Inscrire avec l’aide');
  await claire.reads('Lucette Morvan : inscription faite');
  await claire.press('Inscrire le conjoint de Lucette Morvan');
  await claire.reads('Le foyer fiscal est celui de Lucette Morvan');
  await claire.writeAll({ 'Nom de naissance': 'Danet', Prénom: 'Yves', 'Date de naissance': '02/11/1949', 'Commune de naissance': 'Brest' });
  await claire.tick('Monsieur');
  await claire.tick('Oui');
  await claire.pick('Situation', 'retired');
  await claire.pick('Aide ANCV cette année', 'none');
  await claire.tick('Notice d’information remise');
  await claire.press('Inscrire avec l’aide');
  await claire.reads('Yves Danet : inscription faite');
  await claire.reads('Crédit 2026 restant : 48 €');
  await claire.press('Inscrire l’aidant d’Yves Danet');
  await claire.reads('Une nouvelle personne');
  await claire.writeAll({ 'Nom de naissance': 'Kerbrat', Prénom: 'Annick', 'Date de naissance': '14/07/1971', 'Commune de naissance': 'Brest' });
  await claire.tick('Madame');
  await claire.writeAll({ 'Numéro et rue': '4 rue du Four', 'Code postal': '29590', Commune: 'Trévignac' });
  await claire.press('Compléter la fiche d’Yves Danet');
  await claire.reads('Votre saisie en cours attend');
  await claire.pick('Handicap, longue maladie ou perte d’autonomie', 'gir');
  await claire.pick('GIR', '4');
  await claire.tick('Accord exprès');
  await claire.press('Enregistrer les changements');
  await claire.reads('Annick Kerbrat');
  await claire.tick('Oui');
  await claire.pick('Aide ANCV cette année', 'none');
  await claire.tick('Notice d’information remise');
  await claire.reads('Le crédit 2026 ne suffit plus');
  await claire.press('Inscrire sans aide');
  await claire.reads('Annick Kerbrat : inscription faite');
  await claire.press('Les Embruns, 12 au 16 octobre');
  await claire.reads('Une aide manque de crédit Il reste 48 € de crédit, moins qu’une aide.');
  // The allocation that she asked for is notified; she asks for the aid again.
  await world.addCredit(200_00, '2026-06-10');
  await claire.press('Mes groupes');
  await claire.reads('Il reste 248 €');
  await claire.pressFirst('Compléter');
  await claire.reads('Il reste 248 € de crédit : vous pouvez redemander les aides.');
  await claire.press('Demander à nouveau l’aide refusée');
  await claire.reads('3 personnes, 3 aides, 528 € en tout.');
  await claire.press('Rooming-list à imprimer');
  const paper = await claire.opens('Ouvrir : Rooming-list à imprimer');
  assert.match(paper, /Annick/);
  await leaves(claire);

  // On 28 September the list is closed: she prepares the message that replaces one person by another.
  world.clock.set('2026-09-28T09:00:00+02:00');
  const later = await world.at('/ccas');
  await later.reads('Figé');
  await later.pressFirst('Consulter');
  await later.reads('La liste est fermée depuis le 25 septembre.');
  await later.press('Préparer le message');
  await later.tick('Annick Kerbrat');
  await later.press('Ajouter une personne');
  await later.pick('Civilité', 'monsieur');
  await later.pick('Type d’éligibilité', 'aid');
  await later.writeAll({ Prénom: 'René', 'Nom de naissance': 'Le Goff', 'Date de naissance, par exemple 27 mars 1952': '1 février 1950', 'Lieu de naissance': 'Brest', 'Adresse complète': '1 rue Haute, 29200 Brest', Téléphone: '02 61 91 33 20', 'Revenu fiscal de référence': '14 900', 'Votre nom, pour signer': 'Claire Fontaine' });
  await later.reads('Convention ANCV2931, Guidel, 12 octobre 2026 : un remplacement');
  const [address = '', letter = ''] = decodeURIComponent(await later.linkOf('Ouvrir dans ma messagerie')).split('?');
  assert.equal(address, 'mailto:service-sev-web@ancv.fr');
  for (const words of ['Ne part plus : Madame Annick Kerbrat', 'Part à sa place : Monsieur René Le Goff', 'Claire Fontaine']) assert.ok(plain(letter).includes(words), letter);
  await leaves(later);

  // After the stay Hélène says who was there: all but Annick.
  world.clock.set('2026-10-20T09:00:00+02:00');
  const back = await world.at('/professionnel');
  await back.reads('À valider');
  await back.pressFirst('Valider');
  await back.reads('Vous validez en premier');
  await back.tick('Annick Kerbrat');
  await back.press('Voir le résumé');
  await back.reads('352 € d’aide à vous verser');
  await back.press('Valider la liste');
  await back.reads('Le porteur valide la liste à son tour');
  await leaves(back);
  assert.deepEqual(await world.payable(), { totalCents: 0, items: [] });

  assert.match(await world.messages(), /À valider jusqu’au mercredi 4 novembre 2026/);

  // Claire validates in turn, and the aid of whoever was there is payable.
  const last = await world.at('/ccas');
  await last.reads('À valider');
  await last.pressFirst('Valider');
  await last.reads('Ses absents sont déjà décochés');
  await last.press('Voir le résumé');
  await last.reads('176 € d’aide reviennent au crédit');
  await last.press('Valider la liste');
  await last.reads('La liste est validée des deux côtés');
  await leaves(last);
  assert.equal(payableShape.parse(await world.payable()).totalCents, 352_00);
});
