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
    await interview.leave('Année');
    const legends = [...interview.root.querySelectorAll('legend')].map((one) => plain(one.textContent));
    expect(legends).to.contain('La personne vit-elle en France ?');
    expect(legends).to.contain('Quel est le revenu imposable de la personne ?');
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

describe('on paper', () => {
  let interview: Interview;
  afterEach(() => clearPage(interview));

  it('the sheet alone is printed, with answers, sums and papers to tick', async () => {
    interview = await openInterview();
    await interview.answerAsRetired();
    await interview.seeResult();
    let printed = 0;
    const original = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    if (!original) throw new Error('no such property');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      ...original,
      get(this: HTMLIFrameElement) {
        const page: unknown = original.get?.call(this);
        if (page && typeof page === 'object') Object.assign(page, { print: () => { printed++; } });
        return page;
      },
    });
    await interview.press('button', 'Imprimer cette réponse');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', original);
    const paper = interview.root.querySelector('iframe')?.contentDocument;
    expect(printed).to.equal(1);
    expect(plain(paper?.title)).to.equal('Seniors en Vacances : votre réponse, 14 septembre 2026');
    const text = plain(paper?.body.innerText);
    expect(text).to.contain('Vous pouvez partir, et l’aide est de 176 € ou 212 €.');
    expect(text).to.contain('27 mars 1952');
    expect(paper?.querySelectorAll('.tick')).to.have.length(3);
    expect(paper?.adoptedStyleSheets.length).to.be.greaterThan(1);
  });
});
