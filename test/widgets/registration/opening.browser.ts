import { expect } from 'chai';
import { nextEvent } from '../driver.ts';
import { ScreenReader } from '../screen-reader.ts';
import { PortalStandIn } from './portal-stand-in.ts';
import { fillJeanne, jeanne, jeanneRequest, newPerson, openRegistration, placeRegistration, type RegistrationDriver } from './registration-driver.ts';

describe('the first moments', () => {
  let desk: RegistrationDriver;
  afterEach(() => desk.clear());

  it('whoever types before the rest has come keeps the field, its focus and its words', async () => {
    const portal = new PortalStandIn();
    const answer = portal.gate.shut();
    desk = placeRegistration({ portal });
    await desk.settled();
    const field = desk.labelled('Prénom');
    field.focus();
    await desk.write('Prénom', 'Jeanne');
    answer();
    await desk.settled();
    expect(desk.focused).to.equal(field);
    expect(desk.labelled('Prénom').value).to.equal('Jeanne');
    expect(desk.text).to.contain('CCAS de Trévignac-sur-Aulne');
  });

  it('a search sent before the rest has come is answered once it has', async () => {
    const portal = new PortalStandIn();
    const answer = portal.gate.shut();
    desk = placeRegistration({ portal });
    await desk.settled();
    await desk.write('Nom de naissance', 'Morvan');
    await desk.press('button', 'Chercher');
    expect(desk.heading).not.to.equal('Morvan');
    answer();
    await desk.settled();
    expect(desk.heading).to.equal('Morvan');
    expect(desk.portal.asked.filter(({ path }) => path === '/v1/people/search')).to.have.length(1);
  });

  it('a page that opens on somebody’s form takes no focus', async () => {
    const portal = new PortalStandIn();
    const { id } = portal.register(jeanneRequest);
    desk = await openRegistration({ portal, attributes: { participant: id } });
    expect(desk.heading).to.equal('Jeanne Morvan');
    expect(document.activeElement).to.equal(document.body);
  });

  it('a suspended partner is told so before anything is typed', async () => {
    const portal = new PortalStandIn();
    if (portal.credit) portal.credit.frozen = true;
    desk = await openRegistration({ portal });
    expect(desk.heading).to.equal('Cette liste ne reçoit plus de personnes');
    expect(desk.text).to.contain('Votre convention est suspendue');
    expect(desk.labels).to.deep.equal([]);
    expect(desk.names('button')).to.deep.equal([]);
  });

  it('without a group it says where to begin, and asks nobody', async () => {
    desk = placeRegistration({ attributes: { group: '' } });
    const { detail } = await nextEvent(desk.element, 'sev-error');
    await desk.settled();
    expect(desk.text).to.contain('Aucun groupe n’est choisi');
    expect(detail.widget).to.equal('sev-registration');
    expect(desk.portal.asked.filter(({ path }) => path.startsWith('/session'))).to.deep.equal([]);
  });
});

describe('by ear', () => {
  let desk: RegistrationDriver;
  let reader: ScreenReader;
  beforeEach(async () => {
    desk = await openRegistration();
    reader = await ScreenReader.inside(desk.root);
  });
  afterEach(async () => {
    await reader.stop();
    desk.clear();
  });

  it('a new form, a mistake and a registration are each said', async () => {
    await newPerson(desk, jeanne);
    expect((await reader.heard()).join(' · ')).to.contain('Personne de ce nom parmi vos inscriptions').and.to.contain('Jeanne Morvan');
    await desk.press('button', 'Inscrire');
    expect((await reader.heard()).join(' · ')).to.contain('alert');
    expect((await reader.readsOn(6)).join(' · ')).to.contain('Choisissez madame ou monsieur.');
    await desk.press('button', 'Chercher une autre');
    await desk.press('button', 'Oui, quitter');
    await fillJeanne(desk);
    await reader.heard();
    await desk.answered(() => desk.press('button', 'Inscrire avec l’aide'));
    expect((await reader.heard()).join(' · ')).to.contain('Jeanne Morvan : inscription faite. Aide accordée : 176 €.').and.to.contain('Inscrire une autre personne');
  });

  it('there is one live region, there before its words', () => {
    expect(reader.regions).to.have.length(1);
  });
});
