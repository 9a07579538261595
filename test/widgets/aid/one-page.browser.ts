import { expect } from 'chai';
import type { Answers } from '../../../widgets/foundation/visit.ts';
import { plain } from '../driver.ts';
import { printedSheet } from '../printed-sheet.ts';
import { type AidDriver, openAid, retiredAlone, retiredCouple } from './estimate-driver.ts';

/** A page of A4 between margins of 10 and 14 mm. */
const room = { width: 297 - 87 - 2 * 14, height: 297 - 2 * 10 };
const smallestPoints = 10.5;

const family: Answers = { ...retiredCouple, 'couple.income': '46000', 'couple.shares': '4', 'aid.children': '4', 'aid.room': 'single' };
const bothOfThem: Answers = {
  forWhom: 'carer', travellers: 'both', married: 'no', 'cared.birthDate': '1940-01-01', 'me.birthDate': '1978-01-15', 'couple.livesInFrance': 'both',
  'cared.activity': 'retired', 'cared.ground': 'disabled', 'cared.kind': 'single', 'cared.income': '17050', 'cared.shares': '1', 'couple.aidThisYear': 'none', 'cared.aidThisYear': 'none', 'me.aidThisYear': 'none',
};

const households: readonly (readonly [string, Answers, string?])[] = [
  ['one person', retiredAlone],
  ['one person near the limit, in a single room', { ...retiredAlone, 'me.income': '17050', 'aid.room': 'single' }],
  ['one person near the limit, in a single room, by rules that are not published yet', { ...retiredAlone, 'me.income': '17050', 'aid.room': 'single' }, '2027-03-01'],
  ['a couple', retiredCouple],
  ['a couple with four children, in single rooms', family],
  ['a couple with four children, in single rooms, by rules that are not published yet', family, '2027-03-01'],
  ['a carer and the person helped, with the most papers', bothOfThem],
];

describe('the estimate on one page of paper', () => {
  let aid: AidDriver;
  afterEach(() => aid.clear());

  for (const [who, answers, start] of households) {
    it(`${who}: all of it, with no text under ${smallestPoints} points`, async () => {
      aid = await openAid({ answers, attributes: start ? { 'start-date': start } : {} });
      const paper = await printedSheet(aid, 'Imprimer ce calcul');
      const frame = aid.root.querySelector('iframe');
      if (frame) frame.style.width = `${room.width}mm`;
      const sheet = paper.body.firstElementChild;
      expect(((sheet?.getBoundingClientRect().height ?? Infinity) * 25.4) / 96).to.be.at.most(room.height);
      expect(sheet?.scrollWidth).to.equal(sheet?.clientWidth);
      const written = [...paper.body.querySelectorAll('*')].filter(({ childNodes }) => [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && plain(node.textContent)));
      const points = written.map((one) => (parseFloat(getComputedStyle(one).fontSize) * 72) / 96);
      expect(Math.min(...points)).to.be.at.least(smallestPoints);
    });
  }

  it('a reason that holds for both is said once, under both names', async () => {
    aid = await openAid({ answers: retiredCouple });
    const text = plain((await printedSheet(aid, 'Imprimer ce calcul')).body.innerText);
    expect(text).to.contain('Vous · Votre conjoint Revenu imposable de 27 900 €, inférieur à 32 199 €');
    expect(text.match(/inférieur à/g)).to.have.length(1);
  });
});
