import { z } from 'zod';

const code = z.string();

export const communeShape = z
  .strictObject({
    code: code.meta({ description: 'INSEE code.', example: '17300' }),
    name: z.string(),
    departmentCode: code.meta({ description: 'INSEE code.', example: '17' }),
    regionCode: code.nullable().meta({ description: 'INSEE code.', example: '75' }),
    postcodes: z.array(z.string()),
    population: z.int(),
  })
  .meta({ id: 'Commune' });

export const communesShape = z
  .strictObject({ items: z.array(communeShape), total: z.int() })
  .meta({ id: 'Communes', description: 'The likeliest first. A postal code may name several: ask which.' });

/** How near to the commune its point is: its own centre, or only somewhere in its department. */
export const precisions = ['commune', 'department'] as const;

export const locatedCommuneShape = communeShape
  .extend({
    centre: z
      .strictObject({ lat: z.number(), lon: z.number(), precision: z.enum(precisions), credit: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null where nothing that could be reached knows it.' }),
  })
  .meta({ id: 'LocatedCommune' });

export type Commune = z.infer<typeof communeShape>;
export type Communes = z.infer<typeof communesShape>;
export type LocatedCommune = z.infer<typeof locatedCommuneShape>;
