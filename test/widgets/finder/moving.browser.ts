import { expect } from 'chai';
import { nextEvent } from '../driver.ts';
import { openFinder, type FinderDriver } from './finder-driver.ts';

describe('the address of the page', () => {
  let finder: FinderDriver;
  afterEach(() => finder.clear());

  it('holds the choices, beside what the page keeps there', async () => {
    finder = await openFinder({ fragment: '#agenda' });
    await finder.press('checkbox', 'Mer');
    expect(location.hash).to.equal('#agenda&sev.setting=sea');
  });

  it('opens the same view again, and leaves out what a link should not hold', async () => {
    finder = await openFinder({ fragment: '#sev.setting=sea&sev.setting=moon&sev.month=2026-10&sev.region=99&sev.sort=price' });
    expect(finder.heading).to.equal('3 séjours en octobre 2026');
  });

  it('follows Back, from filters and from a sheet, to the stay that was opened', async () => {
    finder = await openFinder();
    await finder.press('checkbox', 'Ville');
    expect(finder.heading).to.equal('5 séjours');
    const selected = nextEvent(finder.element, 'sev-select');
    await finder.press('link', 'La Maison des Remparts');
    expect((await selected).detail).to.deep.equal({ widget: 'sev-finder', stay: 'remparts-2026-09-24' });
    expect(finder.heading).to.equal('La Maison des Remparts');
    expect(finder.focused?.tagName).to.equal('H2');
    await finder.goBack();
    expect(finder.heading).to.equal('5 séjours');
    expect(finder.focused?.getAttribute('data-stay')).to.equal('remparts-2026-09-24');
    await finder.goBack();
    expect(finder.heading).to.equal('29 séjours');
  });

  it('returns from a sheet, by its button, to the stay it was opened from, or to the heading where the list has it no longer', async () => {
    finder = await openFinder();
    await finder.press('link', 'La Maison des Remparts');
    await finder.press('button', 'Retour aux 29 séjours');
    expect(finder.focused?.getAttribute('data-stay')).to.equal('remparts-2026-09-24');
    finder.clear();
    finder = await openFinder({ fragment: '#sev.setting=sea&sev.stay=remparts-2026-09-24' });
    await finder.press('button', 'Retour aux 9 séjours');
    expect(finder.focused?.tagName).to.equal('H2');
  });

  it('moves from the choices taken away to what can be seen of the filters', async () => {
    finder = await openFinder({ fragment: '#sev.setting=sea' });
    await finder.press('button', 'Enlever tous mes choix');
    expect(finder.focused?.tagName).to.equal('SELECT');
  });

  it('brings Back a list with all its pages, without asking again', async () => {
    finder = await openFinder();
    await finder.press('button', 'Voir 9 de plus');
    await finder.press('link', 'Les Alizés');
    const asked = finder.proxy.asked.length;
    await finder.press('button', 'Retour aux 29 séjours');
    expect(finder.stays).to.have.length(29);
    expect(finder.proxy.asked.length).to.equal(asked);
  });
});

describe('where nothing is found', () => {
  let finder: FinderDriver;
  afterEach(() => finder.clear());

  it('shows the nearest ways out, each with as many stays as it says', async () => {
    finder = await openFinder({ fragment: '#sev.setting=sea&sev.month=2026-11' });
    expect(finder.heading).to.equal('Aucun séjour pour ces choix.');
    expect(finder.text).to.contain('Mer, novembre 2026');
    const ways = [...finder.root.querySelectorAll<HTMLElement>('.way-out')].map((one) => one.innerText.replace(/\s+/g, ' ').trim());
    expect(ways).to.deep.equal(['Partir en octobre 2026 3 séjours', 'Accepter aussi la montagne 2 séjours', 'Accepter aussi la campagne 1 séjour']);
    await finder.press('button', 'Partir en octobre 2026');
    expect(finder.heading).to.equal('3 séjours en octobre 2026');
  });

  it('names what one would do without as it is chosen', async () => {
    finder = await openFinder({ fragment: '#sev.disability=visual' });
    await finder.press('button', 'Ne plus chercher « Handicap visuel »');
    expect(finder.heading).to.equal('29 séjours');
  });

  it('offers to take every choice away when no single change is enough', async () => {
    finder = await openFinder({ fragment: '#sev.q=zzz&sev.month=2027-05&sev.setting=city' });
    await finder.press('button', 'Enlever tous mes choix');
    expect(finder.heading).to.equal('29 séjours');
  });
});
