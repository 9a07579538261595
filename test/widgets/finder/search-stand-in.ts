import type { FacetName, Stay, StayMap, Stays } from '../../../schema/contract/stays.ts';
import { catalogue, summaryOf } from './stays.ts';

/** The values of a stay for each counter, as the contract names them. */
const valuesOf: Readonly<Record<FacetName, (stay: Stay) => readonly string[]>> = {
  nights: ({ nights }) => [String(nights)],
  zone: ({ zone }) => [zone],
  department: ({ facility }) => (facility.departmentCode ? [facility.departmentCode] : []),
  region: ({ facility }) => (facility.regionCode ? [facility.regionCode] : []),
  setting: ({ facility }) => [facility.setting],
  kind: ({ facility }) => [facility.kind],
  mode: ({ mode }) => [mode],
  tag: ({ tags }) => tags,
  disability: ({ facility }) => facility.tourismDisability,
  wheelchair: ({ facility }) => (facility.wheelchair ? ['true'] : []),
  transfer: ({ facility }) => (facility.transfer ? ['true'] : []),
};

const names: readonly FacetName[] = ['nights', 'zone', 'department', 'region', 'setting', 'kind', 'mode', 'tag', 'disability', 'wheelchair', 'transfer'];
/** Kilometres of a great circle. */
function kilometres(near: string, { lat, lon }: { lat: number; lon: number }): number {
  const [fromLat = 0, fromLon = 0] = near.split(',').map((one) => (Number(one) * Math.PI) / 180);
  const [toLat, toLon] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return 6371.0088 * Math.acos(Math.min(1, Math.sin(fromLat) * Math.sin(toLat) + Math.cos(fromLat) * Math.cos(toLat) * Math.cos(toLon - fromLon)));
}

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** Answers `/v1/stays`, `/v1/map` and `/v1/stays/{id}` from the small catalogue, by reading every stay for every question. */
export function answerFromCatalogue(path: string, query: URLSearchParams, today: string): unknown {
  if (path === '/v1/stays') return listed(query, today);
  if (path === '/v1/map') return mapped(found(query, today, null));
  const id = decodeURIComponent(path.replace('/v1/stays/', ''));
  return catalogue.find((stay) => stay.id === id);
}

function listed(query: URLSearchParams, today: string): Stays {
  const near = query.get('near');
  const away = ({ facility }: Stay): number => (near && query.get('sort') === 'distance' ? kilometres(near, facility) : 0);
  const all = found(query, today, null).toSorted((a, b) => away(a) - away(b) || (query.get('sort') === 'price' ? a.priceCents - b.priceCents : 0) || (a.startDate < b.startDate ? -1 : a.startDate > b.startDate ? 1 : a.id < b.id ? -1 : 1));
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 20);
  const facets = Object.fromEntries(names.map((name) => {
    const counts: Record<string, number> = {};
    for (const value of found(query, today, name).flatMap(valuesOf[name])) counts[value] = (counts[value] ?? 0) + 1;
    return [name, counts] as const;
  }));
  return { items: all.slice(start, end).map((stay) => ({ ...summaryOf(stay), ...(near && { distanceKm: kilometres(near, stay.facility) }) })), total: all.length, facets: { ...emptyFacets(), ...facets }, next: end < all.length ? String(end) : null };
}

const emptyFacets = (): Record<FacetName, Record<string, number>> => ({ nights: {}, zone: {}, department: {}, region: {}, setting: {}, kind: {}, mode: {}, tag: {}, disability: {}, wheelchair: {}, transfer: {} });

function found(query: URLSearchParams, today: string, but: FacetName | null): Stay[] {
  const from = query.get('from') ?? today;
  const to = query.get('to') ?? '9999-12-31';
  const most = Number(query.get('maxPriceCents') ?? Number.MAX_SAFE_INTEGER);
  const words = bare(query.get('q') ?? '').split(/\W+/).filter(Boolean);
  const facilities = query.getAll('facility');
  return catalogue.filter((stay) => stay.startDate >= from && stay.startDate <= to && stay.priceCents <= most
    && (!query.has('radiusKm') || kilometres(query.get('near') ?? '', stay.facility) <= Number(query.get('radiusKm')))
    && (!facilities.length || facilities.includes(stay.facility.id))
    && words.every((word) => bare(`${stay.facility.name} ${stay.facility.commune} ${stay.facility.description}`).split(/\W+/).some((one) => one.startsWith(word)))
    && names.every((name) => name === but || !query.has(name) || valuesOf[name](stay).some((value) => query.getAll(name).includes(value))));
}

function mapped(stays: readonly Stay[]): StayMap {
  const places = new Map(stays.map(({ facility }) => [facility.id, facility]));
  return {
    type: 'FeatureCollection',
    features: [...places.values()].map(({ id, name, commune, departmentCode, regionCode, setting, kind, lat, lon }) => {
      const here = stays.filter(({ facility }) => facility.id === id);
      return { type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { id, name, commune, departmentCode, regionCode, setting, kind, stays: here.length, lowestPriceCents: Math.min(...here.map(({ priceCents }) => priceCents)) } };
    }),
  };
}
