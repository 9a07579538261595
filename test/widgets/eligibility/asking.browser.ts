import { expect } from 'chai';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';

describe('the questions', () => {
  let interview: Interview;
  afterEach(() => clearPage(interview));

  it('ask one thing at a time, and count what can still come', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    const seen: string[] = [];
    const note = (): void => { seen.push(`${interview.progress} — ${interview.heading}`); };
    note();
    await interview.born('27', 'mars', '1952');
    note();
    await interview.choose('Oui');
    note();
    await interview.choose('À la retraite');
    note();
    await interview.choose('Non');
    note();
    await interview.earns('14 230');
    expect(seen).to.deep.equal([
      'Question 2 encore 7 au plus — Quelle est votre date de naissance ?',
      'Question 3 encore 5 au plus — Vivez-vous en France ?',
      'Question 4 encore 4 au plus — Êtes-vous à la retraite ?',
      'Question 5 encore 3 au plus — Avez-vous déjà eu une aide vacances de l’ANCV cette année ?',
      'Question 6 encore 2 au plus — Quel est votre revenu imposable ?',
    ]);
    expect(interview.heading).to.equal('Vos réponses');
  });

  it('go on to shares and household only when the income alone does not decide', async () => {
    interview = await openInterview();
    await interview.answerAsRetired({ income: '29 000' });
    expect(interview.heading).to.equal('Combien de parts avez-vous ?');
    await interview.choose('2 parts');
    expect(interview.heading).to.equal('Êtes-vous marié, mariée ou en PACS ?');
    expect(interview.progress).to.equal('Question 8 la dernière');
  });

  it('ask about health from 55 to 59 only, and say why', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('1', '6', '1969');
    await interview.choose('Oui');
    await interview.choose('Sans emploi');
    expect(interview.heading).to.equal('Êtes-vous dans l’une de ces situations ?');
    expect(interview.text).to.contain('Avant 60 ans, l’une d’elles ouvre le programme.');
    await interview.press('radio', 'Une perte d’autonomie reconnue');
    await interview.choose('GIR 5');
    expect(interview.heading).to.match(/aide vacances/);
  });

  it('choose nothing in advance and go nowhere by themselves', async () => {
    interview = await openInterview();
    await interview.press('button', 'Commencer');
    expect(interview.root.querySelectorAll(':checked')).to.have.length(0);
    await interview.press('radio', 'Pour moi');
    expect(interview.heading).to.equal('Pour qui est ce séjour ?');
  });

  it('take no focus on load, then move it to each new heading', async () => {
    interview = await openInterview();
    expect(document.activeElement).to.equal(document.body);
    await interview.press('button', 'Commencer');
    expect(interview.focused?.textContent).to.contain('Pour qui');
  });

  it('go back one by one with the answers as they were', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.press('button', 'Retour');
    expect(interview.find('field', 'Année')).to.have.property('value', '1952');
    await interview.goOn();
    expect(interview.heading).to.equal('Vivez-vous en France ?');
  });

  it('come back to the list after a change there', async () => {
    interview = await openInterview();
    await interview.answerAsRetired();
    await interview.press('button', 'Modifier Revenu imposable');
    expect(interview.find('field', 'Revenu imposable, par an')).to.have.property('value', '14\u202f230');
    await interview.earns('12 000');
    expect(interview.heading).to.equal('Vos réponses');
    expect(interview.text).to.contain('12 000 € par an');
  });

  it('read an amount back, and doubt one that looks monthly', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.choose('Oui');
    await interview.choose('À la retraite');
    await interview.choose('Non');
    await interview.type('Revenu imposable, par an', '14.230,80 €');
    expect(interview.text).to.contain('Nous lisons 14 230 € par an, soit environ 1 186 € par mois.');
    expect(interview.text).not.to.contain('C’est peu');
    expect(interview.said).to.equal('');
    await interview.leave('Revenu imposable, par an');
    expect(interview.said).to.contain('14 230 € par an');
    await interview.type('Revenu imposable, par an', '1 186');
    expect(interview.text).to.contain('C’est peu pour une année entière.');
  });

  it('ask in autumn whether this year or the next, and no aid of a year not begun', async () => {
    interview = await openInterview({ attributes: { today: '2026-11-21' } });
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    expect(interview.heading).to.equal('Quand souhaitez-vous partir ?');
    await interview.choose('En 2027');
    await interview.choose('Oui');
    await interview.choose('À la retraite');
    expect(interview.heading).to.equal('Quel est votre revenu imposable ?');
    await interview.earns('14 230');
    await interview.seeResult();
    expect(interview.text).to.contain('Les règles de 2027 ne sont pas encore publiées : calcul fait avec celles de 2026.');
  });

  it('do not ask when, where the page gives the date', async () => {
    interview = await openInterview({ attributes: { today: '2026-11-21', 'start-date': '2026-12-18' } });
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    expect(interview.heading).to.equal('Vivez-vous en France ?');
  });

  it('speak of the person to a professional', async () => {
    interview = await openInterview();
    await interview.begin('Je suis un professionnel');
    await interview.born('27', '3', '1952');
    expect(interview.heading).to.equal('La personne vit-elle en France ?');
  });
});
