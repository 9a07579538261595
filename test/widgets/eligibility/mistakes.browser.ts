import { expect } from 'chai';
import { plain } from '../driver.ts';
import { clearPage, type Interview, openInterview } from './interview-driver.ts';

describe('what is to be seen again', () => {
  let interview: Interview;
  beforeEach(async () => {
    interview = await openInterview();
    await interview.begin('Pour moi');
  });
  afterEach(() => clearPage(interview));

  const summary = (): string[] => [...interview.root.querySelectorAll('.told li')].map((one) => plain(one.textContent));
  const inline = (): string[] => [...interview.root.querySelectorAll('.says')].map((one) => plain(one.textContent));

  it('takes the focus, one entry a mistake, word for word that of the field', async () => {
    await interview.born('31', 'juin', '52');
    expect(interview.focused).to.have.property('className', 'note error told');
    expect(plain(interview.root.querySelector('.told .title')?.textContent)).to.equal('Deux points à revoir');
    expect(summary()).to.deep.equal(['Le mois de juin a 30 jours. Écrivez un jour de 1 à 30.', 'Écrivez l’année avec quatre chiffres, par exemple 1952.']);
    expect(inline()).to.deep.equal(summary());
  });

  it('leads to the field that each entry names, and keeps what was typed', async () => {
    await interview.born('31', '6', '52');
    await interview.press('button', 'Écrivez l’année');
    expect(interview.focused).to.equal(interview.find('field', 'Année'));
    expect(interview.find('field', 'Jour')).to.have.property('value', '31');
    expect(interview.find('field', 'Jour').getAttribute('aria-invalid')).to.equal('true');
    expect(interview.find('field', 'Mois').getAttribute('aria-invalid')).to.equal('false');
  });

  it('keeps the three parts of a date that a program fills in one go', async () => {
    for (const [name, text] of [['Jour', '27'], ['Mois', '3'], ['Année', '1952']] as const) void interview.type(name, text);
    await interview.settled();
    await interview.goOn();
    expect(inline()).to.deep.equal([]);
    expect(interview.heading).to.equal('Vivez-vous en France ?');
  });

  it('says nothing before the person goes on', async () => {
    await interview.type('Jour', '45');
    expect(inline()).to.deep.equal([]);
  });

  it('asks for a choice where none is made, and leads to the first', async () => {
    await interview.born('27', '3', '1952');
    await interview.goOn();
    expect(summary()).to.deep.equal(['Choisissez une réponse.']);
    await interview.press('button', 'Choisissez une réponse.');
    expect(interview.focused).to.equal(interview.find('radio', 'Oui'));
  });

  it('goes once the answer is good', async () => {
    await interview.born('31', '6', '1952');
    await interview.type('Jour', '30');
    await interview.goOn();
    expect(interview.heading).to.equal('Vivez-vous en France ?');
    expect(inline()).to.deep.equal([]);
  });

  it('refuses a birth that has not come', async () => {
    await interview.born('27', '3', '2031');
    expect(summary()).to.deep.equal(['Cette date n’est pas encore passée. Écrivez une année, par exemple 1952.']);
  });
});
