import { expect } from 'chai';
import type { Answers } from '../../../widgets/foundation/visit.ts';
import { lostWhenSpaced, sideways, smallTargets, smallTexts, violations } from '../accessibility.ts';
import { alone } from './answers.ts';
import { openFinder, type FinderDriver } from './finder-driver.ts';

interface State {
  fragment?: string;
  answers?: Answers;
  attributes?: Record<string, string>;
  kept?: readonly string[];
  offline?: boolean;
  reach?: (finder: FinderDriver) => Promise<void>;
}

const two = ['embruns-2026-10-09', 'remparts-2026-09-24', 'alizes-2027-02-14'];

async function askAround(finder: FinderDriver, text: string): Promise<void> {
  await finder.press('button', 'Lieu, dates et accès');
  await finder.type('Près de quelle commune ?', text);
  await finder.press('button', 'Chercher autour');
}

/** Every state, as a way to reach it. */
const states: Record<string, State> = {
  'the list': { attributes: { demonstration: '' } },
  'the filters unfolded': { fragment: '#sev.setting=sea&sev.region=52', reach: (finder) => finder.press('button', 'Lieu, dates et accès') },
  'the communes to choose from': { reach: (finder) => askAround(finder, 'saint denis') },
  'a commune that is not found': { reach: (finder) => askAround(finder, 'zzz') },
  'stays around a commune': { fragment: '#sev.near=93066&sev.radius=200&sev.sort=distance', reach: (finder) => finder.press('button', 'Lieu, dates et accès') },
  'prices with the aid': { answers: alone },
  'nothing found': { fragment: '#sev.setting=sea&sev.month=2026-11' },
  'a sheet': { fragment: '#sev.stay=embruns-2026-10-09' },
  'a sheet with the aid': { fragment: '#sev.stay=tilleuls-2027-02-08', answers: alone },
  'a stay that is gone': { fragment: '#sev.stay=nowhere' },
  'stays kept': { fragment: '#sev.show=kept', kept: two, answers: alone },
  'nothing kept': { fragment: '#sev.show=kept' },
  offline: { offline: true },
};

describe('every state', () => {
  let finder: FinderDriver;
  afterEach(() => {
    finder.clear();
    document.documentElement.style.fontSize = '';
  });

  for (const [name, { kept, reach, ...opening }] of Object.entries(states)) {
    it(`${name}: axe finds nothing, targets are 48 px, nothing scrolls sideways at 320 px, spaced or at 200 %`, async () => {
      if (kept) localStorage.setItem('sev-kept', JSON.stringify(kept));
      finder = await openFinder({ ...opening, width: 320 });
      await reach?.(finder);
      expect(await violations(finder.element)).to.deep.equal([]);
      expect(smallTargets(finder.root).filter((one) => !finder.names('link').some((link) => one.startsWith(link)))).to.deep.equal([]);
      expect(smallTexts(finder.root)).to.deep.equal([]);
      expect(sideways(finder.element)).to.equal(0);
      expect(lostWhenSpaced(finder.element)).to.deep.equal([]);
      document.documentElement.style.fontSize = '200%';
      await finder.settled();
      expect(sideways(finder.element)).to.equal(0);
      document.documentElement.style.fontSize = '';
      const place = finder.element.parentElement;
      if (place) place.style.width = '1100px';
      expect(sideways(finder.element)).to.equal(0);
      expect(await violations(finder.element)).to.deep.equal([]);
    });
  }

  it('a card is a target of its whole surface', async () => {
    finder = await openFinder({ width: 320 });
    const card = finder.root.querySelector('.card');
    card?.scrollIntoView();
    const { left, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
    expect(finder.root.elementFromPoint(left + 40, bottom - 20)?.closest('a')).to.equal(card?.querySelector('a'));
  });
});
