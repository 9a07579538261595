// Loaded here, so that no test spends its time on what the element asks for later.
import '../../../widgets/registration/sheet/sheet-part.ts';
import { expect } from 'chai';
import type { BatchRequest } from '../../../schema/contract/participants.ts';
import { sideways, smallTargets, smallTexts, violations } from '../accessibility.ts';
import { plain } from '../driver.ts';
import { PortalStandIn } from './portal-stand-in.ts';
import { jeanneRequest, openRegistration, type RegistrationDriver } from './registration-driver.ts';

const heads = 'Civilité;Nom;Prénom;Date de naissance;Lieu de naissance;Adresse;Code postal;Ville;Vit en France;Situation;Revenu imposable;Aide cette année;Conjoint;Aidant de;GIR;Part';
const jeanneLine = 'Mme;Morvan;Jeanne;27/03/1952;Quimper;4 rue du Four;29590;Trévignac;oui;retraitée;14 230;non;;;;';
const bernard = 'M.;Danet;Bernard;30/09/1949;Brest;2 quai Sud;29200;Brest;oui;retraité;99 000;non;;;;';
const odette = 'Mme;Kerbrat;Odette;19/11/1941;Brest;;;;oui;retraitée;;;;;4;non';
const sylvie = 'Mme;Kerbrat;Sylvie;08/05/1978;Brest;1 rue Haute;29200;Brest;oui;travaille;;non;;Kerbrat Odette;;';

const paste = (desk: RegistrationDriver, ...lines: string[]): Promise<void> => pasteAll(desk, heads, ...lines);

async function pasteAll(desk: RegistrationDriver, ...lines: string[]): Promise<void> {
  await desk.answered(() => desk.press('button', 'Inscrire depuis un tableur'));
  const area = desk.root.querySelector('textarea');
  if (!area) throw new Error('nowhere to paste');
  area.value = lines.join('\n');
  await desk.press('button', 'Lire la liste');
}

const table = (desk: RegistrationDriver): string[] => [...desk.root.querySelectorAll('.sheet .tag')].map((one) => plain(one.textContent));
const points = (desk: RegistrationDriver): string[] => [...desk.root.querySelectorAll('.note[role=group] li')].map((one) => plain(one.textContent));
const sentBatches = (desk: RegistrationDriver): BatchRequest[] => desk.portal.asked.filter(({ path }) => path.endsWith('/batches')).map(({ body }) => body as BatchRequest);
const notice = 'La notice d’information a été remise';

describe('a list from a spreadsheet', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  it('columns are recognised by their names, each person is decided before anything is sent', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine, bernard);
    expect(desk.heading).to.equal('2 personnes à inscrire');
    expect(table(desk)).to.deep.equal(['Éligible à l’aide', 'Éligible au programme']);
    expect(desk.text).to.contain('176 €').and.to.contain('Places libres');
    expect(sentBatches(desk)).to.deep.equal([]);
  });

  it('a title may stand above the names of the columns', async () => {
    desk = await openRegistration();
    await pasteAll(desk, 'Séjour du 12 octobre, Trévignac;;;', ';;;', heads, jeanneLine, bernard.replace('30/09/1949', '30/09/49'));
    expect(table(desk)).to.deep.equal(['Éligible à l’aide', 'À revoir']);
    expect(points(desk)[0]).to.contain('Ligne 2, Bernard Danet. Date de naissance');
  });

  it('an income between the limits of two official texts is said on its line', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine.replace('14 230', '17 050'), bernard);
    const [first, second] = [...desk.root.querySelectorAll('.sheet td.wide')].map((one) => plain(one.textContent));
    expect(first).to.match(/^Éligible à l’aide ?Deux textes officiels ne donnent pas la même limite : 17 066 € .* Faites confirmer avant l’inscription\.$/);
    expect(second).to.equal('Éligible au programme');
  });

  it('that somebody may not go is said once on their line, with the reason', async () => {
    desk = await openRegistration();
    await paste(desk, bernard.replace('30/09/1949', '30/09/1990').replace('retraité', 'travaille'));
    expect(plain(desk.root.querySelector('.sheet td.wide')?.textContent)).to.match(/^À revoir ?Ne peut pas partir avec le programme\. 36 ans [^.]*\./);
    expect(points(desk)[0]).to.match(/^Ligne 1, Bernard Danet\. Ne peut pas partir avec le programme\./);
  });

  it('all go at once, each by the key of its line', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine, bernard);
    await desk.choose(notice);
    await desk.answered(() => desk.press('button', 'Inscrire les 2 personnes'), 'sev-registered');
    expect(desk.heading).to.equal('2 personnes inscrites');
    expect(desk.text).to.contain('Aide accordée à 1 personne : 176 €.');
    expect(desk.said).to.equal('2 personnes inscrites. Aide accordée à 1 personne : 176 €.');
    const [batch] = sentBatches(desk);
    expect(batch?.participants.map(({ key, title, birthName, household }) => [key, title, birthName, household?.taxableIncomeEuros])).to.deep.equal([['line-1', 'madame', 'Morvan', 14_230], ['line-2', 'monsieur', 'Danet', 99_000]]);
    await desk.press('button', 'Inscrire une autre personne');
    expect(desk.heading).to.equal('Qui inscrivez-vous ?');
  });

  it('a list that takes the last places offers no other person, and what came of it is the last thing said', async () => {
    const portal = new PortalStandIn();
    portal.group = { ...portal.group, places: portal.group.taken + 1 };
    desk = await openRegistration({ portal });
    await paste(desk, jeanneLine);
    await desk.choose(notice);
    await desk.answered(() => desk.press('button', 'Inscrire la personne'), 'sev-registered');
    expect(desk.heading).to.equal('Une personne inscrite');
    expect(desk.names('button')).not.to.include('Inscrire une autre personne');
    expect(desk.text).to.contain('Le groupe est plein');
    expect(desk.focused).to.equal(desk.root.querySelector('h2'));
    await new Promise((resolve) => { setTimeout(resolve, 1_000); });
    expect(desk.said).to.equal('Une personne inscrite. Aide accordée à 1 personne : 176 €.');
  });

  it('what cannot be read is shown in its cell, and mended there', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine.replace('27/03/1952', '27/03/52').replace('29590', ''), bernard);
    expect(points(desk)).to.include('Ligne 1, Jeanne Morvan. Date de naissance : « 27/03/52 » a une année de deux chiffres : il en faut quatre. Écrivez la date, par exemple 27/03/1952.');
    await desk.press('button', 'Ligne 1, Jeanne Morvan. Date de naissance');
    expect(desk.focused).to.equal(desk.root.querySelector('#cell-1-birthDate'));
    await desk.write('Date de naissance', '27/03/1952');
    await desk.write('Code postal', '29590');
    expect(table(desk)).to.deep.equal(['Éligible à l’aide', 'Éligible au programme']);
    expect(points(desk)).to.deep.equal(['Remettez la notice à chaque personne, puis cochez.']);
  });

  it('each cell that cannot be read is said with what was read and what is expected', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine.replace('27/03/1952', '31/02/1950').replace('Mme', 'Dr').replace('29590', '1000').replace('14 230', '14 mille'), bernard.replace('retraité', 'à voir'));
    expect(points(desk).slice(0, -1)).to.deep.equal([
      'Ligne 1, Jeanne Morvan. Date de naissance : « 31/02/1950 » n’existe pas dans le calendrier. Écrivez la date, par exemple 27/03/1952.',
      'Ligne 1, Jeanne Morvan. Revenu imposable : « 14 mille » ne se lit pas. Écrivez le montant en chiffres, par exemple 14 230.',
      'Ligne 1, Jeanne Morvan. Civilité : « Dr » ne se lit pas. Écrivez Madame ou Monsieur.',
      'Ligne 1, Jeanne Morvan. Code postal : « 1000 » n’a pas cinq chiffres. Écrivez le code postal entier, par exemple 01000 ou 29000.',
      'Ligne 2, Bernard Danet. Situation : « à voir » ne se lit pas. Écrivez retraité, sans emploi, retraité et travail, ou travaille.',
    ]);
  });

  it('a mended cell stays, and whoever goes on to the next stays in it', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine.replace('27/03/1952', '27/03/52').replace('29590', ''), bernard);
    const first = desk.root.querySelector<HTMLInputElement>('#cell-1-birthDate');
    const next = desk.root.querySelector<HTMLInputElement>('#cell-1-postcode');
    if (!first || !next) throw new Error('no cells to mend');
    first.value = '27/03/1952';
    next.focus();
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.settled();
    expect(desk.focused).to.equal(next);
    expect(next.id).to.equal('cell-1-postcode');
    expect(first.isConnected && first.ariaInvalid).to.equal('false');
  });

  it('with one point to see again, nobody is registered', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine, bernard.replace('retraité', 'à voir'));
    await desk.choose(notice);
    await desk.press('button', 'Inscrire les 2 personnes');
    expect(desk.focused?.className).to.contain('told');
    expect(points(desk).filter((point) => point.startsWith('Ligne 2, Bernard Danet. Situation'))).to.have.length(1);
    expect(sentBatches(desk)).to.deep.equal([]);
  });

  it('twins in the list, and people on it already, are pointed out and can be taken out', async () => {
    const portal = new PortalStandIn();
    portal.register(jeanneRequest);
    desk = await openRegistration({ portal });
    await paste(desk, jeanneLine, bernard, bernard.replace('Bernard', 'BERNARD'));
    expect(desk.text).to.contain('déjà sur la liste du groupe').and.to.contain('La même personne est à la ligne 2');
    await desk.press('button', 'Retirer Jeanne Morvan');
    await desk.press('button', 'Retirer BERNARD Danet');
    expect(desk.heading).to.equal('Une personne à inscrire');
    expect(points(desk)).to.deep.equal(['Remettez la notice à chaque personne, puis cochez.']);
  });

  it('whoever is on the list under the name in use is pointed out by that name too', async () => {
    const portal = new PortalStandIn();
    portal.register({ ...jeanneRequest, birthName: 'Danet', usedName: 'Morvan' });
    desk = await openRegistration({ portal });
    await paste(desk, jeanneLine);
    expect(desk.text).to.contain('déjà sur la liste du groupe');
  });

  it('someone this partner registered before is recognised, and fills the empty cells', async () => {
    const portal = new PortalStandIn();
    portal.known = [{ ...jeanneRequest, lastRegisteredAt: '2025-05-06T10:00:00+02:00', groupId: portal.group.id, participantId: 'x' }];
    desk = await openRegistration({ portal });
    await paste(desk, 'Mme;Morvan;Jeanne;27/03/1952;;;;;oui;retraitée;14 230;non;;;;');
    expect(desk.text).to.contain('Une personne a déjà une fiche chez vous.');
    await desk.press('button', 'Compléter les cases vides');
    expect(points(desk)).to.deep.equal(['Remettez la notice à chaque personne, puis cochez.']);
    expect(desk.text).to.contain('Déjà inscrite par vous le 6 mai 2025');
  });

  it('a carer is registered with whoever stays home, whose consent is asked', async () => {
    desk = await openRegistration();
    await paste(desk, odette, sylvie);
    expect(table(desk)).to.deep.equal(['Ne part pas : personne aidée', 'Éligible à l’aide en tant qu’aidant']);
    await desk.choose(notice);
    await desk.press('button', 'Inscrire la personne');
    expect(points(desk)).to.deep.equal(['Demandez l’accord exprès de chaque personne dont la santé est indiquée, puis cochez.']);
    await desk.choose('Chaque personne dont la santé');
    await desk.answered(() => desk.press('button', 'Inscrire la personne'), 'sev-registered');
    const [batch] = sentBatches(desk);
    expect(batch?.participants).to.have.length(1);
    expect(batch?.participants[0]).to.deep.include({ birthName: 'Kerbrat', givenName: 'Sylvie', ties: [{ kind: 'family-carer', to: 'cared' }] });
    expect(batch?.participants[0]?.caredPerson).to.deep.include({ givenName: 'Odette', gir: 4 });
  });

  it('health that decides nothing is not sent', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine.replace(/;;;;$/, ';;;3;'));
    await desk.choose(notice);
    await desk.answered(() => desk.press('button', 'Inscrire la personne'), 'sev-registered');
    expect(sentBatches(desk)[0]?.participants[0]).to.deep.include({ gir: null, disabled: null });
  });

  it('a refusal is said on its line, and nobody is registered', async () => {
    desk = await openRegistration();
    await paste(desk, jeanneLine, bernard);
    await desk.choose(notice);
    desk.portal.refuses = { status: 409, code: 'duplicate-participant', detail: 'Cette personne est déjà sur la liste.', errors: [{ pointer: '/participants/1', code: 'duplicate-participant', detail: 'Cette personne est déjà sur la liste de ce groupe.' }] };
    await desk.refused(() => desk.press('button', 'Inscrire les 2 personnes'));
    expect(points(desk)).to.deep.equal(['Ligne 2, Bernard Danet. Cette personne est déjà sur la liste de ce groupe.']);
  });

  it('a credit that makes no whole aid promises none', async () => {
    const portal = new PortalStandIn();
    if (portal.credit) portal.credit = { ...portal.credit, remainingCents: 5_400 };
    desk = await openRegistration({ portal });
    await paste(desk, jeanneLine);
    expect(desk.text).to.contain('Il reste 54 € de crédit, moins qu’une aide : ces personnes sont inscrites sans');
  });

  it('more people than places are told before anything is sent', async () => {
    const portal = new PortalStandIn();
    portal.group = { ...portal.group, taken: 29 };
    desk = await openRegistration({ portal });
    await paste(desk, jeanneLine, bernard);
    expect(points(desk).join()).to.contain('La liste a 2 personnes, et il reste 1 place.');
  });

  it('what is no workbook of Excel is told how to be pasted', async () => {
    desk = await openRegistration();
    await desk.answered(() => desk.press('button', 'Inscrire depuis un tableur'));
    const input = desk.root.querySelector<HTMLInputElement>('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4])], 'liste.xlsx'));
    if (input) input.files = transfer.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await desk.settled();
    expect(desk.text).to.contain('Ce classeur ne se lit pas');
  });

  for (const [name, reach] of Object.entries({
    'a list to paste': async (one: RegistrationDriver) => { await one.answered(() => one.press('button', 'Inscrire depuis')); await one.press('help', 'Les colonnes'); },
    'a list read': (one: RegistrationDriver) => paste(one, jeanneLine, bernard, odette, sylvie),
    'a list to mend': async (one: RegistrationDriver) => { await paste(one, jeanneLine.replace('27/03/1952', 'hier'), bernard, bernard); await one.press('button', 'Inscrire les'); await one.press('button', 'Toutes les cases de Bernard'); },
    'a list registered': async (one: RegistrationDriver) => { await paste(one, jeanneLine); await one.choose(notice); await one.answered(() => one.press('button', 'Inscrire la personne'), 'sev-registered'); },
  })) {
    it(`${name}: axe finds nothing, targets are 48 px, nothing scrolls sideways at 320 px nor at 200 %`, async () => {
      desk = await openRegistration({ width: 320 });
      await reach(desk);
      expect(await violations(desk.element)).to.deep.equal([]);
      expect(smallTargets(desk.root)).to.deep.equal([]);
      expect(smallTexts(desk.root)).to.deep.equal([]);
      expect(sideways(desk.element)).to.equal(0);
      document.documentElement.style.fontSize = '200%';
      await desk.settled();
      expect(sideways(desk.element)).to.equal(0);
      document.documentElement.style.fontSize = '';
      const place = desk.element.parentElement;
      if (place) place.style.width = '1280px';
      expect(sideways(desk.element)).to.equal(0);
      expect(await violations(desk.element)).to.deep.equal([]);
    });
  }
});
