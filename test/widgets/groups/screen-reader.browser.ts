import { expect } from 'chai';
import { ScreenReader } from '../screen-reader.ts';
import { openDesk, type DeskDriver } from './desk-driver.ts';

describe('heard at the desk', () => {
  let desk: DeskDriver;
  let reader: ScreenReader;
  const open = async (): Promise<void> => {
    desk = await openDesk();
    reader = await ScreenReader.inside(desk.root);
  };
  afterEach(async () => {
    await reader.stop();
    desk.clear();
  });

  it('the heading of each screen, once', async () => {
    await open();
    await desk.press('button', 'Compléter : Les Embruns');
    expect((await reader.heard()).filter((phrase) => phrase.includes('heading'))).to.deep.equal(['heading, Les Embruns, level 2']);
  });

  it('what was done, in the region that was there before', async () => {
    await open();
    const [region] = reader.regions;
    await desk.press('button', 'Compléter : Les Embruns');
    await desk.press('button', 'Retirer Jeanne Morvan');
    await desk.press('button', 'Oui, retirer');
    expect(await reader.heard()).to.include('polite: Jeanne Morvan n’est plus sur la liste. 176 € reviennent au crédit.');
    expect(reader.regions[0]).to.equal(region);
  });
});
