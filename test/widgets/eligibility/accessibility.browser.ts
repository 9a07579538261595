import { expect } from 'chai';
import { lostWhenSpaced, sideways, smallTargets, smallTexts, violations } from '../accessibility.ts';
import { ProxyStandIn } from '../proxy-stand-in.ts';
import { nextEvent } from '../driver.ts';
import { clearPage, type Interview, openInterview, placeInterview } from './interview-driver.ts';

/** Every screen and state, as a way to reach it. */
const screens: Record<string, (interview: Interview) => Promise<void>> = {
  opening: async () => {},
  'for whom': (one) => one.press('button', 'Commencer'),
  birth: (one) => one.begin('Pour moi'),
  'birth with mistakes': async (one) => { await one.begin('Pour moi'); await one.born('31', '6', '52'); },
  'choice with a mistake': async (one) => { await one.begin('Pour moi'); await one.born('27', '3', '1952'); await one.goOn(); },
  'health with its GIR': async (one) => {
    await one.begin('Pour moi'); await one.born('1', '6', '1969'); await one.choose('Oui'); await one.choose('Sans emploi');
    await one.press('radio', 'Une perte');
  },
  'income, helped and doubted': async (one) => {
    await one.begin('Pour moi'); await one.born('27', '3', '1952'); await one.choose('Oui'); await one.choose('À la retraite'); await one.choose('Non');
    await one.press('help', 'Où le trouver'); await one.type('Revenu imposable', '1 186');
  },
  'shares with another number': async (one) => { await one.answerAsRetired({ income: '29 000' }); await one.press('radio', 'Autre'); },
  answers: (one) => one.answerAsRetired(),
  'erase asked': async (one) => { await one.answerAsRetired(); await one.press('help', 'Effacer mes réponses'); },
  yes: async (one) => { await one.answerAsRetired(); await one.seeResult(); await one.press('help', 'Et outre-mer'); },
  'near the limit': async (one) => { await one.answerAsRetired({ income: '17 050' }); await one.seeResult(); },
  'no, but': async (one) => { await one.answerAsRetired({ income: '90 000' }); await one.seeResult(); },
  missing: async (one) => {
    await one.begin('Pour moi'); await one.born('27', '3', '1952'); await one.choose('Oui'); await one.choose('À la retraite'); await one.choose('Je ne sais pas');
    await one.earns('14 000'); await one.seeResult();
  },
  later: async (one) => { await one.begin('Pour moi'); await one.born('15', '1', '1980'); await one.seeResult(); },
};

/** The words of section headings that a line cuts. */
function cutTitles(root: ShadowRoot): string[] {
  const range = document.createRange();
  return [...root.querySelectorAll('h3')].flatMap(({ childNodes }) => [...childNodes]).flatMap((text) => [...(text.textContent ?? '').matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
    if (!(text instanceof Text)) return [];
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].filter(({ width }) => width).map(({ top }) => top)).size > 1 ? [word] : [];
  }));
}

describe('every screen', () => {
  let interview: Interview | undefined;
  afterEach(() => {
    clearPage(interview);
    document.documentElement.style.fontSize = '';
  });

  for (const [name, reach] of Object.entries(screens)) {
    it(`${name}: axe finds nothing, targets are 48 px, nothing scrolls sideways at 320 px, spaced or at 200 %`, async () => {
      interview = await openInterview({ width: 320 });
      await reach(interview);
      expect(await violations(interview.element)).to.deep.equal([]);
      expect(smallTargets(interview.root)).to.deep.equal([]);
      expect(smallTexts(interview.root)).to.deep.equal([]);
      expect(sideways(interview.element)).to.equal(0);
      expect(lostWhenSpaced(interview.element)).to.deep.equal([]);
      document.documentElement.style.fontSize = '200%';
      await interview.settled();
      expect(sideways(interview.element)).to.equal(0);
    });
  }

  it('no word of a section’s title is cut at 320 px and twice the text, margins of the page taken off', async () => {
    interview = await openInterview({ width: 296 });
    await screens['later']?.(interview);
    document.documentElement.style.fontSize = '200%';
    await interview.settled();
    expect(cutTitles(interview.root)).to.deep.equal([]);
  });

  it('offline: the same', async () => {
    const proxy = new ProxyStandIn();
    proxy.stop();
    interview = placeInterview({ proxy });
    await nextEvent(interview.element, 'sev-error');
    await interview.settled();
    expect(await violations(interview.element)).to.deep.equal([]);
    expect(smallTargets(interview.root)).to.deep.equal([]);
  });

  it('on one page for agents: the same', async () => {
    interview = await openInterview({ attributes: { layout: 'page', density: 'compact' }, width: 780 });
    await interview.press('radio', 'Je suis un professionnel');
    for (const [field, text] of [['Jour', '27'], ['Mois', '3'], ['Année', '1952']] as const) await interview.type(field, text);
    await interview.leave('Année');
    expect(await violations(interview.element)).to.deep.equal([]);
    expect(smallTargets(interview.root)).to.deep.equal([]);
  });

  it('is measured by tools that do find what is wrong', async () => {
    interview = await openInterview();
    await interview.press('button', 'Commencer');
    const [legend, choice] = [interview.root.querySelector('h2'), interview.root.querySelector<HTMLElement>('.choice')];
    if (!legend || !choice) throw new Error('nothing to spoil');
    legend.style.color = '#999999';
    choice.style.cssText = 'min-height: 30px; height: 30px; font-size: 12px';
    expect((await violations(interview.element)).join()).to.contain('color-contrast');
    expect(smallTargets(interview.root)).to.have.length(1);
    expect(smallTexts(interview.root)).to.have.length(1);
  });

  it('keeps the help line at the end of each', async () => {
    interview = await openInterview();
    for (const step of ['opening', 'question'] as const) {
      if (step === 'question') await interview.press('button', 'Commencer');
      expect(interview.root.querySelector('.sev')?.lastElementChild?.textContent).to.contain('0 969 320 616');
    }
  });

  it('has its live region before anything is said', async () => {
    interview = await openInterview();
    const region = interview.root.querySelector('[role=status]');
    await interview.answerAsRetired();
    expect(interview.root.querySelector('[role=status]')).to.equal(region);
  });
});
