import { expect } from 'chai';
import { visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent, plain } from '../driver.ts';
import { type AidDriver, openAid, retiredAlone, retiredCouple } from './estimate-driver.ts';
import { printedSheet } from '../printed-sheet.ts';

describe('a household', () => {
  let aid: AidDriver;
  afterEach(() => aid.clear());

  it('a retired couple with 27 900 €: 968 €, 424 € of aid, 544 € to pay, and three other choices', async () => {
    aid = await openAid({ answers: retiredCouple });
    expect(aid.heading).to.equal('Il vous reste 544 € à payer, pour vous deux.');
    expect(aid.bill).to.deep.equal({ 'Prix maximum': '968 €', 'L’aide paie': '− 424 €' });
    expect(aid.table).to.deep.equal([['Vous', '484 €', '212 €', '272 €'], ['Votre conjoint', '484 €', '212 €', '272 €']]);
    expect(aid.whatIfs).to.deep.equal({
      'vous partiez 5 jours ?': '456 €', 'vous preniez deux chambres seules ?': '732 €', 'votre conjoint avait déjà eu l’aide cette année ?': '756 €',
    });
    expect(aid.sideBySide).to.deep.equal(['8 jours, 7 nuits : 544 €', '5 jours, 4 nuits : 456 €', '3 jours, 2 nuits : 456 €', '5 jours, 4 nuits : 544 €']);
  });

  it('each other choice sets the form', async () => {
    aid = await openAid({ answers: retiredCouple });
    await aid.press('button', 'vous preniez deux chambres seules ?');
    expect(aid.heading).to.equal('Il vous reste 732 € à payer, pour vous deux.');
    expect(aid.bill['Chambre seule']).to.equal('+ 188 €');
    expect(aid.labelled('Deux chambres seules').matches(':checked')).to.equal(true);
    await aid.press('button', 'votre conjoint avait déjà eu l’aide');
    expect(aid.heading).to.equal('Il vous reste 944 € à payer, pour vous deux.');
  });

  it('a stay chosen among those side by side keeps the focus on its card', async () => {
    aid = await openAid({ answers: retiredCouple });
    await aid.press('button', 'Choisir ce séjour, 5 jours');
    expect(aid.heading).to.contain('456 €');
    expect(plain(aid.focused?.closest('.kind')?.querySelector('h4')?.textContent)).to.equal('5 jours, 4 nuits');
  });

  it('who keeps the answers is brought back to where they would be erased', async () => {
    aid = await openAid({ answers: retiredCouple });
    aid.root.querySelector<HTMLElement>('.erase summary')?.click();
    await aid.press('button', 'Non, les garder');
    expect(plain(aid.focused?.textContent)).to.equal('Effacer mes réponses');
  });

  it('both sides of the couple’s limit: 32 198 € is aided, 32 199 € is not, and the disagreement is told', async () => {
    aid = await openAid({ answers: retiredCouple });
    await aid.write('Revenu imposable, à deux', '32 198');
    expect(aid.heading).to.contain('544 €');
    await aid.write('Revenu imposable, à deux', '32 199');
    expect(aid.heading).to.contain('968 €');
    expect(aid.text).to.contain('Le revenu est tout près de la limite');
    expect(aid.whatIfs).to.have.property('votre revenu imposable était de 32 198 € ?', '544 €');
  });

  it('a single person at 17 050 € sees both limits, and the one we take', async () => {
    aid = await openAid({ answers: { ...retiredAlone, 'me.income': '17050' } });
    expect(aid.heading).to.equal('Il vous reste 272 € à payer.');
    expect(aid.text).to.contain('17 066 €').and.to.contain('17 046 €');
  });

  it('a single person at 17 050 € sees both limits before their shares are asked, on paper too', async () => {
    const { 'me.shares': _shares, 'me.kind': _kind, ...sure } = retiredAlone;
    aid = await openAid({ answers: { ...sure, 'me.income': '17050' } });
    expect(aid.heading).to.equal('Il vous reste 272 € à payer.');
    expect(aid.text).to.contain('Le revenu est tout près de la limite').and.to.contain('17 046 €');
    expect(plain((await printedSheet(aid, 'Imprimer ce calcul')).body.innerText)).to.contain('17 046 €');
    await aid.write('Votre revenu imposable', '17 045');
    expect(aid.text).not.to.contain('tout près de la limite');
  });

  it('two incomes: each stands beside its limit under its own name, and so does the one to try', async () => {
    aid = await openAid({ answers: {
      ...retiredCouple, married: 'no', 'me.income': '12000', 'spouse.income': '60000', 'spouse.shares': '1',
    } });
    expect([...aid.root.querySelectorAll('.line')].map((line) => plain(line.getAttribute('aria-label')))).to.deep.equal([
      'Votre revenu imposable : 12 000 €. Limite : 17 066 €. Il est en dessous.',
      'Revenu imposable de votre conjoint : 60 000 €. Limite : 17 066 €. Il n’est pas en dessous.',
    ]);
    expect(aid.whatIfs).to.have.property('le revenu imposable de votre conjoint était de 17 065 € ?', '544 €');
  });

  it('a month’s amount is doubted, on screen and by ear', async () => {
    aid = await openAid({ answers: retiredAlone });
    const doubts = (): string[] => [...aid.root.querySelectorAll('.note.need')].map((one) => plain(one.textContent));
    await aid.write('Votre revenu imposable', '1 186');
    expect(doubts()).to.deep.equal(['C’est peu pour une année entière. Est-ce bien le montant de l’année, et non celui du mois ?']);
    await nextEvent(aid.element, 'sev-result');
    await aid.settled();
    expect(aid.said).to.equal(`Il vous reste 272 € à payer. ${doubts()[0]}`);
    await aid.write('Votre revenu imposable', '14 230');
    expect(doubts()).to.deep.equal([]);
  });

  it('two children: 147 € of aid each, and 147 € to pay', async () => {
    aid = await openAid({ answers: retiredCouple });
    await aid.pick('Enfants de 18 ans ou moins', '2 enfants');
    expect(aid.heading).to.equal('Il vous reste 838 € à payer, pour vous quatre.');
    expect(aid.table.slice(2)).to.deep.equal([['Enfant 1', '294 €', '147 €', '147 €'], ['Enfant 2', '294 €', '147 €', '147 €']]);
    await aid.choose('Votre séjour', '5 jours, 4 nuits');
    expect(aid.table[2]).to.deep.equal(['Enfant 1', '246 €', '123 €', '123 €']);
  });

  it('a professional beside a person of GIR 4 is aided whatever they earn', async () => {
    aid = await openAid();
    await aid.choose('Qui part ?', 'Une personne et moi');
    await aid.born('Date de naissance de la personne', '19', '11', '1941');
    await aid.choose('La personne vit en France ?', 'Oui');
    await aid.choose('Vous vivez en France ?', 'Oui');
    await aid.pick('Situation de la personne', 'À la retraite');
    await aid.pick('Santé de la personne', 'Perte d’autonomie : GIR 4');
    await aid.pick('Aide de l’ANCV déjà eue cette année par la personne', 'Non');
    await aid.pick('Aide vacances de l’ANCV déjà eue', 'Non');
    await aid.write('Revenu imposable de la personne', '30 000');
    await aid.pick('Parts de la personne', '1 part');
    expect(aid.heading).to.equal('Il vous reste 756 € à payer, pour vous deux.');
    expect(aid.table).to.deep.equal([['La personne', '484 €', '0 €', '484 €'], ['Vous', '484 €', '212 €', '272 €']]);
  });

  it('someone too young sees from which day they may, and no price of the programme', async () => {
    aid = await openAid({ answers: { ...retiredAlone, 'me.birthDate': '1980-01-15' } });
    expect(aid.heading).to.equal('Ce programme n’est pas ouvert pour vous, mais vous pouvez partir.');
    expect(aid.text).to.contain('15 janvier 2040');
    expect(aid.sideBySide).to.deep.equal([]);
    const text = plain((await printedSheet(aid, 'Imprimer ce calcul')).body.innerText);
    expect(text).to.contain('Une question sur cette réponse ? 0 969 320 616').and.not.to.contain('Partie hachurée');
  });

  it('someone who lives abroad is sent to no town hall', async () => {
    aid = await openAid({ answers: { ...retiredAlone, 'me.livesInFrance': 'no' } });
    expect(aid.heading).to.equal('Ce programme n’est pas ouvert pour vous, mais vous pouvez partir.');
    const text = plain((await printedSheet(aid, 'Imprimer ce calcul')).body.innerText);
    expect(text).to.contain('depuis l’étranger, le +33 9 69 32 06 16.').and.not.to.contain('CCAS');
  });

  it('somebody helped who is too young: it is said of them, not of the visitor', async () => {
    aid = await openAid({ answers: { forWhom: 'carer', travellers: 'cared', 'cared.birthDate': '1980-01-15' } });
    expect(aid.heading).to.equal('Ce programme n’est pas ouvert pour la personne aidée, mais elle peut partir.');
    expect(aid.text).to.contain('Le lieu de vacances peut la recevoir hors du programme.');
  });

  it('a spouse of 40 who works goes by the household of the other', async () => {
    aid = await openAid({ answers: { ...retiredCouple, 'spouse.birthDate': '1986-01-02', 'spouse.activity': 'working' } });
    expect(aid.heading).to.equal('Il vous reste 544 € à payer, pour vous deux.');
  });

  it('overseas only, where the page says so', async () => {
    aid = await openAid({ answers: retiredAlone, attributes: { zone: 'outre-mer', nights: '4' } });
    expect(aid.sideBySide).to.deep.equal(['8 jours, 7 nuits : 272 €', '5 jours, 4 nuits : 272 €']);
    expect(aid.labelled('5 jours, 4 nuits').matches(':checked')).to.equal(true);
  });

  it('a stay of 2027 is counted with the rules of 2026, and says so', async () => {
    aid = await openAid({ answers: retiredAlone, attributes: { 'start-date': '2027-03-01' } });
    expect(aid.heading).to.equal('Il vous reste 272 € à payer.');
    expect(aid.text).to.contain('Les règles de 2027 ne sont pas encore publiées');
  });
});

describe('on paper', () => {
  let aid: AidDriver;
  afterEach(() => aid.clear());

  it('one sheet: the sums of every stay, the answers, the reasons, the papers to tick and whom to call', async () => {
    aid = await openAid({ answers: retiredCouple });
    const printed = await printedSheet(aid, 'Imprimer ce calcul');
    expect(plain(printed.title)).to.equal('Seniors en Vacances : le coût du séjour, 14 septembre 2026');
    const text = plain(printed.body.innerText);
    expect(text).to.contain('Il vous reste 544 € à payer, pour vous deux.').and.to.contain('456 €').and.to.contain('27 900 €').and.to.contain('0 969 320 616');
    expect(printed.querySelectorAll('.tick').length).to.be.greaterThan(1);
  });

  it('nothing answered: the sums alone, and nobody’s age nor papers', async () => {
    aid = await openAid();
    const text = plain((await printedSheet(aid, 'Imprimer ce calcul')).body.innerText);
    expect(text).to.contain('272 €').and.to.contain('484 €');
    expect(text).not.to.contain('65 ans');
    expect(text).not.to.contain('Papiers');
  });
});

describe('not everything known', () => {
  let aid: AidDriver;
  afterEach(() => aid.clear());

  it('nothing answered: what a person pays with the aid and without, and nothing said of this person', async () => {
    aid = await openAid();
    expect(aid.heading).to.equal('272 € avec l’aide, 484 € sans.');
    expect(aid.text).not.to.contain('65 ans');
    expect(aid.text).not.to.contain('Papiers');
  });

  it('the income missing: both futures with the limit, and a way to the field', async () => {
    const { 'couple.income': _left, ...others } = retiredCouple;
    aid = await openAid({ answers: others });
    expect(aid.heading).to.equal('544 € avec l’aide, 968 € sans.');
    expect(aid.text).to.contain('Moins de 32 199 € par an').and.to.contain('32 199 € par an ou plus');
    await aid.press('button', 'Revenu imposable, à deux');
    expect(aid.focused).to.equal(aid.labelled('Revenu imposable, à deux'));
    await aid.write('Revenu imposable, à deux', '27 900');
    expect(aid.heading).to.contain('544 €');
  });

  it('one partner’s own aid is sure while the other’s is not: only the open one varies', async () => {
    aid = await openAid({ answers: { ...retiredCouple, married: 'no', 'me.income': '14000', 'me.shares': '1', 'spouse.shares': '1' } });
    expect(aid.heading).to.equal('544 € avec l’aide, 756 € sans.');
  });

  it('an amount that cannot be read is said with an example, and nothing is decided on it', async () => {
    aid = await openAid({ answers: retiredCouple });
    await aid.write('Revenu imposable, à deux', 'beaucoup');
    expect(aid.text).to.contain('Écrivez le montant en chiffres, par exemple 14 230.');
    expect(aid.labelled('Revenu imposable, à deux').getAttribute('aria-invalid')).to.equal('true');
    expect(aid.heading).to.equal('544 € avec l’aide, 968 € sans.');
    await aid.write('Revenu imposable, à deux', '27 900 €');
    expect(aid.root.querySelector('.says')).to.equal(null);
  });

  it('a date is reviewed once its three fields are written', async () => {
    aid = await openAid({ answers: { forWhom: 'me' } });
    await aid.write('Jour', '31', 'Votre date de naissance');
    expect(aid.root.querySelector('.says')).to.equal(null);
    await aid.born('Votre date de naissance', '31', 'juin', '1952');
    expect(aid.text).to.contain('Le mois de juin a 30 jours.');
  });

  it('shares off the list can be written', async () => {
    aid = await openAid({ answers: retiredAlone });
    await aid.pick('Nombre de parts', 'Un autre nombre');
    await aid.write('Nombre de parts, par exemple', '2,25');
    expect(visit.answers['me.shares']).to.equal('2.25');
    expect(aid.text).to.contain('le tableau officiel ne dit rien');
    expect(aid.heading).to.contain('avec l’aide');
  });
});
