import type { Row } from './files.ts';

/** A query as one would write it in an address. */
export type Asked = readonly (readonly [name: string, value: string])[];

export interface Found {
  ids: string[];
  total: number;
  facets: Record<string, Record<string, number>>;
  places: Record<string, { stays: number; lowestPriceCents: number }>;
}

/** The regions of the departments that the generated catalogues use, typed from the official list. */
const regions: Record<string, string> = { '17': '75', '2A': '94', '974': '04', '75': '11', '01': '84' };

/** Their names, typed from the same list. */
export const departments: Record<string, string> = { '17': 'Charente-Maritime', '2A': 'Corse-du-Sud', '974': 'La Réunion', '75': 'Paris', '01': 'Ain' };

interface Pair {
  stay: Row;
  place: Row;
}

type Test = (pair: Pair, value: string, asked: Asked) => boolean;
const words = (value: unknown): string[] => String(value).split(' ').filter((word) => word !== '');
const plain = (text: unknown): string => String(text).toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** What each facet's values are, for one stay. */
const facets: Record<string, (pair: Pair) => string[]> = {
  nights: ({ stay }) => [String(stay['nights'])],
  zone: ({ stay }) => [String(stay['zone'])],
  department: ({ place }) => words(place['department_code']),
  region: ({ place }) => words(place['department_code']).map((code) => regions[code] ?? ''),
  setting: ({ place }) => [String(place['setting'])],
  kind: ({ place }) => [String(place['kind'])],
  mode: ({ stay }) => [String(stay['mode'])],
  tag: ({ stay }) => words(stay['tags']),
  disability: ({ place }) => words(place['tourism_disability']),
  wheelchair: ({ place }) => (place['wheelchair'] === 'yes' ? ['true'] : []),
  transfer: ({ place }) => (place['transfer'] === 'yes' ? ['true'] : []),
};

const tests: Record<string, Test> = {
  ...Object.fromEntries(Object.entries(facets).map(([name, of]): [string, Test] => [name, (pair, value) => of(pair).includes(value)])),
  from: ({ stay }, value) => String(stay['start_date']) >= value,
  to: ({ stay }, value) => String(stay['start_date']) <= value,
  maxPriceCents: ({ stay }, value) => Number(stay['price_cents']) <= Number(value),
  places: ({ stay }, value) => Number(stay['places']) >= Number(value),
  facility: ({ place }, value) => place['id'] === value,
  q: ({ place }, value) => {
    const text = ` ${plain(`${place['name']} ${place['commune']} ${place['description']}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return plain(value).split(/[^\p{L}\p{N}]+/u).every((word) => text.includes(` ${word}`));
  },
  radiusKm: ({ place }, value, asked) => kilometres(place, asked) <= Number(value),
};

/** Great circle by vectors, which shares no formula with the product. */
export function kilometres(place: Row, asked: Asked): number {
  const near = asked.find(([name]) => name === 'near')?.[1].split(',').map(Number) ?? [];
  const vector = (lat: number, lon: number): number[] => {
    const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    return [Math.cos(a) * Math.cos(b), Math.cos(a) * Math.sin(b), Math.sin(a)];
  };
  const [one, other] = [vector(near[0] ?? 0, near[1] ?? 0), vector(Number(place['lat']), Number(place['lon']))];
  const at = (list: number[], index: number): number => list[index] ?? 0;
  const cross = [0, 1, 2].map((i) => at(one, (i + 1) % 3) * at(other, (i + 2) % 3) - at(one, (i + 2) % 3) * at(other, (i + 1) % 3));
  const dot = [0, 1, 2].reduce((sum, i) => sum + at(one, i) * at(other, i), 0);
  return 6371.0088 * Math.atan2(Math.hypot(...cross), dot);
}

/** Reads every row for one query, as slowly as it likes. */
export function readByHand(facilities: readonly Row[], stays: readonly Row[], asked: Asked, today: string): Found {
  const all = asked.some(([name]) => name === 'from') ? asked : [...asked, ['from', today] as const];
  const pairs = stays.map((stay): Pair => ({ stay, place: facilities.find(({ id }) => id === stay['facility']) ?? {} }));
  const holds = (pair: Pair, without?: string): boolean => {
    const names = new Set(all.map(([name]) => name).filter((name) => name in tests && name !== without));
    return [...names].every((name) => all.some(([other, value]) => other === name && tests[name]?.(pair, value, all) === true));
  };
  const sort = all.find(([name]) => name === 'sort')?.[1] ?? 'date';
  const key = ({ stay, place }: Pair): number => (sort === 'price' ? Number(stay['price_cents']) : sort === 'distance' ? Math.round(kilometres(place, all) * 1e6) : 0);
  const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0);
  const id = ({ stay }: Pair): string => String(stay['id']);
  const start = ({ stay }: Pair): string => String(stay['start_date']);
  const found = pairs.filter((pair) => holds(pair)).toSorted((one, other) => compare(key(one), key(other)) || compare(start(one), start(other)) || compare(id(one), id(other)));
  const counts = Object.entries(facets).map(([name, of]) => [name, tally(pairs.filter((pair) => holds(pair, name)).flatMap(of))]);
  const places: Found['places'] = {};
  for (const { stay, place } of found) {
    const sum = (places[String(place['id'])] ??= { stays: 0, lowestPriceCents: Infinity });
    sum.stays += 1;
    sum.lowestPriceCents = Math.min(sum.lowestPriceCents, Number(stay['price_cents']));
  }
  return { ids: found.map(id), total: found.length, facets: Object.fromEntries(counts), places };
}

/** The last night's next day, counted with the calendar of JavaScript. */
export function endOf(stay: Row): string {
  return new Date(Date.parse(`${stay['start_date']}T12:00:00Z`) + Number(stay['nights']) * 86_400_000).toISOString().slice(0, 10);
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
