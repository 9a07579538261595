import { z } from 'zod';
import { facilityKinds, facilityShape, facilitySummaryShape, modes, settings, tags } from './catalogue.ts';
import { calendarDate } from './date.ts';
import { themes, zones } from './simulation.ts';

export const staySorts = ['date', 'price', 'distance'] as const;
export const facetNames = ['nights', 'zone', 'department', 'region', 'setting', 'kind', 'mode', 'tag', 'disability', 'wheelchair', 'transfer'] as const;

/** The most stays one page may hold, and how many it holds when nothing is said. */
export const pageLimit = { most: 100, usual: 20 } as const;

const cents = z.int();
const stayFields = {
  id: z.string(),
  startDate: calendarDate,
  endDate: calendarDate,
  nights: z.int(),
  zone: z.enum(zones),
  priceCents: cents,
  childPriceCents: cents,
  singleSupplementCents: cents,
  placesLeft: z.int(),
  tags: z.array(z.enum(tags)),
  mode: z.enum(modes),
};

export const staySummaryShape = z
  .strictObject({
    ...stayFields,
    facility: facilitySummaryShape,
    distanceKm: z.number().optional().meta({ description: 'Great circle, when `near` is asked.' }),
  })
  .meta({ id: 'StaySummary' });

export const stayShape = z
  .strictObject({
    ...stayFields,
    theme: z.enum(themes).nullable(),
    programme: z.array(z.string()).meta({ description: 'Day by day, in order.' }),
    facility: facilityShape,
  })
  .meta({ id: 'Stay' });

export const facetsShape = z
  .record(z.enum(facetNames), z.record(z.string(), z.int()))
  .meta({ id: 'Facets', description: 'For each value, the stays that have it and meet every other filter; zero counts are left out.' });

const demonstration = z.literal(true).optional().meta({ description: 'There where the catalogue is the invented one; absent otherwise.' });

export const staysShape = z
  .strictObject({
    demonstration,
    items: z.array(staySummaryShape),
    total: z.int(),
    facets: facetsShape,
    next: z.string().nullable().meta({ description: 'The `cursor` of the next page; null on the last.' }),
  })
  .meta({ id: 'Stays' });

export const mapShape = z
  .strictObject({
    type: z.literal('FeatureCollection'),
    demonstration,
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        id: z.string(),
        geometry: z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
        properties: z.strictObject({
          id: z.string(),
          name: z.string(),
          commune: z.string(),
          departmentCode: z.string().nullable(),
          regionCode: z.string().nullable(),
          setting: z.enum(settings),
          kind: z.enum(facilityKinds),
          stays: z.int().meta({ description: 'How many stays match here.' }),
          lowestPriceCents: cents,
          distanceKm: z.number().optional(),
        }),
      }),
    ),
  })
  .meta({ id: 'StayMap', description: 'GeoJSON (RFC 7946): longitude first.' });

export type StaySort = (typeof staySorts)[number];
export type FacetName = (typeof facetNames)[number];
export type StaySummary = z.infer<typeof staySummaryShape>;
export type Stay = z.infer<typeof stayShape>;
export type Stays = z.infer<typeof staysShape>;
export type StayMap = z.infer<typeof mapShape>;
