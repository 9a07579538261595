import { expect } from 'chai';
import type { Answers } from '../../../widgets/foundation/visit.ts';
import { lostWhenSpaced, sideways, smallTargets, smallTexts, violations } from '../accessibility.ts';
import { nextEvent } from '../driver.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';
import { type AidDriver, openAid, placeAid, retiredAlone, retiredCouple } from './estimate-driver.ts';

interface State {
  answers?: Answers;
  attributes?: Record<string, string>;
  reach?: (aid: AidDriver) => Promise<void>;
}

const agent = { layout: 'group', density: 'compact' };
const tryExample = (aid: AidDriver): Promise<void> => aid.press('button', 'Essayer avec un exemple');

/** Every state, as a way to reach it. */
const states: Record<string, State> = {
  'nothing answered': {},
  'a couple': { answers: retiredCouple },
  'all asked again': { answers: retiredCouple, reach: async (aid) => { await aid.press('help', 'Repris'); await aid.press('button', 'Modifier ces réponses'); } },
  'single rooms and children': { answers: { ...retiredCouple, 'aid.room': 'single', 'aid.children': '2' } },
  'near the limit': { answers: { ...retiredAlone, 'me.income': '17050' } },
  'income missing': { answers: { ...retiredAlone, 'me.income': 'unknown' } },
  'too young': { answers: { ...retiredAlone, 'me.birthDate': '1980-01-15' } },
  'a professional': { answers: { forWhom: 'professional', 'person.birthDate': '1941-11-19' } },
  'an amount to see again': { answers: retiredAlone, reach: (aid) => aid.write('Votre revenu imposable', 'beaucoup') },
  'what is known unfolded': { answers: retiredCouple, reach: (aid) => aid.press('help', 'Repris') },
  'papers unfolded': { answers: retiredAlone, reach: (aid) => aid.press('help', 'Papiers à préparer') },
  'a list to paste': { attributes: agent, reach: (aid) => aid.press('help', 'Les colonnes possibles') },
  'a list decided': { attributes: agent, reach: tryExample },
  'a line unfolded': { attributes: agent, reach: async (aid) => { await tryExample(aid); await aid.press('button', 'Détail de Sylvie'); } },
  'a list to mend': {
    attributes: agent,
    reach: async (aid) => {
      const area = aid.root.querySelector('textarea');
      if (area) area.value = 'Nom;Date de naissance;Parts\nMorvan;27/03/52;deux';
      await aid.press('button', 'Calculer');
      await aid.press('button', 'Ligne 1');
    },
  },
};

describe('every state', () => {
  let aid: AidDriver;
  afterEach(() => {
    aid.clear();
    document.documentElement.style.fontSize = '';
  });

  for (const [name, { answers, attributes, reach }] of Object.entries(states)) {
    it(`${name}: axe finds nothing, targets are 48 px, nothing scrolls sideways at 320 px, spaced or at 200 %`, async () => {
      aid = await openAid({ answers, attributes, width: 320 });
      await reach?.(aid);
      expect(await violations(aid.element)).to.deep.equal([]);
      expect(smallTargets(aid.root)).to.deep.equal([]);
      expect(smallTexts(aid.root)).to.deep.equal([]);
      expect(sideways(aid.element)).to.equal(0);
      expect(lostWhenSpaced(aid.element)).to.deep.equal([]);
      document.documentElement.style.fontSize = '200%';
      await aid.settled();
      expect(sideways(aid.element)).to.equal(0);
      document.documentElement.style.fontSize = '';
      const place = aid.element.parentElement;
      if (place) place.style.width = '1100px';
      expect(sideways(aid.element)).to.equal(0);
      expect(await violations(aid.element)).to.deep.equal([]);
    });
  }

  it('offline: the same', async () => {
    const proxy = new ProxyStandIn();
    proxy.stop();
    aid = placeAid({ proxy, width: 320 });
    await nextEvent(aid.element, 'sev-error');
    await aid.settled();
    expect(await violations(aid.element)).to.deep.equal([]);
    expect(smallTargets(aid.root)).to.deep.equal([]);
  });

  it('on a host page that shrinks and spreads everything, the text keeps its size', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 62.5% } * { font-size: 11px; letter-spacing: .3em } button { text-transform: uppercase }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    aid = await openAid({ answers: retiredCouple });
    const small = smallTexts(aid.root);
    const { letterSpacing, textTransform } = getComputedStyle(aid.find('button', 'Imprimer'));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    expect(small).to.deep.equal([]);
    expect([letterSpacing, textTransform]).to.deep.equal(['normal', 'none']);
  });
});
