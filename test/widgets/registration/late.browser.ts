// The part is loaded here, so that no test spends its time on what the element asks for later.
import '../../../widgets/registration/sheet/sheet-part.ts';
import { expect } from 'chai';
import { plain } from '../driver.ts';
import { groupId, PortalStandIn } from './portal-stand-in.ts';
import { fillJeanne, openRegistration, placeRegistration, type RegistrationDriver } from './registration-driver.ts';

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
});
