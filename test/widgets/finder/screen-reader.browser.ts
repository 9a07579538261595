import { expect } from 'chai';
import { ScreenReader } from '../screen-reader.ts';
import { type FinderDriver, openFinder } from './finder-driver.ts';

describe('heard', () => {
  let finder: FinderDriver;
  let reader: ScreenReader;
  const open = async (fragment = ''): Promise<void> => {
    finder = await openFinder({ fragment });
    reader = await ScreenReader.inside(finder.root);
  };
  afterEach(async () => {
    await reader.stop();
    finder.clear();
  });

  it('how many stays each choice leaves, once, in the region that was there before', async () => {
    await open();
    const region = reader.regions;
    const said: string[][] = [];
    for (const choose of [
      () => finder.press('checkbox', 'Mer'),
      () => finder.pick('Partir quand', 'octobre 2026'),
      () => finder.press('checkbox', 'Mer'),
      () => finder.pick('Quelle région', 'Pays de la Loire'),
    ]) {
      await choose();
      said.push(await reader.heard());
    }
    expect(said).to.deep.equal([['polite: 9 séjours'], ['polite: 3 séjours en octobre 2026'], ['polite: 7 séjours en octobre 2026'], ['polite: 1 séjour en octobre 2026']]);
    expect([region.length, reader.regions]).to.deep.equal([1, region]);
  });

  it('a count that stays the same: the choice was taken all the same', async () => {
    await open('#sev.setting=sea');
    const said: string[][] = [];
    for (const name of ['Navette', 'Navette', 'Navette']) {
      await finder.press('checkbox', name);
      said.push(await reader.heard());
    }
    expect(said).to.deep.equal([['polite: 9 séjours'], ['polite: 9 séjours'], ['polite: 9 séjours']]);
  });

  it('that nothing is left, too', async () => {
    await open('#sev.setting=sea');
    await finder.pick('Partir quand', 'novembre 2026');
    expect(await reader.heard()).to.deep.equal(['polite: Aucun séjour pour ces choix.']);
  });

  it('nothing on load; then the heading of a stay, and the stay itself on the way back', async () => {
    await open();
    expect(await reader.heard()).to.deep.equal([]);
    await finder.press('link', 'La Maison des Remparts');
    expect(await reader.heard()).to.deep.equal(['heading, La Maison des Remparts, level 2']);
    await finder.goBack();
    expect(await reader.heard()).to.deep.equal(['link, La Maison des Remparts']);
  });

  it('the heading of the kept stays, and that of the list, as Back and Forward show them', async () => {
    await open();
    localStorage.setItem('sev-kept', '["remparts-2026-09-24"]');
    await finder.press('checkbox', 'Mer');
    await finder.press('button', 'Votre séjour gardé');
    await reader.heard();
    await finder.goBack();
    expect(await reader.heard()).to.include('heading, 9 séjours, level 2');
  });

  it('the first of the stays that were added', async () => {
    await open();
    await finder.press('button', 'Voir 9 de plus');
    expect(await reader.heard()).to.deep.equal(['polite: 29 séjours', 'link, Les Balcons du Lac']);
  });
});
