import { expect } from 'chai';
import '../../../widgets/finder/map-part.ts';
import { visit } from '../../../widgets/foundation/visit.ts';
import { plain } from '../driver.ts';
import { alone } from './answers.ts';
import { openFinder, type FinderDriver } from './finder-driver.ts';

const embruns = '#sev.stay=embruns-2026-10-09';

describe('a stay’s sheet', () => {
  let finder: FinderDriver;
  afterEach(() => finder.clear());

  const bill = (): string[] => [...finder.root.querySelectorAll('.panel .sum dd')].map((one) => plain(one.textContent));

  it('says the days, the dates, the access, whom to call and what to say', async () => {
    finder = await openFinder({ fragment: embruns });
    expect(finder.heading).to.equal('Les Embruns');
    for (const text of ['Du vendredi 9 au vendredi 16 octobre 2026', 'Chambre accessible en fauteuil', 'Navette depuis la gare', 'Non compris : le trajet', 'Encore 7 places', 'Dites « Les Embruns, 9 octobre ».', '484 € par personne']) expect(finder.text).to.contain(text);
    expect([...finder.root.querySelectorAll('.days b')].map((one) => plain(one.textContent))).to.deep.equal(['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi']);
  });

  it('says of a stay for groups that one goes with a CCAS or a club, not alone', async () => {
    finder = await openFinder({ fragment: '#sev.stay=remparts-2026-09-24' });
    expect(finder.text).to.contain('Séjour en groupe').and.to.contain('On s’inscrit à un séjour en groupe auprès du CCAS de sa commune, ou d’un club.').and.not.to.contain('L’inscription se fait par téléphone');
    finder.clear();
    finder = await openFinder({ fragment: embruns });
    expect(finder.text).to.contain('L’inscription se fait par téléphone').and.not.to.contain('en groupe');
  });

  it('shows where it is on a map of its own, with one mark and nothing to choose', async () => {
    finder = await openFinder({ fragment: embruns });
    const box = await finder.appears('.mapbox');
    box.scrollIntoView();
    const mark = await finder.appears('.mapbox [role=img]');
    expect(mark.getAttribute('aria-label')).to.equal('Les Embruns, Saint-Hilaire-de-Riez');
    expect([...finder.root.querySelectorAll('.mapbox button')].map((one) => one.getAttribute('aria-label'))).to.deep.equal(['Agrandir la carte', 'Réduire la carte']);
    expect(finder.text).to.contain('Où c’est Saint-Hilaire-de-Riez, Vendée').and.not.to.contain('Tous les lieux de la carte');
    expect(finder.proxy.asked.some((one) => one.startsWith('/v1/map'))).to.equal(false);
  });

  it('says where it is in words where our map does not reach, or where the page has no map', async () => {
    finder = await openFinder({ fragment: '#sev.stay=alizes-2026-10-15' });
    expect(finder.text).to.contain('Où c’est Sainte-Anne, Guadeloupe');
    expect(finder.root.querySelector('.mapbox')).to.equal(null);
    finder.clear();
    finder = await openFinder({ fragment: embruns, attributes: { 'no-map': '' } });
    expect(finder.root.querySelector('.mapbox')).to.equal(null);
  });

  it('prices the stay with the aid for the person who answered on the page, without asking anything', async () => {
    finder = await openFinder({ fragment: embruns, answers: alone });
    expect(bill()).to.deep.equal(['484 €', '− 212 €', '272 €']);
    expect(finder.names('field').some((name) => name.includes('revenu'))).to.equal(false);
  });

  it('follows answers that are given or erased while it is open', async () => {
    finder = await openFinder({ fragment: embruns });
    visit.add(alone);
    await finder.settled();
    expect(bill().at(-1)).to.equal('272 €');
    visit.erase();
    await finder.settled();
    expect(bill()).to.deep.equal([]);
    expect(finder.text).to.contain('484 € par personne');
  });

  it('takes the stay’s own price: half of a cheap one, not the cap', async () => {
    finder = await openFinder({ fragment: '#sev.stay=remparts-2026-10-11', answers: alone });
    expect(bill()).to.deep.equal(['340 €', '− 170 €', '170 €']);
  });

  it('counts everyone of the household, and the single room', async () => {
    finder = await openFinder({ fragment: embruns, answers: { ...alone, 'aid.room': 'single' } });
    expect(bill()).to.deep.equal(['484 €', '+ 94 €', '− 212 €', '366 €']);
  });

  it('says no aid where the income is over the limit, and no sum of theirs where it is not known', async () => {
    finder = await openFinder({ fragment: embruns, answers: { ...alone, 'me.income': '40000' } });
    expect(bill()).to.deep.equal(['484 €', '0 €', '484 €']);
    finder.clear();
    finder = await openFinder({ fragment: embruns, answers: { ...alone, 'me.income': 'unknown' } });
    expect(bill()).to.deep.equal([]);
  });

  it('says that the conditions of 2027 are not published', async () => {
    finder = await openFinder({ fragment: '#sev.stay=embruns-2027-02-11', answers: alone });
    expect(finder.text).to.contain('Les règles de 2027 ne sont pas encore publiées.');
  });

  it('says so when the stay is offered no longer', async () => {
    finder = await openFinder({ fragment: '#sev.stay=nowhere' });
    expect(finder.heading).to.equal('Ce séjour n’est plus proposé.');
    await finder.press('button', 'Retour aux 29 séjours');
    expect(finder.heading).to.equal('29 séjours');
  });
});

describe('the stays kept', () => {
  let finder: FinderDriver;
  afterEach(() => finder.clear());

  it('are kept on the device, compared row by row, and let go', async () => {
    finder = await openFinder({ fragment: embruns, answers: alone });
    await finder.press('button', 'Garder ce séjour');
    expect(localStorage.getItem('sev-kept')).to.equal('["embruns-2026-10-09"]');
    await finder.press('button', 'Retour aux');
    await finder.press('link', 'La Maison des Remparts');
    await finder.press('button', 'Garder ce séjour');
    await finder.press('button', 'Retour aux');
    await finder.press('button', 'Vos 2 séjours gardés');
    expect(finder.heading).to.equal('Vos séjours gardés');
    const rows = new Map([...finder.root.querySelectorAll('.compare tr')].map((row) => [plain(row.querySelector('th[scope=row]')?.textContent), [...row.querySelectorAll('td')].map((cell) => plain(cell.textContent))]));
    expect(rows.get('Dates')).to.deep.equal(['Du vendredi 9 au vendredi 16 octobre 2026', 'Du jeudi 24 au samedi 26 septembre 2026']);
    expect(rows.get('Prix par personne')).to.deep.equal(['484 €', '404 €']);
    expect(rows.get('Il vous reste')?.[0]).to.contain('272 €');
    await finder.press('button', 'Ne plus garder Les Embruns');
    expect(localStorage.getItem('sev-kept')).to.equal('["remparts-2026-09-24"]');
    expect(finder.has('link', 'Les Embruns')).to.equal(false);
  });

  it('prints them on one page with the line to call', async () => {
    localStorage.setItem('sev-kept', '["embruns-2026-10-09","remparts-2026-09-24","alizes-2027-02-14"]');
    finder = await openFinder({ fragment: '#sev.show=kept' });
    await finder.press('button', 'Imprimer pour le CCAS');
    const page = finder.root.querySelector('iframe')?.contentDocument;
    expect(plain(page?.body.innerText)).to.contain('Mes séjours à comparer').and.to.contain('Les Embruns').and.to.contain('La Maison des Remparts').and.to.contain('0 969 320 616');
    expect(plain(page?.body.innerText).match(/Les règles de 2027 ne sont pas encore publiées\./g)).to.have.length(1);
  });
});
