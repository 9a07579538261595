import { expect } from 'chai';
import { plain } from '../driver.ts';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';
import { printedSheet } from '../printed-sheet.ts';

describe('the answer', () => {
  let interview: Interview;
  afterEach(() => clearPage(interview));

  const tone = (): string => interview.root.querySelector('.tone')?.className ?? '';

  it('yes: the aid in the heading, three kinds of stay side by side, why and papers', async () => {
    interview = await openInterview();
    await interview.answerAsRetired();
    await interview.seeResult();
    expect(tone()).to.contain('yes');
    expect(interview.heading).to.equal('Vous pouvez partir, et l’aide est de 176 € ou 212 €.');
    expect(interview.bills).to.deep.equal({
      '8 jours, 7 nuits': ['484 €', '− 212 €', '272 €'],
      '5 jours, 4 nuits': ['404 €', '− 176 €', '228 €'],
      '3 jours, 2 nuits': ['404 €', '− 176 €', '228 €'],
    });
    expect(interview.text).to.contain('Vous aurez 74 ans le jour du départ : il faut 60 ans ou plus. Conditions 2026, article 2.2');
    expect(interview.text).to.contain('Dernier avis d’impôt, toutes les pages');
  });

  it('no, but: the price, other helps, then the reason', async () => {
    interview = await openInterview();
    await interview.answerAsRetired({ income: '21 400' });
    await interview.choose('1 part');
    await interview.seeResult();
    expect(tone()).to.contain('other');
    expect(interview.heading).to.equal('Pas cette aide, mais vous pouvez partir.');
    expect(interview.bills['8 jours, 7 nuits']).to.deep.equal(['484 €', '484 €']);
    expect(interview.text).to.match(/La caisse de retraite.*Pourquoi pas l’aide.*21 400 €/);
  });

  it('not yet: what is missing, its button, both futures, what is sure', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.choose('Oui');
    await interview.choose('À la retraite');
    await interview.choose('Non');
    await interview.press('checkbox', 'Je ne sais pas');
    await interview.goOn();
    await interview.choose('1 part');
    if (interview.heading.startsWith('Êtes-vous marié')) await interview.choose('Non');
    await interview.seeResult();
    expect(tone()).to.contain('need');
    expect(interview.heading).to.equal('Il nous manque votre revenu imposable.');
    expect(interview.bills).to.deep.equal({ 'Moins de 17 066 € par an': ['484 €', '− 212 €', '272 €'], '17 066 € par an ou plus': ['484 €', '0 €', '484 €'] });
    await interview.press('button', 'Donner ce montant');
    expect(interview.heading).to.equal('Quel est votre revenu imposable ?');
  });

  it('too young: the day from which they may, and the answer for that day', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('15', '1', '1967');
    await interview.choose('Oui');
    await interview.choose('À la retraite');
    await interview.choose('Aucune de ces situations');
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pourrez partir dès le 15 janvier 2027.');
    await interview.press('button', 'Voir la réponse pour ce départ');
    expect(interview.heading).to.equal('Quel est votre revenu imposable ?');
    await interview.earns('14 230');
    await interview.seeResult();
    expect(interview.heading).to.contain('Vous pouvez partir, et l’aide est de');
    expect(interview.text).to.contain('Vous aurez 60 ans le jour du départ');
    expect(interview.text).to.contain('Réponse pour un départ le 15 janvier 2027.');
  });

  it('already aided: the year from which the aid can be asked again', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.choose('Oui');
    await interview.choose('À la retraite');
    await interview.choose('Oui, pour un séjour Seniors en Vacances');
    await interview.seeResult();
    expect(interview.heading).to.equal('Pas cette aide, mais vous pouvez partir.');
    expect(interview.text).to.contain('On peut la redemander en 2027.').and.to.contain('Vous avez déjà eu cette aide pour l’année du séjour');
  });

  it('under 55: both days are told, and the nearer one can be seen at once', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('15', '1', '1972');
    await interview.seeResult();
    expect(interview.heading).to.equal('Vous pourrez partir dès le 15 janvier 2032.');
    expect(interview.text).to.contain('Pour raison de santé reconnue, ce sera dès le 15 janvier 2027.');
    expect(interview.text).to.contain('Pour raison de santé reconnue, 55 ans suffisent : le 15 janvier 2027.');
    await interview.press('button', 'Voir la réponse pour le 15 janvier 2027');
    await interview.choose('Oui');
    await interview.choose('Sans emploi');
    await interview.choose('Un handicap reconnu');
    await interview.earns('9 000');
    await interview.seeResult();
    expect(interview.heading).to.contain('Vous pouvez partir, et l’aide est de');
  });

  it('closed: another way, never a price', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.choose('Oui');
    await interview.choose('Au travail');
    await interview.seeResult();
    expect(interview.heading).to.equal('Pas ce programme pour l’instant, mais d’autres chemins existent.');
    expect(interview.bills).to.deep.equal({});
    expect(interview.text).to.contain('D’autres aides à demander');
  });

  it('from abroad: no town hall is theirs; where one lives at the stay is what counts, and how the line is called', async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.choose('Non');
    await interview.seeResult();
    expect(interview.text).to.contain('Il faut vivre en France au moment du séjour.').and.to.contain('C’est le pays où l’on vit au moment du séjour qui compte.').and.to.contain('composez le +33 9 69 32 06 16.');
    expect(interview.text).to.contain('La caisse de retraite').and.not.to.match(/CCAS|mairie/);
    const paper = plain((await printedSheet(interview, 'Imprimer cette réponse')).body.innerText);
    expect(paper).to.contain('depuis l’étranger, le +33 9 69 32 06 16.').and.not.to.contain('CCAS');
  });

  it('outside the table: the ANCV must answer', async () => {
    interview = await openInterview({ attributes: { 'stays-url': '/sejours' } });
    await interview.answerAsRetired({ income: '29 000' });
    await interview.press('radio', 'Autre');
    await interview.type('Nombre de parts', '2,25');
    await interview.goOn();
    await interview.seeResult();
    expect(tone()).to.contain('need');
    expect(interview.heading).to.equal('L’ANCV doit répondre pour ce nombre de parts.');
    expect(interview.has('link', 'Appeler le 0 969 320 616')).to.equal(true);
  });

  it('a year whose rules nobody has here: said, without a price', async () => {
    interview = await openInterview({ attributes: { 'start-date': '2025-05-12' } });
    await interview.begin('Pour moi');
    await interview.born('27', '3', '1952');
    await interview.seeResult();
    expect(interview.heading).to.equal('Nous n’avons pas les conditions de l’année 2025.');
    expect(interview.bills).to.deep.equal({});
  });

  it('two households, one of them outside the table: no sum is promised', async () => {
    interview = await openInterview();
    await interview.begin('Pour mon conjoint et moi');
    await interview.choose('Non');
    await interview.born('27', '3', '1952');
    await interview.born('27', '3', '1953');
    await interview.choose('Oui, tous les deux');
    await interview.choose('À la retraite');
    await interview.choose('À la retraite');
    await interview.choose('Non, aucun des deux');
    await interview.earns('14 230');
    await interview.earns('29 000');
    await interview.press('radio', 'Autre');
    await interview.type('Nombre de parts', '2,25');
    await interview.goOn();
    await interview.seeResult();
    expect(interview.heading).to.equal('L’ANCV doit répondre pour ce nombre de parts.');
    expect(interview.text).not.to.match(/l’aide est de 0/);
  });

  for (const [income, shown] of [['17 045', false], ['17 046', true], ['17 065', true]] as const) {
    it(`${income} € a year ${shown ? 'stands between' : 'is clear of'} the two limits that official texts give`, async () => {
      interview = await openInterview();
      await interview.answerAsRetired({ income });
      await interview.seeResult();
      expect(interview.text.includes('Le revenu est tout près de la limite')).to.equal(shown);
      if (shown) expect(interview.text).to.match(/Plaquette 2026.*17 066 €.*Conditions 2026, article 2\.3\.1.*17 046 €.*Nous retenons 17 066 €/);
    });
  }

  it('equal to the limit: no aid, and the texts that disagree', async () => {
    interview = await openInterview();
    await interview.answerAsRetired({ income: '17 066' });
    await interview.choose('1 part');
    await interview.seeResult();
    expect(interview.heading).to.equal('Pas cette aide, mais vous pouvez partir.');
    expect(interview.text).to.contain('Un texte dit « inférieur », un exemple dit « inférieur ou égal ».');
  });

  it('leads to the stays where the page says so, and to the phone elsewhere', async () => {
    interview = await openInterview({ attributes: { 'stays-url': 'https://exemple.invalid/sejours' } });
    await interview.answerAsRetired();
    await interview.seeResult();
    expect(interview.find('link', 'Trouver un séjour').getAttribute('href')).to.equal('https://exemple.invalid/sejours');
    clearPage(interview);
    interview = await openInterview();
    await interview.answerAsRetired();
    await interview.seeResult();
    expect(interview.has('link', 'Trouver un séjour')).to.equal(false);
    expect(interview.find('link', 'Appeler le 0 969 320 616').getAttribute('href')).to.equal('tel:+33969320616');
  });
});
