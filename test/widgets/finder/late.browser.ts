import { expect } from 'chai';
import '../../../widgets/finder/map-part.ts';
import { visit } from '../../../widgets/foundation/visit.ts';
import { alone } from './answers.ts';
import { openFinder, type FinderDriver } from './finder-driver.ts';

const remparts = '/v1/stays/remparts-2026-09-24';

describe('an answer that comes late', () => {
  let finder: FinderDriver;
  let selected: number;
  const count = (): void => void ++selected;
  const open = async (...setting: Parameters<typeof openFinder>): Promise<void> => {
    selected = 0;
    finder = await openFinder(...setting);
    finder.element.addEventListener('sev-select', count);
  };
  afterEach(() => finder.clear());

  /** Lets an answer come, and all that follows from it. */
  const come = async (...answers: (() => void)[]): Promise<void> => {
    for (const answer of answers) answer();
    await finder.settled();
  };
  const failed = (): boolean => finder.root.querySelector('.told') !== null;
  const isOn = (name: string): boolean => {
    const box = finder.find('checkbox', name);
    return box instanceof HTMLInputElement && box.checked;
  };

  it('is not counted beforehand: heading and button say what is true of the list before', async () => {
    await open({ fragment: '#sev.month=2026-10' });
    const answer = finder.proxy.gate.hold('from=2026-09');
    await finder.pick('Partir quand', 'septembre 2026');
    expect([finder.heading, finder.stays.length, finder.has('button', 'Voir les séjours')]).to.deep.equal(['7 séjours en octobre 2026', 7, true]);
    await come(answer);
    expect([finder.heading, finder.has('button', 'Voir les 7 séjours')]).to.deep.equal(['7 séjours en septembre 2026', true]);
  });

  it('takes the place of a list that was empty, which is not said of the new choices', async () => {
    await open({ fragment: '#sev.setting=sea&sev.month=2026-11' });
    const answer = finder.proxy.gate.hold('from=2026-10');
    await finder.press('button', 'Partir en octobre 2026');
    expect(finder.text).to.contain('Un instant…').and.not.to.contain('Aucun séjour');
    await come(answer);
    expect(finder.heading).to.equal('3 séjours en octobre 2026');
  });

  for (const outcome of ['comes', 'fails'] as const) {
    it(`leaves the list that one went back to where the sheet ${outcome}`, async () => {
      await open();
      const answer = finder.proxy.gate.hold(remparts);
      await finder.press('link', 'La Maison des Remparts');
      await finder.goBack();
      finder.find('checkbox', 'Mer').focus();
      await come(() => answer(outcome));
      expect([failed(), finder.heading, finder.focused === finder.find('checkbox', 'Mer'), selected]).to.deep.equal([false, '29 séjours', true, 0]);
      await finder.press('link', 'La Maison des Remparts');
      expect([finder.heading, selected]).to.deep.equal(['La Maison des Remparts', 1]);
    });

    it(`of the map, ${outcome} once a sheet is open`, async () => {
      await open();
      const answer = finder.proxy.gate.hold('/v1/map');
      await finder.press('button', 'Carte');
      await finder.press('link', 'La Maison des Remparts');
      await come(() => answer(outcome));
      await finder.press('button', 'Retour aux');
      expect(finder.text).not.to.contain('La carte ne se charge pas');
      expect((await finder.appears('.mapbox .mk')).localName).to.equal('button');
    });
  }

  it('does not take away a failure that came after it was asked for', async () => {
    await open();
    const answer = finder.proxy.gate.hold(remparts);
    await finder.press('link', 'La Maison des Remparts');
    await finder.goBack();
    finder.proxy.up = false;
    await finder.press('checkbox', 'Mer');
    finder.proxy.up = true;
    await come(answer);
    expect(failed()).to.equal(true);
    await finder.press('button', 'Essayer encore');
    expect(finder.heading).to.equal('9 séjours');
  });

  it('of a choice changed since, says and takes nothing', async () => {
    await open();
    const answer = finder.proxy.gate.hold('setting=sea');
    await finder.press('checkbox', 'Mer');
    await finder.press('checkbox', 'Ville');
    await come(() => answer('fails'));
    expect([failed(), finder.heading, finder.said]).to.deep.equal([false, '14 séjours', '14 séjours']);
  });

  it('of the list, is waited for again from a sheet opened meanwhile', async () => {
    await open();
    const answer = finder.proxy.gate.hold('setting=city');
    await finder.press('checkbox', 'Ville');
    await finder.press('link', 'La Maison des Remparts');
    await come(() => answer('fails'));
    await finder.press('button', 'Retour aux 5 séjours');
    expect([finder.heading, isOn('Ville')]).to.deep.equal(['5 séjours', true]);
  });

  it('of the stays kept, leaves the sheet that is open', async () => {
    localStorage.setItem('sev-kept', '["embruns-2026-10-09","alizes-2026-10-15"]');
    await open();
    const answer = finder.proxy.gate.hold('/v1/stays/embruns-2026-10-09');
    await finder.press('button', 'Vos 2 séjours gardés');
    await finder.goBack();
    await finder.press('link', 'La Maison des Remparts');
    await come(answer);
    finder.element.requestUpdate();
    await finder.settled();
    expect(finder.heading).to.equal('La Maison des Remparts');
  });

  it('of the next page, is not told of another list', async () => {
    await open();
    const answer = finder.proxy.gate.hold('cursor=');
    await finder.press('button', 'Voir 9 de plus');
    await finder.pick('Trier par', 'prix');
    await come(answer);
    expect([finder.said, finder.stays.length]).to.deep.equal(['29 séjours', 20]);
  });

  it('of the next page, may fail behind the sheet that was opened', async () => {
    await open();
    const answer = finder.proxy.gate.hold('cursor=');
    await finder.press('button', 'Voir 9 de plus');
    await finder.press('link', 'La Maison des Remparts');
    await come(() => answer('fails'));
    expect([failed(), finder.heading]).to.deep.equal([false, 'La Maison des Remparts']);
    await finder.press('button', 'Retour aux 29 séjours');
    await finder.press('button', 'Voir 9 de plus');
    expect(finder.stays).to.have.length(29);
  });

  it('is waited for before a next page is asked, which would be another list’s', async () => {
    await open();
    const answer = finder.proxy.gate.hold('setting=sea');
    await finder.press('checkbox', 'Mer');
    finder.root.querySelector<HTMLButtonElement>('.more')?.click();
    await finder.settled();
    expect(finder.proxy.asked.filter((one) => one.includes('cursor'))).to.deep.equal([]);
    await come(answer);
    expect(finder.stays).to.have.length(9);
  });

  it('of a commune, keeps what was chosen meanwhile', async () => {
    await open();
    const answer = finder.proxy.gate.hold('/v1/communes/85109');
    await finder.type('Près de quelle commune ?', '85500');
    await finder.press('button', 'Chercher autour');
    await finder.press('checkbox', 'Navette');
    await come(answer);
    expect([location.hash.includes('sev.near=85109'), isOn('Navette')]).to.deep.equal([true, true]);
  });

  it('of a commune, is void once another was asked for', async () => {
    await open();
    const answer = finder.proxy.gate.hold('q=Paris');
    await finder.type('Près de quelle commune ?', 'Paris');
    await finder.press('button', 'Chercher autour');
    await finder.type('Près de quelle commune ?', '85500');
    await finder.press('button', 'Chercher autour');
    await come(answer);
    expect(location.hash).to.contain('sev.near=85109').and.not.to.contain('75056');
  });

  it('of the conditions, puts back no price of answers that were erased', async () => {
    await open();
    const answer = finder.proxy.gate.hold('/v1/conditions/');
    visit.add(alone);
    await finder.settled();
    visit.erase();
    await come(answer);
    expect(finder.text).not.to.contain('Les prix tiennent compte de votre aide.');
  });

  it('of the choices’ counts, is asked again when one comes back to a list left before they were all there', async () => {
    await open();
    const answers = Array.from({ length: 3 }, () => finder.proxy.gate.hold('limit=1'));
    await finder.press('checkbox', 'Mer');
    await finder.press('checkbox', 'Ville');
    await come(...answers);
    await finder.goBack();
    expect(finder.options('Quel prix').slice(1).filter((one) => !/\(\d+\)$/.test(one))).to.deep.equal([]);
  });

  it('of the map, may fail once another view is shown', async () => {
    await open({ fragment: '#sev.show=map' });
    const answer = finder.proxy.gate.hold('/v1/map?setting=sea');
    await finder.press('checkbox', 'Mer');
    await finder.press('checkbox', 'Ville');
    await come(() => answer('fails'));
    expect(finder.text).not.to.contain('La carte ne se charge pas');
  });

  it('of the map, is asked for again with the next view where it failed', async () => {
    await open();
    const answer = finder.proxy.gate.hold('/v1/map');
    await finder.press('button', 'Carte');
    await come(() => answer('fails'));
    expect(finder.text).to.contain('La carte ne se charge pas');
    await finder.press('checkbox', 'Mer');
    expect((await finder.appears('.mapbox .mk')).localName).to.equal('button');
  });

  it('of a place chosen on the map, is not shown under another list', async () => {
    await open({ fragment: '#sev.show=map' });
    const marker = await finder.appears('.mapbox .mk');
    const answer = finder.proxy.gate.hold('facility=');
    if (marker instanceof HTMLElement) marker.click();
    await finder.press('checkbox', 'Ville');
    await come(answer);
    expect([finder.root.querySelector('.picked') === null, finder.said]).to.deep.equal([true, '5 séjours']);
  });
});
