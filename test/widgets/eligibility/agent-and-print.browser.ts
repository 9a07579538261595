import { expect } from 'chai';
import { plain } from '../driver.ts';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';

describe('for an agent', () => {
  let interview: Interview;
  afterEach(() => clearPage(interview));

  it('all the facts stand on one page, and the answer follows them', async () => {
    interview = await openInterview({ attributes: { layout: 'page', density: 'compact' }, width: 1000 });
    await interview.press('radio', 'Je suis un professionnel');
    expect(interview.text).to.contain('Répondez aux questions');
    for (const [field, text] of [['Jour', '27'], ['Mois', 'mars'], ['Année', '1952']] as const) await interview.type(field, text);
    // Before the field is left: the Tab key then finds the next question after it.
    const legends = [...interview.root.querySelectorAll('legend')].map((one) => plain(one.textContent));
    expect(legends).to.contain('La personne vit-elle en France ?');
    expect(legends).to.contain('Quel est le revenu imposable de la personne ?');
    await interview.leave('Année');
    for (const id of ['person-livesInFrance', 'person-activity', 'person-aidThisYear']) {
      interview.root.getElementById(id)?.click();
      await interview.settled();
    }
    await interview.type('Revenu imposable', '14 230');
    await interview.leave('Revenu imposable');
    expect(interview.text).to.contain('La personne peut partir, et l’aide est de 176 € ou 212 €.');
    expect(interview.text).to.contain('Éligible à l’aide');
    await interview.type('Revenu imposable', '90 000');
    await interview.leave('Revenu imposable');
    expect(interview.text).to.contain('Pas cette aide, mais la personne peut partir.');
  });
});

/** Prints without a printer: counts the calls, and leaves the sheet in its frame. */
async function printed(interview: Interview): Promise<{ times: number; frame: HTMLIFrameElement; paper: Document }> {
  let times = 0;
  const original = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  if (!original) throw new Error('no such property');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    ...original,
    get(this: HTMLIFrameElement) {
      const page: unknown = original.get?.call(this);
      if (page && typeof page === 'object') Object.assign(page, { print: () => { times++; } });
      return page;
    },
  });
  await interview.press('button', 'Imprimer cette réponse');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', original);
  const frame = interview.root.querySelector('iframe');
  if (!frame?.contentDocument) throw new Error('no sheet');
  return { times, frame, paper: frame.contentDocument };
}

/** How many millimetres the sheet takes on a page of A4 between its margins of 14 mm. */
function heightOf({ frame, paper }: { frame: HTMLIFrameElement; paper: Document }): number {
  frame.style.width = '182mm';
  return ((paper.body.firstElementChild?.getBoundingClientRect().height ?? Infinity) * 25.4) / 96;
}

const room = 297 - 2 * 10;

describe('on paper', () => {
  let interview: Interview;
  beforeEach(async () => {
    interview = await openInterview();
  });
  afterEach(() => clearPage(interview));

  it('the sheet alone is printed, with answers, sums and papers to tick', async () => {
    await interview.answerAsRetired();
    await interview.seeResult();
    const { times, paper } = await printed(interview);
    expect(times).to.equal(1);
    expect(plain(paper.title)).to.equal('Seniors en Vacances : votre réponse, 14 septembre 2026');
    const text = plain(paper.body.innerText);
    expect(text).to.contain('Vous pouvez partir, et l’aide est de 176 € ou 212 €.');
    expect(text).to.contain('27 mars 1952');
    expect(paper.querySelectorAll('.tick')).to.have.length(3);
    expect(paper.adoptedStyleSheets.length).to.be.greaterThan(1);
  });

  it('one person fits on one page', async () => {
    await interview.answerAsRetired({ income: '17 050' });
    await interview.seeResult();
    expect(heightOf(await printed(interview))).to.be.at.most(room);
  });

  it('two households of next year, one near the limit, fit on one page', async () => {
    interview.element.remove();
    interview = await openInterview({ attributes: { today: '2026-11-28' } });
    await interview.begin('Pour mon conjoint et moi');
    await interview.choose('Non');
    await interview.born('27', '3', '1969');
    await interview.born('12', '6', '1968');
    await interview.choose('En 2027');
    await interview.choose('Oui, tous les deux');
    for (const ground of ['Un handicap reconnu', 'Une maladie prise en charge']) {
      await interview.choose('À la retraite');
      await interview.choose(ground);
    }
    await interview.earns('17 050');
    await interview.earns('30 000');
    await interview.choose('1 part');
    await interview.seeResult();
    expect(heightOf(await printed(interview))).to.be.at.most(room);
  });

  it('whoever may not go yet reads whom to ask, not how to join', async () => {
    await interview.begin('Pour moi');
    await interview.born('15', '1', '1972');
    await interview.seeResult();
    const text = plain((await printed(interview)).paper.body.innerText);
    expect(text).to.contain('Une question sur cette réponse ? 0 969 320 616').and.not.to.contain('vous inscrire');
  });

  it('a carer and the person helped, with the most papers, fit on one page', async () => {
    await interview.begin('Pour une personne que j’aide');
    await interview.choose('Nous partons ensemble');
    await interview.choose('Non');
    await interview.born('1', '1', '1940');
    await interview.born('15', '1', '1978');
    await interview.choose('Oui, tous les deux');
    await interview.choose('À la retraite');
    await interview.choose('Un handicap reconnu');
    await interview.choose('Non');
    await interview.earns('17 050');
    await interview.choose('Non');
    await interview.seeResult();
    expect(heightOf(await printed(interview))).to.be.at.most(room);
  });
});
