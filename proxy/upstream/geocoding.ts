import { z } from 'zod';
import type { Commune } from '../../schema/contract/communes.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Point } from '../catalogue/distance.ts';
import { Kept } from './kept.ts';
import type { Reach } from './reach.ts';

/** What the coordinates owe to whom. */
export const geocodingCredit = '© IGN';

const service = 'https://data.geopf.fr/geocodage/search?type=municipality&limit=1&autocomplete=0';
const keptBytes = 4_000_000;
const bytesEach = 100;
const mostBytes = 100_000;

const answerShape = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]) }),
      properties: z.object({ citycode: z.string() }),
    }),
  ),
});

/**
 * Finds the centre of a commune that was chosen from our own table: what a visitor types never leaves the proxy.
 *
 * Answers null where the service does not know it; throws `upstream-away`.
 */
export function centresFrom(reach: Reach): (commune: Pick<Commune, 'code' | 'name'>) => Promise<Point | null> {
  const kept = new Kept<Point | null>(keptBytes, () => bytesEach);
  return ({ code, name }) =>
    kept.get(code, async () => {
      const body = await reach(`${service}&${new URLSearchParams({ q: name, citycode: code }).toString()}`, { type: /^application\/(?:geo\+)?json\b/, mostBytes });
      const found = readAnswer(body).features.find(({ properties }) => properties.citycode === code);
      if (!found) return null;
      const [lon, lat] = found.geometry.coordinates;
      return { lat, lon };
    });
}

function readAnswer(body: Uint8Array): z.infer<typeof answerShape> {
  try {
    return answerShape.parse(JSON.parse(Buffer.from(body).toString()));
  } catch (error) {
    throw new Problem('upstream-away', { cause: error });
  }
}
