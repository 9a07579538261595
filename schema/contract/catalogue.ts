import { z } from 'zod';

export const settings = ['sea', 'mountain', 'countryside', 'city'] as const;
export const facilityKinds = ['holiday-village', 'residence', 'hotel', 'club-hotel'] as const;
export const disabilities = ['hearing', 'mental', 'motor', 'visual'] as const;
export const modes = ['individual', 'group'] as const;
export const tags = ['intergenerational', 'christmas', 'respite', 'digital'] as const;

const code = z.string().nullable();

/** What a list of stays says of the place of each. */
export const facilitySummaryShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    commune: z.string(),
    departmentCode: code.meta({ description: 'INSEE code; null outside France.', example: '17' }),
    regionCode: code.meta({ description: 'INSEE code; null outside France.', example: '75' }),
    lat: z.number(),
    lon: z.number(),
    setting: z.enum(settings),
    departmentName: z.string().nullable().meta({ description: 'Null outside France.', example: 'Charente-Maritime' }),
    wheelchair: z.boolean(),
    transfer: z.boolean().meta({ description: 'Fetched from the station.' }),
  })
  .meta({ id: 'FacilitySummary' });

export const facilityShape = facilitySummaryShape
  .extend({
    provider: z.string(),
    communeCode: code.meta({ description: 'INSEE code; null outside France.', example: '17300' }),
    kind: z.enum(facilityKinds),
    tourismDisability: z.array(z.enum(disabilities)).meta({ description: 'Families of the mark Tourisme & Handicap.' }),
    description: z.string(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
  })
  .meta({ id: 'Facility' });

export const importReportShape = z
  .strictObject({
    changed: z.boolean().meta({ description: 'False when the same catalogue was there already.' }),
    version: z.string(),
    facilities: z.int(),
    stays: z.int(),
    added: z.int(),
    updated: z.int(),
    removed: z.int(),
  })
  .meta({ id: 'ImportReport', description: '`added`, `updated` and `removed` count stays.' });

export type Setting = (typeof settings)[number];
export type FacilityKind = (typeof facilityKinds)[number];
export type Disability = (typeof disabilities)[number];
export type Mode = (typeof modes)[number];
export type Tag = (typeof tags)[number];
export type FacilitySummary = z.infer<typeof facilitySummaryShape>;
export type Facility = z.infer<typeof facilityShape>;
export type ImportReport = z.infer<typeof importReportShape>;
