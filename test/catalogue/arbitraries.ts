import fc from 'fast-check';
import { disabilities, facilityKinds, modes, settings, tags } from '../../schema/contract/catalogue.ts';
import { zones } from '../../schema/contract/simulation.ts';
import type { Row } from './files.ts';
import type { Asked } from './oracle.ts';

const departments = ['17', '2A', '974', '75', '01', ''];
const communes: Record<string, string> = { '17': '17300', '2A': '2A004', '974': '97411', '75': '75056', '01': '01004', '': '' };
const names = ['Le Cœur d’Opale', 'Ægir', 'L’Étoile-du-Sud', 'Résidence 3 Îles', 'coeur vaillant', 'Saint-Éloi'];
const texts = ['', 'Au bord de l’eau, à 2 km du port', 'ŒUVRE d’art ; "vue" sur mer', 'Piscine\nchauffée'];
const days = ['2026-08-31', '2026-09-01', '2026-09-02', '2026-10-12', '2026-12-31', '2027-01-01', '2028-02-29'];
const yes = fc.constantFrom('yes', 'no');
const some = (choices: readonly string[]): fc.Arbitrary<string> => fc.subarray([...choices]).map((list) => list.join(' '));
// Few places in few steps, so that distances tie.
const degrees = fc.constantFrom('46.16', '46.16', '0', '-21.1', '48.85', '-1.15', '55.5', '89.9');

const place = fc.record({
  name: fc.constantFrom(...names),
  provider: fc.constantFrom('Vacances de l’Ouest', 'Autres'),
  commune: fc.constantFrom('La Rochelle', 'Ajaccio', 'Sœurdres', 'SAINT-ÉLOI'),
  department_code: fc.constantFrom(...departments),
  lat: degrees,
  lon: degrees,
  setting: fc.constantFrom(...settings),
  kind: fc.constantFrom(...facilityKinds),
  wheelchair: yes,
  tourism_disability: some(disabilities),
  transfer: yes,
  description: fc.constantFrom(...texts),
  phone: fc.constant(''),
  website: fc.constant(''),
});

const offer = fc.record({
  start_date: fc.constantFrom(...days),
  nights: fc.constantFrom(2, 4, 7, 60),
  zone: fc.constantFrom(...zones),
  theme: fc.constantFrom('', 'respite'),
  mode: fc.constantFrom(...modes),
  price_cents: fc.constantFrom(0, 30_000, 40_400, 48_400),
  child_price_cents: fc.constantFrom(0, 24_600),
  single_supplement_cents: fc.constant(7_700),
  places: fc.constantFrom(0, 1, 20),
  tags: some(tags),
  programme: fc.constant('Jour 1|Jour 2'),
});

/** Small catalogues whose stays tie and clash as often as they can. */
export const catalogues: fc.Arbitrary<{ facilities: Row[]; stays: Row[] }> = fc
  .record({ places: fc.array(place, { minLength: 1, maxLength: 6 }), offers: fc.array(fc.tuple(offer, fc.nat(5)), { maxLength: 60 }), seed: fc.nat(6) })
  .map(({ places, offers, seed }) => ({
    facilities: places.map((one, index): Row => ({ ...one, id: `f${index}`, commune_code: communes[one.department_code] ?? '' })),
    stays: offers.map(([one, at], index): Row => ({ ...one, id: `${'éz-Z9a'[(index * 5 + seed) % 6]}${index}`, facility: `f${at % places.length}` })),
  }));

const one = (name: string, ...values: string[]): fc.Arbitrary<Asked> => fc.constantFrom(...values).map((value) => [[name, value]]);
const filter = fc.oneof(
  one('from', ...days), one('to', ...days), one('nights', '2', '4', '7', '5'), one('zone', ...zones), one('department', '17', '2A', '974', '13'), one('region', '75', '94', '04', '28'),
  one('setting', ...settings), one('kind', ...facilityKinds), one('mode', ...modes), one('tag', ...tags), one('disability', ...disabilities), one('wheelchair', 'true'), one('transfer', 'true'),
  one('maxPriceCents', '0', '40399', '40400', '99999'), one('places', '0', '1', '20', '21'), one('facility', 'f0', 'f1', 'nowhere'),
  one('q', 'coeur', 'CŒUR opale', 'aeg', 'etoile sud', 'rochelle port', 'km 2', 'oeuvre', 'soeur', 'ile', 'toile', '', '!!', '3'),
);
const near = fc.tuple(fc.constantFrom('46.16,-1.15', '0,0', '-21.1,55.5', '90,180'), fc.option(fc.constantFrom('0', '1', '600.5', '20100')), fc.boolean()).map(([point, radius, sorted]): Asked => [
  ['near', point],
  ...(radius === null ? [] : [['radiusKm', radius] as const]),
  ...(sorted ? [['sort', 'distance'] as const] : []),
]);

/** Queries of any filters, repeated or not, in any order. */
export const queries: fc.Arbitrary<Asked> = fc
  .tuple(fc.array(filter, { maxLength: 4 }), fc.option(near, { freq: 2 }), fc.constantFrom<Asked>([], [['sort', 'price']], [['sort', 'date']]))
  .map(([filters, place_, sort]) => [...filters.flat(), ...(place_ ?? []), ...(place_?.some(([name]) => name === 'sort') === true ? [] : sort)]);
