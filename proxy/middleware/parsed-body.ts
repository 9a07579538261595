import type { z } from 'zod';
import { invalidRequest } from '../places.ts';
import { readJson } from './json-body.ts';

/** Reads a JSON body that keeps to a shape, or throws a problem that names each place that does not. */
export async function readBody<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  const body = await readJson(request);
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw invalidRequest(parsed.error.issues, body);
  return parsed.data;
}
