import { expect } from 'chai';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';

describe('two people', () => {
  let interview: Interview;
  beforeEach(async () => {
    interview = await openInterview();
  });
  afterEach(() => clearPage(interview));

  it('married: one household, and a spouse too young comes with the senior', async () => {
    await interview.begin('Pour mon conjoint et moi');
    await interview.choose('Oui');
    await interview.born('27', '3', '1974');
    await interview.born('2', 'août', '1958');
    await interview.choose('Oui, tous les deux');
    expect(interview.heading).to.equal('Votre conjoint est-il à la retraite ?');
    await interview.choose('À la retraite');
    await interview.choose('Non, aucun des deux');
    expect(interview.heading).to.equal('Quel est le revenu imposable de votre foyer ?');
    await interview.earns('26 500');
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pouvez partir tous les deux, et l’aide est de 352 € ou 424 €.');
    expect(interview.bills['8 jours, 7 nuits']).to.deep.equal(['968 €', '− 424 €', '544 €']);
  });

  it('married: the tie turns round when the elder still works', async () => {
    await interview.begin('Pour mon conjoint et moi');
    await interview.choose('Oui');
    await interview.born('27', '3', '1955');
    await interview.born('2', '8', '1960');
    await interview.choose('Oui, tous les deux');
    await interview.choose('Au travail');
    expect(interview.heading).to.equal('Votre conjoint est-il à la retraite ?');
    await interview.choose('À la retraite');
    await interview.choose('Non, aucun des deux');
    await interview.earns('26 500');
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pouvez partir tous les deux, et l’aide est de 352 € ou 424 €.');
  });

  it('unmarried: each on their own merits', async () => {
    await interview.begin('Pour mon conjoint et moi');
    await interview.choose('Non');
    await interview.born('27', '3', '1955');
    await interview.born('2', '8', '1985');
    await interview.choose('Oui, tous les deux');
    await interview.choose('À la retraite');
    await interview.choose('Non, aucun des deux');
    expect(interview.heading).to.equal('Quel est votre revenu imposable ?');
    await interview.earns('14 230');
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pouvez partir, et l’aide est de 176 € ou 212 €.');
    expect(interview.text).to.contain('Pour votre conjoint');
  });

  it('a carer alone: the person helped stays home, and no income of the carer is asked', async () => {
    await interview.begin('Pour une personne que j’aide');
    await interview.choose('Moi, sans la personne');
    await interview.born('1', '1', '1940');
    await interview.born('15', '1', '1978');
    const asked: string[] = [];
    for (let i = 0; i < 6 && interview.heading !== 'Vos réponses'; i++) {
      asked.push(interview.heading);
      if (interview.heading.includes('France')) await interview.choose('Oui');
      else if (interview.heading.includes('situations')) await interview.choose('Un handicap reconnu');
      else await interview.choose('Non');
    }
    expect(asked).to.deep.equal(['La personne que vous aidez est-elle dans l’une de ces situations ?', 'Vivez-vous en France ?', 'Avez-vous déjà eu une aide vacances de l’ANCV cette année ?']);
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pouvez partir, et l’aide est de 176 € ou 212 €.');
    expect(interview.text).to.contain('Où les textes ne disent pas tous la même chose');
  });

  it('a carer and the person helped: both aided, the carer without income', async () => {
    await interview.begin('Pour une personne que j’aide');
    await interview.choose('Nous partons ensemble');
    await interview.choose('Non');
    await interview.born('1', '1', '1940');
    await interview.born('15', '1', '1978');
    await interview.choose('Oui, tous les deux');
    await interview.choose('À la retraite');
    await interview.press('radio', 'Une perte d’autonomie reconnue');
    await interview.choose('GIR 4');
    await interview.choose('Non');
    await interview.earns('14 000');
    await interview.choose('Oui, pour un séjour Seniors en Vacances');
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pouvez partir tous les deux, et l’aide est de 352 € ou 424 €.');
    expect(interview.text).to.contain('l’aide est donnée à chaque séjour');
  });
});
