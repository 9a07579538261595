import { expect } from 'chai';
import { sideways, smallTargets, smallTexts, violations } from '../../accessibility.ts';
import { MapDriver, type MapSetting } from './map-driver.ts';
import { place, sixPlaces } from './places.ts';

const abroad = [place({ id: 'a', name: 'Les Flamboyants', commune: 'Sainte-Anne', lat: 16.22, lon: -61.38, number: 7 }), place({ id: 'b', lat: 38.7, lon: -9.1 })];
const twins = [place({ id: 't1', name: 'Le Phare', commune: 'Bayonne', lat: 43.49, lon: -1.47, number: 1 }), place({ id: 't2', name: 'La Dune', commune: 'Bayonne', lat: 43.49, lon: -1.47, number: 2 })];
const many = Array.from({ length: 200 }, (_, index) => place({ id: `m${index}`, lat: 43.5 + ((index * 37) % 60) / 10, lon: -1 + ((index * 53) % 70) / 10, number: index < 20 ? index + 1 : null }));
// France filled from Dunkerque to Bonifacio: its corners and its island hold several places each.
const everywhere = [[51.03, 2.37], [48.4, -4.6], [48.45, -4.5], [48.9, 8.1], [43.4, -1.7], [43.7, 7.4], [42.4, 3.1], ...many.map(({ lat, lon }) => [lat, lon]), [42.57, 8.76], [41.92, 8.74], [41.39, 9.16], [41.6, 9.28], [42.7, 9.45], [42.1, 9.5], [41.9, 8.6], [42.3, 8.7], [42, 9.4]]
  .map(([lat = 0, lon = 0], index) => place({ id: `e${index}`, lat, lon, number: null }));

describe('the map of the stays', () => {
  let map: MapDriver;
  const open = async (setting: MapSetting): Promise<void> => {
    map = new MapDriver(setting);
    await map.settled();
  };
  afterEach(() => {
    map.clear();
    document.documentElement.style.fontSize = '';
  });

  it('shows each place as a button with its number, in the order of the list', async () => {
    await open({ places: sixPlaces });
    expect(map.shown).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    expect(map.has('4. Les Embruns, Saint-Hilaire-de-Riez, 4 séjours à partir de 370 €')).to.equal(true);
  });

  it('tells which place is chosen, and fills its marker', async () => {
    await open({ places: sixPlaces });
    map.press('3. ');
    expect(map.picked).to.deep.equal(['f3']);
    map.map.show(sixPlaces, 'f3');
    expect(map.shown.filter((_, index) => map.markers[index]?.getAttribute('aria-current') === 'true')).to.deep.equal(['3']);
  });

  it('keeps the focus on a marker while the choice changes', async () => {
    await open({ places: sixPlaces });
    map.markers[1]?.focus();
    map.map.show(sixPlaces, 'f2');
    expect(map.focused.startsWith('2. ')).to.equal(true);
  });

  it('keeps the view that the person chose while the list is sorted anew', async () => {
    await open({ places: sixPlaces });
    map.press('Agrandir');
    map.map.show(sixPlaces.toReversed().map((one, index) => ({ ...one, number: index + 1 })), null);
    expect(map.has('Tout voir')).to.equal(true);
    map.map.show(sixPlaces.slice(0, 3), null);
    expect(map.has('Tout voir')).to.equal(false);
  });

  it('comes nearer when merged places are pressed, and hands the focus on', async () => {
    await open({ places: [...sixPlaces, place({ id: 'near', lat: 45.7, lon: 2.9, number: 7 })] });
    expect(map.shown).to.include('1, 7');
    map.press('1, 7');
    expect(map.shown).to.include('7');
    expect(map.focused.startsWith('1. ')).to.equal(true);
    map.press('Tout voir');
    expect([map.shown.includes('1, 7'), map.focused, map.has('Tout voir')]).to.deep.equal([true, 'Agrandir la carte', false]);
  });

  it('says where merged places are, so that markers of as many are told apart by ear', async () => {
    const around = ['Vannes', 'Auray', 'Sarzeau'].map((commune, index) => place({ id: commune, commune, lat: 47.65 + index * 0.02, lon: -2.8 + index * 0.02, number: null }));
    await open({ places: [...around, place({ id: 'far', lat: 43.3, lon: 5.4, number: 1 })] });
    expect(map.has('3 lieux proches, vers Auray, les séparer')).to.equal(true);
  });

  it('lists the places that no nearness separates', async () => {
    await open({ places: twins });
    map.press('1, 2');
    expect(map.focused).to.equal('2 lieux au même endroit');
    map.press('2. La Dune');
    expect(map.picked).to.deep.equal(['t2']);
  });

  it('says where the places are that it cannot show, and lists them', async () => {
    await open({ places: [...sixPlaces, ...abroad] });
    map.press('Hors de la carte : 2 lieux');
    expect(map.text).to.include('Guadeloupe').and.to.include('Europe');
    map.press('7. Les Flamboyants');
    expect(map.picked).to.deep.equal(['a']);
  });

  it('without tiles, draws its own outline and says so', async () => {
    await open({ places: sixPlaces });
    expect(map.root.querySelector('svg.outline')).to.not.equal(null);
    expect(map.text).to.include('Carte simplifiée : le plan détaillé n’est pas disponible. Contours : Natural Earth.');
  });

  it('with tiles, lays them over the outline, gives their credit, and lets one come nearer', async () => {
    // An address that answers the same picture whatever follows it.
    const api = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>')}#`;
    await open({ places: twins.concat(place({ id: 'by', lat: 43.5, lon: -1.46, number: 3 })), api });
    await map.tiled();
    expect(map.root.querySelectorAll('img.leaflet-tile').length).to.be.greaterThan(3);
    expect(map.root.querySelector('svg.outline')).to.equal(null);
    expect([map.text.includes('© IGN'), map.text.includes('Carte simplifiée')]).to.deep.equal([true, false]);
    for (let i = 0; i < 6; i += 1) map.press('Agrandir');
    expect(map.shown).to.deep.equal(['1, 2', '3']);
  });

  it('brings every place of two hundred within reach of the keyboard, the chosen one named', async () => {
    await open({ places: many, chosen: 'm4', width: 320 });
    expect(map.shown.some((shown) => /^5 \+\d+$/.test(shown))).to.equal(true);
    expect(map.shown.length).to.be.within(6, 40);
  });

  it('leaves nothing behind', async () => {
    await open({ places: sixPlaces });
    const before = map.root.adoptedStyleSheets.length;
    map.map.remove();
    expect(map.root.querySelector('.staysmap')).to.equal(null);
    expect(map.root.adoptedStyleSheets.length).to.equal(before - 1);
    expect('L' in window && Reflect.get(window, 'L') !== undefined).to.equal(false);
    map.host.remove();
    map = new MapDriver({ places: [] });
  });

  for (const width of [280, 300, 360, 524, 640, 700, 860]) {
    it(`shows every marker whole, none under the buttons, ${width} px wide`, async () => {
      await open({ places: [], width });
      for (const places of [everywhere, everywhere.slice(-9), sixPlaces]) {
        map.map.show(places, null);
        expect(map.cut).to.deep.equal([]);
      }
    });
  }

  for (const width of [320, 700, 1200]) {
    it(`at ${width} px and at 200 %: axe finds nothing, targets are 48 px, nothing is small or cut`, async () => {
      await open({ places: [...many, ...abroad, ...twins], chosen: 'm4', width });
      map.press('Agrandir');
      map.press('Hors de la carte');
      for (const size of ['100%', '200%']) {
        document.documentElement.style.fontSize = size;
        await map.settled();
        expect(await violations(map.host)).to.deep.equal([]);
        expect(smallTargets(map.root)).to.deep.equal([]);
        expect(smallTexts(map.root)).to.deep.equal([]);
        expect(sideways(map.host)).to.equal(0);
      }
    });
  }
});
