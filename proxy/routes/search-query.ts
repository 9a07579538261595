import { z } from 'zod';
import { disabilities, facilityKinds, modes, settings, tags } from '../../schema/contract/catalogue.ts';
import { calendarDate } from '../../schema/contract/date.ts';
import { zones } from '../../schema/contract/simulation.ts';
import { pageLimit, staySorts } from '../../schema/contract/stays.ts';
import { parisDay, type Clock } from '../clock.ts';
import { openHeaders } from '../problems.ts';

const flag = z.literal('true').optional();

/** The filters as OpenAPI describes them; each may be repeated, meaning any of its values. */
export const filterFields = {
  from: calendarDate.optional().meta({ description: 'Start date, inclusive; by default today.' }),
  to: calendarDate.optional().meta({ description: 'Start date, inclusive.' }),
  nights: z.int().min(1).max(60).optional(),
  zone: z.enum(zones).optional(),
  department: z.string().optional().meta({ description: 'INSEE code.', example: '17' }),
  region: z.string().optional().meta({ description: 'INSEE code.', example: '75' }),
  setting: z.enum(settings).optional(),
  kind: z.enum(facilityKinds).optional(),
  mode: z.enum(modes).optional(),
  tag: z.enum(tags).optional(),
  disability: z.enum(disabilities).optional(),
  wheelchair: flag,
  transfer: flag,
  maxPriceCents: z.int().min(0).optional(),
  places: z.int().min(0).optional().meta({ description: 'Free places, at least.' }),
  facility: z.string().optional().meta({ description: 'Identifier of a facility.' }),
  q: z.string().max(200).optional().meta({ description: 'Every word begins a word of the facility’s name, commune or description; accents and case are ignored.' }),
  near: z.string().optional().meta({ description: 'Latitude and longitude, in degrees.', example: '46.16,-1.15' }),
  radiusKm: z.number().optional().meta({ description: 'Great circle around `near`, inclusive.' }),
};

export const pagingFields = {
  sort: z.enum(staySorts).optional().meta({ description: 'Then by date, then by identifier; `distance` needs `near`.' }),
  limit: z.int().min(1).max(pageLimit.most).optional().meta({ description: `${pageLimit.usual} by default.` }),
  cursor: z.string().optional().meta({ description: '`next` of the page before.' }),
};

/** What anyone may read, and must ask again whether it changed. */
export const openRevalidated = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, no-cache', ...openHeaders };

/** What follows `?` in an address. */
export function queryText(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0) return '';
  const end = url.indexOf('#', mark);
  return end < 0 ? url.slice(mark + 1) : url.slice(mark + 1, end);
}

/** The day it is, worked out once a minute. */
export function dayBy(clock: Pick<Clock, 'now'>): () => string {
  let minute = Number.NaN;
  let day = '';
  return () => {
    const now = clock.now();
    const current = Math.floor(now.getTime() / 60_000);
    if (current !== minute) [minute, day] = [current, parisDay(now)];
    return day;
  };
}
