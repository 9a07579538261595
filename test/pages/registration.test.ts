import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import writeXlsxFile from 'write-excel-file/node';
import { openPortal, type PartnerPortal } from './partner-portal.ts';
import type { Visitor } from './site.ts';

const people = 30;
const aidCents = 17_600;
let portal: PartnerPortal;
// Enough for all of them but one.
before(async () => { portal = await openPortal((people - 1) * aidCents); });
after(() => portal.site.close());

const tag = 'sev-registration';
const givenNames = ['Jeanne', 'Yves', 'Odette', 'Paul', 'Marie', 'Louis', 'Annick', 'René', 'Solange', 'Alain'];
const names = ['Morvan', 'Danet', 'Kerbrat'];

/** Waits until the heading of the widget says this, its no-break spaces read as spaces. */
const reads = (visitor: Visitor, heading: string): Promise<unknown> => visitor.page.waitForFunction((wanted) =>
  (document.querySelector('sev-registration')?.shadowRoot?.querySelector('h2')?.textContent ?? '').replace(/\s+/g, ' ').trim() === wanted, {}, heading);

async function write(visitor: Visitor, label: string, text: string): Promise<void> {
  await visitor.reach('Tab', label);
  await visitor.page.keyboard.sendCharacter(text);
}

async function choose(visitor: Visitor, label: string, key: 'Space' | 'ArrowDown'): Promise<void> {
  await visitor.reach('Tab', label);
  await visitor.page.keyboard.press(key);
}

/** One person, from the search to the button that asks for the next one, without the mouse. */
async function register(visitor: Visitor, name: string, givenName: string): Promise<void> {
  await write(visitor, 'Nom de naissance', name);
  await write(visitor, 'Prénom', givenName);
  await write(visitor, 'Date de naissance', '27031952');
  await write(visitor, 'Commune de naissance', 'Quimper');
  await visitor.page.keyboard.press('Enter');
  await reads(visitor, `${givenName} ${name}`);
  await choose(visitor, 'Madame', 'Space');
  await write(visitor, 'Numéro et rue', '4 rue du Four');
  await write(visitor, 'Code postal', '29590');
  await write(visitor, 'Commune', 'Trévignac');
  await choose(visitor, 'Oui', 'Space');
  await choose(visitor, 'Situation', 'ArrowDown');
  await choose(visitor, 'Aide ANCV', 'ArrowDown');
  await write(visitor, 'Revenu imposable', '14230');
  await choose(visitor, 'Notice d’information', 'Space');
  await visitor.page.keyboard.press('Enter');
  await reads(visitor, `${givenName} ${name} : inscription faite`);
}

test('thirty people are keyed without the mouse, each aided or told why not', async () => {
  const visitor = await portal.site.visit('/ccas', { width: 1280, height: 900 });
  await visitor.ready(tag);
  const all = names.flatMap((name) => givenNames.map((givenName) => [name, givenName] as const)).slice(0, people);
  for (const [index, [name, givenName]] of all.entries()) {
    await register(visitor, name, givenName);
    if (index < people - 1) {
      await visitor.lands('Inscrire une autre personne');
      await visitor.page.keyboard.press('Enter');
      await reads(visitor, 'Qui inscrivez-vous ?');
    }
  }
  const { participants, taken } = await portal.group();
  assert.equal(taken, people);
  assert.deepEqual(new Set(participants.map(({ birthName, givenName }) => `${givenName} ${birthName}`)), new Set(all.map(([name, givenName]) => `${givenName} ${name}`)));
  assert.deepEqual(participants.filter(({ aid }) => !aid.granted).map(({ aid, label }) => [aid.refusal, label]), [['credit-exhausted', 'aid']]);
  assert.equal(participants[0]?.registeredBy, 'Claire Fontaine');
  assert.deepEqual(visitor.troubles, []);
  await visitor.leave();
});

test('a second agent finds who is on the list, changes them, and adds a couple from a spreadsheet', async () => {
  const visitor = await portal.site.visit('/ccas', { width: 1280, height: 900 });
  await visitor.ready(tag);
  await visitor.type('Nom de naissance', 'kerbrat');
  await visitor.type('Prénom', 'solange');
  await visitor.press('Chercher');
  await reads(visitor, 'Une personne déjà inscrite par vous');
  await visitor.press('Changer la fiche de Solange Kerbrat');
  await reads(visitor, 'Solange Kerbrat');
  await visitor.type('Téléphone, s’il y en a un', '06 39 98 12 40');
  await visitor.press('Enregistrer les changements');
  await reads(visitor, 'Solange Kerbrat : changements enregistrés');
  await visitor.press('Inscrire une autre personne');
  await visitor.press('Inscrire depuis un tableur');
  await reads(visitor, 'Inscrire depuis un tableur');
  const folder = await mkdtemp(join(tmpdir(), 'sev-list-'));
  const list = join(folder, 'liste.xlsx');
  const heads = 'Civilité;Nom;Prénom;Date de naissance;Lieu de naissance;Adresse;Code postal;Ville;Vit en France;Situation;Parts;Revenu imposable;Aide cette année;Conjoint';
  const lines = ['M.;Le Goff;Pierre;02/01/1950;Brest;1 rue Haute;29200;Brest;oui;retraité;2;27 900;non;', 'Mme;Le Goff;Claire;14/07/1953;Brest;1 rue Haute;29200;Brest;oui;retraitée;;;non;Le Goff Pierre'];
  await writeXlsxFile([heads, ...lines].map((line) => line.split(';').map((value) => ({ value })))).toFile(list);
  const field = await visitor.page.waitForSelector('sev-registration >>> input[type=file]');
  await field?.toElement('input').then((input) => input.uploadFile(list));
  await reads(visitor, '2 personnes à inscrire');
  await rm(folder, { recursive: true });
  await visitor.press('La notice d’information a été remise à chaque personne', 'checkbox');
  await visitor.press('Inscrire les 2 personnes');
  await reads(visitor, '2 personnes inscrites');
  const { participants, taken } = await portal.group();
  assert.equal(taken, people + 2);
  assert.equal(participants.find(({ birthName, givenName }) => birthName === 'Kerbrat' && givenName === 'Solange')?.phone, '06 39 98 12 40');
  const [pierre, claire] = ['Pierre', 'Claire'].map((name) => participants.find(({ birthName, givenName }) => birthName === 'Le Goff' && givenName === name));
  assert.deepEqual(claire?.ties, [{ kind: 'spouse', to: pierre?.id }]);
  assert.deepEqual(visitor.troubles, []);
  await visitor.leave();
});
