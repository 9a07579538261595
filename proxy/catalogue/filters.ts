import { disabilities, facilityKinds, modes, settings, tags } from '../../schema/contract/catalogue.ts';
import { isCalendarDate } from '../../schema/contract/date.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import { zones } from '../../schema/contract/simulation.ts';
import { facetNames, pageLimit, staySorts, type FacetName, type StaySort } from '../../schema/contract/stays.ts';
import { pointer, unknownQuery } from '../places.ts';
import { departmentCodes, regionCodes } from './departments.ts';
import type { Point } from './distance.ts';
import { dayNumber } from './snapshot.ts';
import { wordsOf } from './words.ts';

/** What a caller looks for; several values of one filter mean any of them. */
export interface Filters {
  from: number;
  to: number;
  facets: ReadonlyMap<FacetName, readonly string[]>;
  maxPriceCents: number | null;
  places: number | null;
  facilities: readonly string[] | null;
  /** Any of these lists, every word of it. */
  words: readonly (readonly string[])[] | null;
  near: Point | null;
  radiusKm: number | null;
}

/** Which page of what was found. */
export interface Paging {
  sort: StaySort;
  limit: number;
  cursor: string | null;
}

const nights = Array.from({ length: 60 }, (_, index) => String(index + 1));
const choices: Readonly<Record<FacetName, readonly string[]>> = {
  nights, zone: zones, department: departmentCodes, region: regionCodes, setting: settings, kind: facilityKinds, mode: modes, tag: tags, disability: disabilities, wheelchair: ['true'], transfer: ['true'],
};

export const filterNames: readonly string[] = ['from', 'to', ...facetNames, 'maxPriceCents', 'places', 'facility', 'q', 'near', 'radiusKm'];
export const pagingNames: readonly string[] = ['sort', 'limit', 'cursor'];

/** The fields of an address, read one by one; every wrong one is named in one problem. */
export class Query {
  private readonly fields: URLSearchParams;
  private readonly faults: ProblemPlace[] = [];

  constructor(text: string, known: readonly string[]) {
    this.fields = new URLSearchParams(text);
    const unknown = [...new Set(this.fields.keys())].filter((name) => !known.includes(name));
    if (unknown.length > 0) throw unknownQuery(unknown);
  }

  /** Ends the reading: throws what was found wrong. */
  settle<Read>(read: Read): Read {
    if (this.faults.length > 0) throw new Problem('invalid-request', { errors: this.faults.slice(0, 100) });
    return read;
  }

  fail(name: string, code: string, detail: string): void {
    if (!this.faults.some((fault) => fault.pointer === pointer([name]))) this.faults.push({ pointer: pointer([name]), code, detail });
  }

  all(name: string): string[] {
    return this.fields.getAll(name);
  }

  one(name: string): string | null {
    const values = this.fields.getAll(name);
    if (values.length > 1) this.fail(name, 'repeated-field', 'Ce champ est donné deux fois : n’en gardez qu’un.');
    return values[0] ?? null;
  }

  chosen(name: string, allowed: readonly string[]): string[] {
    const values = this.all(name);
    if (values.some((value) => !allowed.includes(value))) this.fail(name, 'not-allowed', allowed.length > 20 ? 'Cette valeur n’existe pas.' : `Choisissez parmi : ${allowed.join(', ')}.`);
    return values;
  }

  days(name: string): number[] {
    const values = this.all(name);
    if (!values.every(isCalendarDate)) this.fail(name, 'invalid-value', 'Écrivez une date qui existe, sous la forme 2026-10-12.');
    return values.map(dayNumber);
  }

  whole(name: string, values: readonly string[]): number[] {
    if (!values.every((value) => /^\d{1,15}$/.test(value))) this.fail(name, 'invalid-value', 'Il faut un nombre entier, sans signe ni espace.');
    return values.map(Number);
  }
}

/** Reads the filters; without `from`, what starts today and later. */
export function readFilters(query: Query, today: string): Filters {
  const facets = new Map<FacetName, readonly string[]>();
  for (const name of facetNames) {
    const values = query.chosen(name, choices[name]);
    if (values.length > 0) facets.set(name, values);
  }
  const from = query.days('from');
  const to = query.days('to');
  const prices = query.whole('maxPriceCents', query.all('maxPriceCents'));
  const places = query.whole('places', query.all('places'));
  const facilities = query.all('facility');
  const texts = query.all('q');
  if (texts.some((text) => text.length > 200)) query.fail('q', 'too-long', 'Il faut au plus 200 caractères.');
  return {
    from: from.length > 0 ? Math.min(...from) : dayNumber(today),
    to: to.length > 0 ? Math.max(...to) : Number.MAX_SAFE_INTEGER,
    facets,
    maxPriceCents: prices.length > 0 ? Math.max(...prices) : null,
    places: places.length > 0 ? Math.min(...places) : null,
    facilities: facilities.length > 0 ? facilities.map((id) => id.normalize('NFC')) : null,
    words: texts.length > 0 ? texts.map(wordsOf) : null,
    ...readNear(query),
  };
}

// As programs write numbers too: 46.160000000000004, 5e-7.
const place = /^(-?\d{1,2}(?:\.\d{1,25})?(?:e-\d{1,3})?),(-?\d{1,3}(?:\.\d{1,25})?(?:e-\d{1,3})?)$/;
const distance = /^\d{1,15}(?:\.\d{1,25})?(?:e-\d{1,3})?$/;

function readNear(query: Query): Pick<Filters, 'near' | 'radiusKm'> {
  const [text, radius] = [query.one('near'), query.one('radiusKm')];
  const [, lat = '', lon = ''] = place.exec(text ?? '') ?? [];
  if (text !== null && (lat === '' || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180)) query.fail('near', 'invalid-value', 'Écrivez la latitude puis la longitude en degrés, par exemple 46.16,-1.15.');
  if (radius !== null && !distance.test(radius)) query.fail('radiusKm', 'invalid-value', 'Il faut un nombre de kilomètres.');
  if (radius !== null && text === null) query.fail('near', 'missing', '« radiusKm » demande « near » : autour de quel endroit ?');
  return { near: text === null ? null : { lat: Number(lat), lon: Number(lon) }, radiusKm: radius === null ? null : Number(radius) };
}

export function readPaging(query: Query, near: Point | null): Paging {
  const asked = query.one('sort') ?? 'date';
  const sort = staySorts.find((name) => name === asked);
  if (sort === undefined) query.fail('sort', 'not-allowed', `Choisissez parmi : ${staySorts.join(', ')}.`);
  if (sort === 'distance' && near === null) query.fail('near', 'missing', 'Le tri par distance demande « near » : depuis quel endroit ?');
  const text = query.one('limit');
  const [limit = pageLimit.usual] = query.whole('limit', text === null ? [] : [text]);
  if (limit < 1 || limit > pageLimit.most) query.fail('limit', 'invalid-value', `Il faut un nombre de 1 à ${pageLimit.most}.`);
  return { sort: sort ?? 'date', limit, cursor: query.one('cursor') };
}
