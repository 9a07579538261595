import { expect } from 'chai';
import { sideways, smallTargets, smallTexts, violations } from '../accessibility.ts';
import { nextEvent } from '../driver.ts';
import { PortalStandIn } from './portal-stand-in.ts';
import { fillJeanne, jeanne, jeanneRequest, newPerson, openRegistration, placeRegistration, type RegistrationDriver } from './registration-driver.ts';

interface State {
  portal?: (portal: PortalStandIn) => void;
  reach?: (desk: RegistrationDriver) => Promise<void>;
}

/** Every state, as a way to reach it. */
const states: Record<string, State> = {
  'the search': {},
  'an empty search': { reach: (desk) => desk.press('button', 'Chercher') },
  'people found': {
    portal: (portal) => { portal.known = [{ ...jeanneRequest, lastRegisteredAt: '2025-05-06T10:00:00+02:00', groupId: portal.group.id, participantId: 'x' }]; },
    reach: (desk) => newPerson(desk, { 'Nom de naissance': 'Morvan' }),
  },
  'an empty form': { reach: (desk) => newPerson(desk, { 'Nom de naissance': 'Morvan' }) },
  'a filled form': { reach: fillJeanne },
  'a form to see again': { reach: async (desk) => { await newPerson(desk, jeanne); await desk.press('button', 'Inscrire'); } },
  'a carer and whoever stays home': {
    reach: async (desk) => {
      await newPerson(desk, { ...jeanne, 'Date de naissance': '15/01/1978' });
      await desk.press('button', 'Ajouter un lien');
      await desk.pick('Cette personne est', 'proche aidant');
      await desk.pick('Qui', 'Une personne qui reste');
      await desk.press('help', 'Lire la notice');
    },
  },
  'a form that waits for another': {
    portal: (portal) => { portal.register({ ...jeanneRequest, household: null, aidThisYear: 'sev' }); },
    reach: async (desk) => {
      await newPerson(desk, { ...jeanne, 'Prénom': 'Yves' });
      await desk.press('button', 'Ajouter un lien');
      await desk.pick('Cette personne est', 'marié');
      await desk.pick('Qui', 'Jeanne');
      await desk.choose('Oui', 'Vit en France');
      await desk.pick('Situation', 'À la retraite');
      await desk.pick('Aide ANCV', 'Non');
    },
  },
  'a refusal': {
    reach: async (desk) => {
      await fillJeanne(desk);
      desk.portal.refuses = { status: 409, code: 'group-full', detail: 'Toutes les places du groupe sont prises.' };
      await desk.refused(() => desk.press('button', 'Inscrire avec'));
    },
  },
  'unsaved words': { reach: async (desk) => { await newPerson(desk, jeanne); await desk.press('button', 'Chercher une autre'); } },
  registered: { reach: async (desk) => { await fillJeanne(desk); await desk.answered(() => desk.press('button', 'Inscrire avec')); } },
  'a closed list': { portal: (portal) => { portal.group = { ...portal.group, status: 'frozen' }; } },
};

describe('every state', () => {
  let desk: RegistrationDriver;
  afterEach(() => {
    desk.clear();
    document.documentElement.style.fontSize = '';
  });

  for (const [name, { portal: prepare, reach }] of Object.entries(states)) {
    it(`${name}: axe finds nothing, targets are 48 px, nothing scrolls sideways at 320 px nor at 200 %`, async () => {
      const portal = new PortalStandIn();
      prepare?.(portal);
      desk = await openRegistration({ portal, width: 320 });
      await reach?.(desk);
      expect(await violations(desk.element)).to.deep.equal([]);
      expect(smallTargets(desk.root)).to.deep.equal([]);
      expect(smallTexts(desk.root)).to.deep.equal([]);
      expect(sideways(desk.element)).to.equal(0);
      document.documentElement.style.fontSize = '200%';
      await desk.settled();
      expect(sideways(desk.element)).to.equal(0);
      document.documentElement.style.fontSize = '';
      for (const width of ['768px', '1280px']) {
        const place = desk.element.parentElement;
        if (place) place.style.width = width;
        expect(sideways(desk.element)).to.equal(0);
        expect(await violations(desk.element)).to.deep.equal([]);
      }
    });
  }

  for (const [name, prepare] of Object.entries({ 'nobody signed in': (portal: PortalStandIn) => { portal.signedIn = false; }, offline: (portal: PortalStandIn) => { portal.up = false; } })) {
    it(`${name}: said on the first screen, which can be tried again`, async () => {
      const portal = new PortalStandIn();
      prepare(portal);
      desk = placeRegistration({ portal, width: 320 });
      await nextEvent(desk.element, 'sev-error');
      await desk.settled();
      expect(await violations(desk.element)).to.deep.equal([]);
      expect(smallTargets(desk.root)).to.deep.equal([]);
      await desk.writeAll(jeanne);
      portal.signedIn = portal.up = true;
      const ready = nextEvent(desk.element, 'sev-ready');
      await desk.press('button', 'Essayer encore');
      await ready;
      await desk.settled();
      expect(desk.labelled('Prénom').value).to.equal('Jeanne');
    });
  }
});
