import '../../../widgets/registration/sheet/sheet-part.ts';
import { expect } from 'chai';
import { nextEvent } from '../driver.ts';
import { PortalStandIn } from './portal-stand-in.ts';
import { fillJeanne, jeanne, jeanneRequest, newPerson, openRegistration, placeRegistration, type RegistrationDriver } from './registration-driver.ts';

const paul = { ...jeanneRequest, title: 'monsieur' as const, birthName: 'Riou', givenName: 'Paul' };

describe('registering on a network that is slow or comes and goes', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  const writes = (method: string): number => desk.portal.asked.filter((asked) => asked.method === method && asked.path.includes('/participants')).length;
  const shut = (label: string): boolean => desk.labelled(label).closest('[inert]') !== null;

  it('what is being sent is not typed in nor left, and the focus waits on its button', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    desk.labelled('Téléphone').focus();
    const answer = desk.portal.gate.shut();
    await desk.press('button', 'Inscrire avec l’aide');
    expect(shut('Téléphone')).to.equal(true);
    expect(desk.focused?.closest('.beside')).not.to.equal(null);
    await desk.press('button', 'Chercher une autre personne');
    expect(desk.text).not.to.include('Quitter sans enregistrer');
    answer();
    await desk.settled();
    expect(desk.heading).to.equal('Jeanne Morvan : inscription faite');
    expect(writes('POST')).to.equal(1);
  });

  it('somebody looked for is asked for once, however often the button is pressed: what is typed after stays', async () => {
    desk = await openRegistration();
    await desk.write('Nom de naissance', 'Morvan');
    const first = desk.portal.gate.hold('/v1/people/search');
    await desk.press('button', 'Chercher');
    const second = desk.portal.gate.hold('/v1/people/search');
    await desk.press('button', 'Un instant');
    first();
    await desk.settled();
    await desk.write('Numéro et rue', '4 rue du Four');
    second();
    await desk.settled();
    expect(desk.labelled('Numéro et rue').value).to.equal('4 rue du Four');
  });

  it('a list asked for from a spreadsheet while somebody is looked for does not come and go', async () => {
    desk = await openRegistration();
    await desk.writeAll(jeanne);
    const answer = desk.portal.gate.shut();
    await desk.press('button', 'Chercher');
    await desk.press('button', 'Inscrire depuis un tableur');
    expect(desk.heading).to.equal('Qui inscrivez-vous ?');
    answer();
    await desk.settled();
    expect(desk.heading).to.equal('Jeanne Morvan');
  });

  it('tried again twice, the desk opens once, and whoever types meanwhile keeps their field', async () => {
    const portal = new PortalStandIn();
    portal.up = false;
    desk = placeRegistration({ portal });
    await nextEvent(desk.element, 'sev-error');
    await desk.settled();
    portal.up = true;
    const answer = portal.gate.shut();
    await desk.press('button', 'Essayer encore');
    await desk.press('button', 'Un instant');
    desk.labelled('Prénom').focus();
    await desk.write('Prénom', 'Jeanne');
    answer();
    await desk.settled();
    expect(portal.asked.filter(({ path }) => path.startsWith('/v1/groups/'))).to.have.length(1);
    expect(desk.focused).to.equal(desk.labelled('Prénom'));
    expect(desk.labelled('Prénom').value).to.equal('Jeanne');
  });

  it('given another person, it shows that one, and nothing of the one before', async () => {
    const portal = new PortalStandIn();
    const first = portal.register(jeanneRequest);
    const second = portal.register(paul);
    desk = await openRegistration({ portal, attributes: { participant: first.id } });
    await desk.write('Téléphone', '02 61 91 20 21');
    const ready = nextEvent(desk.element, 'sev-ready');
    desk.element.participant = second.id;
    await ready;
    await desk.settled();
    expect(desk.heading).to.equal('Paul Riou');
    expect(desk.labelled('Téléphone').value).to.equal('');
    expect(desk.element.unsaved).to.equal(false);
  });

  it('given another group while the first is read, it shows and writes on that one', async () => {
    const portal = new PortalStandIn();
    const answer = portal.gate.shut();
    desk = placeRegistration({ portal, attributes: { group: 'elsewhere' } });
    const failed: string[] = [];
    desk.element.addEventListener('sev-error', ({ detail }) => failed.push(detail.code));
    await desk.settled();
    desk.element.group = portal.group.id;
    await desk.settled();
    answer();
    await desk.settled();
    expect(desk.text).to.include('Les Embruns');
    expect(failed).to.deep.equal([]);
  });

  it('somebody whom a colleague has changed is opened as they are now', async () => {
    const portal = new PortalStandIn();
    const { id } = portal.register(jeanneRequest);
    desk = await openRegistration({ portal });
    portal.known = [{ ...jeanneRequest, lastRegisteredAt: '2026-09-14T10:00:00+02:00', groupId: portal.group.id, participantId: id }];
    portal.change(id, { ...jeanneRequest, phone: '02 61 91 20 22' });
    await newPerson(desk, { 'Nom de naissance': 'morvan' });
    await desk.press('button', 'Changer la fiche de Jeanne Morvan');
    expect(desk.labelled('Téléphone').value).to.equal('02 61 91 20 22');
  });

  it('somebody whom a colleague has removed is said to be gone, and nothing is opened', async () => {
    const portal = new PortalStandIn();
    const { id } = portal.register(jeanneRequest);
    desk = await openRegistration({ portal });
    portal.known = [{ ...jeanneRequest, lastRegisteredAt: '2026-09-14T10:00:00+02:00', groupId: portal.group.id, participantId: id }];
    portal.group = { ...portal.group, participants: [] };
    await newPerson(desk, { 'Nom de naissance': 'morvan' });
    await desk.press('button', 'Changer la fiche de Jeanne Morvan');
    expect(desk.text).to.include('n’est pas, ou n’est plus, sur cette liste').and.to.include('Reprendre la fiche de Jeanne Morvan');
  });

  it('whom a colleague registered meanwhile is found on the list after the refusal', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    const { id } = desk.portal.register(jeanneRequest);
    desk.portal.known = [{ ...jeanneRequest, lastRegisteredAt: '2026-09-14T10:00:00+02:00', groupId: desk.portal.group.id, participantId: id }];
    desk.portal.refuses = { status: 409, code: 'duplicate-participant', detail: 'Cette personne est déjà sur cette liste.' };
    await desk.refused(() => desk.press('button', 'Inscrire avec l’aide'));
    await desk.press('button', 'Chercher une autre personne');
    await desk.press('button', 'Oui, quitter');
    await newPerson(desk, { 'Nom de naissance': 'morvan' });
    expect(desk.text).to.include('Déjà sur cette liste');
  });

  it('a list that closes while a form is open leaves what is typed there', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    desk.portal.group = { ...desk.portal.group, status: 'frozen' };
    desk.portal.refuses = { status: 409, code: 'list-frozen', detail: 'La liste est fermée.' };
    await desk.refused(() => desk.press('button', 'Inscrire avec l’aide'));
    expect(desk.labelled('Commune de naissance').value).to.equal('Quimper');
    await desk.press('button', 'Chercher une autre personne');
    await desk.press('button', 'Oui, quitter');
    expect(desk.heading).to.equal('Cette liste ne reçoit plus de personnes');
  });
});

describe('a list from a spreadsheet, on such a network', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  const heads = 'Civilité;Nom;Prénom;Date de naissance;Lieu de naissance;Adresse;Code postal;Ville;Vit en France;Situation;Revenu imposable;Aide cette année';
  const line = (name: string, given: string): string => `Mme;${name};${given};27/03/1952;Quimper;4 rue du Four;29590;Trévignac;oui;retraitée;14 230;non`;
  const paste = async (...lines: string[]): Promise<void> => {
    desk = await openRegistration();
    await desk.answered(() => desk.press('button', 'Inscrire depuis un tableur'));
    await readAll(...lines);
  };
  const readAll = async (...lines: string[]): Promise<void> => {
    const area = desk.root.querySelector('textarea');
    if (!area) throw new Error('nowhere to paste');
    area.value = [heads, ...lines].join('\n');
    await desk.press('button', 'Lire la liste');
  };
  const mend = async (label: string, text: string): Promise<void> => {
    await desk.press('button', 'Toutes les cases de ');
    await desk.write(label, text);
  };
  const known = { ...jeanneRequest, lastRegisteredAt: '2025-05-06T10:00:00+02:00', groupId: 'x', participantId: 'x' };

  it('what is being sent is neither mended nor left, so that a refusal is said of its own line', async () => {
    await paste(line('Morvan', 'Jeanne'), line('Riou', 'Simone'));
    await desk.choose('La notice d’information a été remise');
    const answer = desk.portal.gate.shut();
    desk.portal.refuses = { status: 422, code: 'invalid-request', detail: 'Un point au moins est à revoir.', errors: [{ pointer: '/participants/1/birthPlace', code: 'invalid', detail: 'Cette commune n’existe pas.' }] };
    await desk.press('button', 'Inscrire les 2 personnes');
    expect(desk.root.querySelector('.sheet')?.closest('[inert]')).not.to.equal(null);
    await desk.press('button', 'Changer la liste');
    expect(desk.heading).to.equal('2 personnes à inscrire');
    await desk.press('button', 'Retirer Jeanne Morvan');
    answer();
    await desk.settled();
    expect(desk.text).to.include('Ligne 2, Simone Riou. Lieu de naissance : Cette commune n’existe pas.');
  });

  it('what could not be sent is said, and offered again, where the list was to be changed meanwhile', async () => {
    await paste(line('Morvan', 'Jeanne'), line('Riou', 'Simone'));
    await desk.choose('La notice d’information a été remise');
    const answer = desk.portal.gate.hold('/batches');
    await desk.press('button', 'Inscrire les 2 personnes');
    await desk.press('button', 'Changer la liste');
    answer('fails');
    await desk.settled();
    expect([desk.heading, desk.has('button', 'Essayer encore')]).to.deep.equal(['2 personnes à inscrire', true]);
  });

  it('somebody known is of a line no more once the line is about somebody else', async () => {
    desk = await openRegistration();
    desk.portal.known = [known];
    await desk.answered(() => desk.press('button', 'Inscrire depuis un tableur'));
    await readAll(line('Morvan', 'Jeanne'));
    expect(desk.text).to.include('Déjà inscrite');
    desk.portal.known = [];
    await mend('Prénom', 'Simone');
    expect(desk.text).not.to.include('Déjà inscrite');
  });

  it('a cell mended while known people are looked for leaves the others to be found', async () => {
    desk = await openRegistration();
    desk.portal.known = [known];
    await desk.answered(() => desk.press('button', 'Inscrire depuis un tableur'));
    const answer = desk.portal.gate.shut();
    await readAll(...['Morvan', 'Riou', 'Kerbrat', 'Danet', 'Tanguy'].map((name) => line(name, 'Jeanne')));
    await mend('Lieu de naissance', 'Brest');
    answer();
    await desk.settled();
    expect(desk.portal.asked.filter(({ path }) => path === '/v1/people/search')).to.have.length(5);
    expect(desk.text.match(/Déjà inscrite/g)).to.have.length(5);
  });

  it('a file that opens late does not take the place of what was read since', async () => {
    desk = await openRegistration();
    await desk.answered(() => desk.press('button', 'Inscrire depuis un tableur'));
    let opened = (): void => undefined;
    const file = new File([heads, '\n', line('Danet', 'Anne')], 'liste.csv');
    const bytes = await file.arrayBuffer();
    file.arrayBuffer = () => new Promise((resolve) => { opened = () => resolve(bytes); });
    const input = desk.root.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file can be chosen');
    Object.defineProperty(input, 'files', { value: [file] });
    input.dispatchEvent(new Event('change'));
    await readAll(line('Morvan', 'Jeanne'), line('Riou', 'Simone'));
    opened();
    await desk.settled();
    expect(desk.heading).to.equal('2 personnes à inscrire');
  });
});
