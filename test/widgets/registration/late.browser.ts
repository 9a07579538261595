// The part is loaded here, so that no test spends its time on what the element asks for later.
import '../../../widgets/registration/sheet/sheet-part.ts';
import { expect } from 'chai';
import { plain } from '../driver.ts';
import { Gate } from '../gate.ts';
import { groupId, PortalStandIn } from './portal-stand-in.ts';
import { fillJeanne, openRegistration, placeRegistration, type RegistrationDriver } from './registration-driver.ts';

const list = `Civilité;Nom;Prénom;Date de naissance;Lieu de naissance;Adresse;Code postal;Ville;Vit en France;Situation;Revenu imposable;Aide cette année
Mme;Morvan;Jeanne;27/03/1952;Quimper;4 rue du Four;29590;Trévignac;oui;retraitée;14 230;non
M.;Danet;Bernard;30/09/1949;Brest;2 quai Sud;29200;Brest;oui;retraité;99 000;non`;

describe('an answer that comes late to the desk', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  /** Lets an answer come, and all that follows from it. */
  const come = async (answer: () => void): Promise<void> => {
    answer();
    await desk.settled();
  };
  const pressSent = async (): Promise<void> => {
    [...desk.root.querySelectorAll<HTMLElement>('.go .btn, .told .btn')].find((one) => plain(one.textContent) === 'Un instant…')?.click();
    await desk.settled();
  };
  const openList = (): Promise<void> => desk.press('button', 'Inscrire depuis un tableur');
  const readList = async (): Promise<void> => {
    const area = desk.root.querySelector('textarea');
    if (area) area.value = list;
    await desk.press('button', 'Lire la liste');
  };

  it('was asked for once, however often the button was pressed: what is typed after it stays', async () => {
    desk = await openRegistration();
    await desk.write('Nom de naissance', 'Morvan');
    const first = desk.portal.late.hold('/v1/people/search');
    await desk.press('button', 'Chercher');
    const second = desk.portal.late.hold('/v1/people/search');
    await pressSent();
    await come(first);
    await desk.write('Numéro et rue', '4 rue du Four');
    await come(second);
    expect(desk.labelled('Numéro et rue').value).to.equal('4 rue du Four');
  });

  it('is waited for before another way in is taken, which it would lead out of again', async () => {
    desk = await openRegistration();
    await desk.write('Nom de naissance', 'Morvan');
    const answer = desk.portal.late.hold('/v1/people/search');
    await desk.press('button', 'Chercher');
    await openList();
    expect(desk.heading).to.equal('Qui inscrivez-vous ?');
    await come(answer);
    expect(desk.heading).to.equal('Morvan');
  });

  it('is waited for before a form that is being saved is left', async () => {
    desk = await openRegistration();
    await fillJeanne(desk);
    const answer = desk.portal.late.hold('/participants');
    await desk.press('button', 'Inscrire avec l’aide');
    await desk.press('button', 'Chercher une autre personne');
    expect(desk.has('button', 'Oui, quitter')).to.equal(false);
    await come(answer);
    expect(desk.heading).to.contain('Jeanne Morvan');
    expect(desk.has('button', 'Inscrire une autre personne')).to.equal(true);
  });

  it('was asked for once where the desk is opened again, and what is typed then stays', async () => {
    const portal = new PortalStandIn();
    const failing = portal.late.hold(groupId);
    desk = placeRegistration({ portal });
    await desk.settled();
    await come(() => failing('fails'));
    const first = portal.late.hold(groupId);
    await desk.press('button', 'Essayer encore');
    const second = portal.late.hold(groupId);
    await pressSent();
    await come(first);
    await desk.write('Nom de naissance', 'Morvan');
    await come(second);
    await desk.press('button', 'Chercher');
    expect(desk.heading).to.equal('Morvan');
  });

  it('points at the lines that were sent, whoever was taken out since', async () => {
    desk = await openRegistration();
    await openList();
    await readList();
    await desk.choose('La notice d’information a été remise');
    desk.portal.refuses = { status: 409, code: 'duplicate-participant', detail: 'Cette personne est déjà sur la liste.', errors: [{ pointer: '/participants/1', code: 'duplicate-participant', detail: 'Déjà sur la liste de ce groupe.' }] };
    const answer = desk.portal.late.hold('/batches');
    await desk.press('button', 'Inscrire les 2 personnes');
    await desk.press('button', 'Retirer Jeanne Morvan');
    await come(answer);
    expect(desk.text).to.contain('Ligne 2, Bernard Danet. Déjà sur la liste de ce groupe.');
  });

  it('is waited for before a list that is being registered is changed: that it failed is said', async () => {
    desk = await openRegistration();
    await openList();
    await readList();
    await desk.choose('La notice d’information a été remise');
    const answer = desk.portal.late.hold('/batches');
    await desk.press('button', 'Inscrire les 2 personnes');
    await desk.press('button', 'Changer la liste');
    await come(() => answer('fails'));
    expect([desk.heading, desk.has('button', 'Essayer encore')]).to.deep.equal(['2 personnes à inscrire', true]);
  });

  it('from a file, does not take the place of a list read since', async () => {
    desk = await openRegistration();
    await openList();
    const input = desk.root.querySelector<HTMLInputElement>('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([list.split('\n').slice(0, 2).join('\n')], 'une.csv'));
    if (input) input.files = transfer.files;
    const gate = new Gate();
    const answer = gate.shut();
    for (const file of input?.files ?? []) file.arrayBuffer = async () => { await gate.opened; return Blob.prototype.arrayBuffer.call(file); };
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await readList();
    await come(answer);
    expect(desk.heading).to.equal('2 personnes à inscrire');
  });
});
