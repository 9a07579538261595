import { expect } from 'chai';
import { sideways, smallTargets, smallTexts, violations } from '../accessibility.ts';
import { problem } from '../tenant-stand-in.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

interface State {
  opening?: Parameters<typeof openDesk>[0];
  reach?: (desk: DeskDriver) => Promise<void>;
}

const provider = { role: 'provider' } as const;

/** Every state, as a way to reach it. */
const states: Record<string, State> = {
  'the list': {},
  'no group': { opening: { prepare: (proxy) => { proxy.groups = []; } } },
  'no credit': { opening: { prepare: (proxy) => { proxy.credit = null; } } },
  'nobody signed in': { opening: { prepare: (proxy) => { proxy.signedIn = false; }, fails: true } },
  offline: { opening: { prepare: (proxy) => { proxy.up = false; }, fails: true } },
  'a group': { reach: (desk) => desk.press('button', 'Compléter : Les Embruns') },
  'a group that is full': { opening: { prepare: (proxy) => { proxy.group('tilleuls').places = 9; } }, reach: (desk) => desk.press('button', 'Consulter : Le Clos des Tilleuls') },
  'a removal asked': { reach: async (desk) => { await desk.press('button', 'Compléter : Les Embruns'); await desk.press('button', 'Retirer Jeanne Morvan'); } },
  'a removal refused': {
    reach: async (desk) => {
      await desk.press('button', 'Compléter : Les Embruns');
      desk.proxy.refusal = problem(409, 'others-depend', 'Yves Le Goff est lié à cette personne : retirez-le d’abord.');
      await desk.press('button', 'Retirer Jeanne Morvan');
      await desk.press('button', 'Oui, retirer');
    },
  },
  'a document that is ready': { reach: async (desk) => { await desk.press('button', 'Compléter : Les Embruns'); await desk.press('button', 'Sommes à encaisser'); } },
  'a closed list': { reach: (desk) => desk.press('button', 'Consulter : Les Pins Parasols') },
  'the message': {
    reach: async (desk) => {
      await desk.press('button', 'Consulter : Les Pins Parasols');
      await desk.press('button', 'Préparer le message');
      await desk.press('checkbox', 'Yves Le Goff');
      await desk.press('button', 'Ajouter une personne');
    },
  },
  'the credit': { reach: (desk) => desk.press('button', 'Voir chaque mouvement de 2026') },
  'a validation': { reach: (desk) => desk.press('button', 'Valider : Les Ajoncs') },
  'a validation summed up': { reach: async (desk) => { await desk.press('button', 'Valider : Les Ajoncs'); await desk.press('checkbox', 'Yves Le Goff'); await desk.press('button', 'Voir le résumé'); } },
  'a provider’s list': { opening: provider },
  'a provider’s group': { opening: provider, reach: (desk) => desk.press('button', 'Consulter : Les Embruns') },
  'a cancellation asked': { opening: provider, reach: async (desk) => { await desk.press('button', 'Consulter : Les Embruns'); await desk.press('button', 'Annuler ce groupe'); } },
  'an opening with its mistakes': {
    opening: provider,
    reach: async (desk) => {
      await desk.press('button', 'Ouvrir un groupe');
      await desk.press('button', 'Chercher');
      await desk.press('button', 'Ouvrir le groupe');
    },
  },
};

describe('every state of the groups', () => {
  let desk: DeskDriver;
  afterEach(() => {
    desk.clear();
    document.documentElement.style.fontSize = '';
  });

  for (const [name, { opening, reach }] of Object.entries(states)) {
    it(`${name}: axe finds nothing, targets are 48 px, nothing scrolls sideways at 320 px nor at 200 %`, async () => {
      desk = await openDesk({ ...opening, width: 320 });
      await reach?.(desk);
      expect(await violations(desk.element)).to.deep.equal([]);
      expect(smallTargets(desk.root)).to.deep.equal([]);
      expect(smallTexts(desk.root)).to.deep.equal([]);
      expect(sideways(desk.element)).to.equal(0);
      document.documentElement.style.fontSize = '200%';
      await desk.settled();
      expect(sideways(desk.element)).to.equal(0);
      document.documentElement.style.fontSize = '';
      const place = desk.element.parentElement;
      for (const width of [768, 1100]) {
        if (place) place.style.width = `${width}px`;
        expect(sideways(desk.element)).to.equal(0);
      }
      expect(await violations(desk.element)).to.deep.equal([]);
      expect(smallTargets(desk.root)).to.deep.equal([]);
    });
  }
});
