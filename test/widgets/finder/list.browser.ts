import { expect } from 'chai';
import { css } from 'lit';
import { plain } from '../driver.ts';
import { openFinder, type FinderDriver } from './finder-driver.ts';

describe('the list', () => {
  let finder: FinderDriver;
  afterEach(() => finder.clear());

  it('leaves the map its own styles when those of a later part come', async () => {
    finder = await openFinder({ attributes: { view: 'map' } });
    const zoom = await finder.appears('.mapbox button');
    const height = (): number => zoom.getBoundingClientRect().height;
    expect(height()).to.be.at.least(48);
    finder.element.adopt([css`.later { color: inherit }`]);
    expect(height()).to.be.at.least(48);
  });

  it('shows the first twenty stays by date, with how many there are', async () => {
    finder = await openFinder();
    expect(finder.heading).to.equal('29 séjours');
    expect(finder.stays).to.have.length(20);
    expect(finder.card(0)).to.contain('Le Clos des Tilleuls').and.to.contain('La Bourboule, Puy-de-Dôme').and.to.contain('À partir du dimanche 20 septembre 2026').and.to.contain('5 jours, 4 nuits, encore 9 places');
  });

  it('adds the next page below, and moves to the first new stay', async () => {
    finder = await openFinder();
    await finder.press('button', 'Voir 9 de plus');
    expect(finder.stays).to.have.length(29);
    expect(finder.names('button').some((name) => name.includes('de plus'))).to.equal(false);
    expect(finder.focused?.closest('.card')).to.equal(finder.root.querySelectorAll('.card')[20]);
  });

  it('says beside each choice how many stays it shows, and shows as many', async () => {
    finder = await openFinder();
    for (const [name, count] of [['Mer', 9], ['Montagne', 10], ['Chambre accessible', 16], ['Navette', 19]] as const) {
      expect(finder.names('checkbox').some((one) => one.startsWith(name) && one.endsWith(` ${count}`)), name).to.equal(true);
      await finder.press('checkbox', name);
      expect(finder.heading, name).to.equal(`${count} séjours`);
      expect(finder.said).to.equal(`${count} séjours`);
      await finder.press('checkbox', name);
    }
  });

  it('counts the months before one is chosen', async () => {
    finder = await openFinder();
    expect(finder.options('Partir quand')).to.include('octobre 2026 (7)').and.to.include('janvier 2027 (0)');
    await finder.pick('Partir quand', 'octobre 2026');
    expect(finder.heading).to.equal('7 séjours en octobre 2026');
  });

  it('offers the departments of the region chosen', async () => {
    finder = await openFinder();
    await finder.pick('Quelle région', 'Pays de la Loire (3)');
    expect(finder.stays).to.deep.equal(['Les Embruns', 'Les Embruns', 'Les Embruns']);
  });

  it('finds by a word, whatever its accents', async () => {
    finder = await openFinder();
    await finder.type('Un nom', 'gerardmer');
    await finder.press('button', 'Chercher');
    expect(new Set(finder.stays)).to.deep.equal(new Set(['Les Balcons du Lac']));
  });

  it('sorts by price', async () => {
    finder = await openFinder();
    await finder.pick('Trier par', 'prix');
    expect(finder.stays[0]).to.equal('La Maison des Remparts');
  });

  it('keeps one number for each place', async () => {
    finder = await openFinder({ fragment: '#sev.setting=sea' });
    const numbers = [...finder.root.querySelectorAll('.card')].map((one) => [one.querySelector('h3')?.textContent, one.querySelector('.num [aria-hidden]')?.textContent]);
    expect(new Map(numbers.map(([name, number]) => [name, number])).size).to.equal(3);
    expect(new Set(numbers.map((one) => one.join()))).to.have.property('size', 3);
  });

  it('stays inside what the page chose', async () => {
    finder = await openFinder({ attributes: { setting: 'sea', facilities: 'embruns tilleuls' } });
    expect(finder.heading).to.equal('3 séjours');
    expect(finder.names('checkbox').some((name) => name.startsWith('Mer'))).to.equal(false);
  });

  it('says of each place whether one gets in with a wheelchair and is fetched, without being asked', async () => {
    finder = await openFinder({ fragment: '#sev.month=2026-10' });
    const facts = [...finder.root.querySelectorAll('.card')].map((one) => [one.querySelector('h3')?.textContent, [...one.querySelectorAll('.bits li')].map((fact) => fact.textContent?.trim())]);
    expect(facts).to.deep.include(['Le Clos des Tilleuls', ['Montagne', 'Navette depuis la gare']]).and.to.deep.include(['Domaine de la Garance', ['Campagne', 'Chambre accessible']]).and.to.deep.include(['Les Embruns', ['Mer', 'Chambre accessible', 'Navette depuis la gare']]);
  });

  for (const width of [280, 300, 335, 350, 390, 620, 740, 850, 1000]) {
    it(`asks for nothing but the list before it is read, and nothing moves when the filters come, ${width} px wide`, async () => {
      const first: { asked: readonly string[]; filters: boolean; top: number }[] = [];
      const topOf = (element: HTMLElement): number => (element.shadowRoot?.querySelector('.card')?.getBoundingClientRect().top ?? NaN) - element.getBoundingClientRect().top;
      finder = await openFinder({ width, atFirstList: (element, asked) => first.push({ asked, filters: Boolean(element.shadowRoot?.querySelector('select')), top: topOf(element) }) });
      expect(first.map(({ asked, filters }) => [asked, filters])).to.deep.equal([[['/v1/stays'], false]]);
      expect(finder.has('checkbox', 'Mer')).to.equal(true);
      expect(topOf(finder.element)).to.be.closeTo(first[0]?.top ?? NaN, 0.5);
    });
  }

  for (const [fragment, attributes] of [['#sev.setting=sea', {}], ['#sev.region=52&sev.nights=7', {}], ['', { region: '52' }]] as const) {
    for (const width of [280, 335, 390, 620, 850, 1000]) {
      it(`nothing moves either with choices already made: ${fragment || JSON.stringify(attributes)}, ${width} px wide`, async () => {
        const tops: number[] = [];
        const topOf = (element: HTMLElement): number => (element.shadowRoot?.querySelector('.card')?.getBoundingClientRect().top ?? NaN) - element.getBoundingClientRect().top;
        finder = await openFinder({ width, fragment, attributes, atFirstList: (element) => tops.push(topOf(element)) });
        expect(topOf(finder.element)).to.be.closeTo(tops[0] ?? NaN, 0.5);
      });
    }
  }

  it('shows the map, where it comes first, without the list before it', async () => {
    const lists: boolean[] = [];
    finder = await openFinder({ width: 390, attributes: { view: 'map' }, atFirstList: (element) => lists.push(Boolean(element.shadowRoot?.querySelector('.cards')?.getClientRects().length)) });
    expect(lists).to.deep.equal([false]);
  });

  it('counts months and prices only where they can be seen', async () => {
    finder = await openFinder({ width: 390 });
    expect(finder.proxy.asked.filter((one) => one.includes('limit=1'))).to.deep.equal([]);
    await finder.press('button', 'Lieu, dates et accès');
    expect(finder.options('Partir quand')).to.include('octobre 2026 (7)');
  });

  it('keeps rarer choices folded, and unfolded while the person works on them', async () => {
    finder = await openFinder();
    const rarer = finder.root.querySelector('details');
    expect(rarer?.open).to.equal(false);
    rarer?.querySelector('summary')?.click();
    await finder.settled();
    await finder.press('checkbox', '8 jours');
    await finder.press('checkbox', '8 jours');
    expect(rarer?.open).to.equal(true);
    finder.clear();
    finder = await openFinder({ fragment: '#sev.nights=7' });
    expect(finder.root.querySelector('details')?.open).to.equal(true);
  });

  it('learns from the proxy that the catalogue is invented, and prints it too', async () => {
    finder = await openFinder({ invented: true, fragment: '#sev.stay=embruns-2026-10-09' });
    expect(finder.text).to.contain('Ceci est une démonstration');
    await finder.press('button', 'Imprimer la fiche');
    expect(plain(finder.root.querySelector('iframe')?.contentDocument?.body.innerText)).to.contain('Ceci est une démonstration');
    finder.clear();
    finder = await openFinder({ fragment: '#sev.stay=embruns-2026-10-09' });
    expect(finder.text).not.to.contain('démonstration');
    await finder.press('button', 'Imprimer la fiche');
    expect(plain(finder.root.querySelector('iframe')?.contentDocument?.body.innerText)).not.to.contain('démonstration');
  });

  it('says that 2027 has no conditions yet, and what is a demonstration', async () => {
    finder = await openFinder({ fragment: '#sev.month=2027-02', attributes: { demonstration: '' } });
    expect(finder.card(0)).to.contain('Les règles de 2027 ne sont pas encore publiées.');
    expect(finder.text).to.contain('Ceci est une démonstration');
  });

  it('shows the department that a link chose without its region, for all that can be chosen to be seen', async () => {
    finder = await openFinder({ fragment: '#sev.department=85' });
    const chosen = [...finder.root.querySelectorAll('select')].find((one) => plain(one.labels?.[0]?.textContent).startsWith('Quel département'));
    expect(plain(chosen?.selectedOptions[0]?.textContent)).to.equal('Vendée (3)');
    await finder.pick('Quel département', 'Toute la région');
    expect(finder.heading).to.equal('29 séjours');
  });

  it('offline: says so, keeps the choices, and tries again', async () => {
    finder = await openFinder({ offline: true, fragment: '#sev.setting=sea' });
    expect(finder.root.querySelector('.told .title')?.textContent).to.equal('La liste ne se charge pas');
    finder.proxy.up = true;
    await finder.press('button', 'Essayer encore');
    expect(finder.heading).to.equal('9 séjours');
  });

  it('an attribute that cannot be: the visitor is not asked to try again, and the console names it', async () => {
    const [said, before] = [[] as unknown[], console.error];
    console.error = (text: unknown) => said.push(text);
    const refusal = { errors: [{ pointer: '/region', code: 'not-allowed', detail: 'Cette valeur n’existe pas.' }] };
    finder = await openFinder({ refusal, attributes: { region: '999' } }).finally(() => { console.error = before; });
    expect(plain(finder.root.querySelector('.told')?.textContent)).to.contain('Cette page est mal réglée').and.not.to.contain('Votre connexion');
    expect(() => finder.find('button', 'Essayer encore')).to.throw();
    expect(finder.find('link', 'Voir tous les séjours').getAttribute('href')).to.equal(`${finder.proxy.api}/stays`);
    expect(said.map((text) => plain(String(text)))).to.deep.equal(['<sev-finder> : l’attribut region="999" est refusé. Cette valeur n’existe pas.']);
  });

  it('offline: moves to what says so, from a choice, a card or more of the list, and steals no focus on load', async () => {
    finder = await openFinder({ offline: true });
    expect(finder.focused).to.equal(null);
    for (const [role, name] of [['checkbox', 'Mer'], ['button', 'Voir 9 de plus'], ['link', 'Les Pins Parasols']] as const) {
      finder.clear();
      finder = await openFinder();
      finder.proxy.up = false;
      await finder.press(role, name);
      expect(finder.focused?.matches('.told'), name).to.equal(true);
    }
    await finder.press('button', 'Essayer encore');
    expect(finder.focused?.matches('.told')).to.equal(true);
    finder.proxy.up = true;
    await finder.press('button', 'Essayer encore');
    expect(finder.focused?.localName).to.equal('h2');
  });
});
