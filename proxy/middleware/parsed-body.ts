import type { z } from 'zod';
import { invalidRequest } from '../places.ts';
import { readJsonBytes } from './json-body.ts';

/** Reads a JSON body that keeps to a shape, or throws a problem that names each place that does not. */
export async function readBody<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<z.output<Shape>> {
  return (await readBodyBytes(request, shape)).value;
}

/** The same, with the bytes as they came, for a write that may be repeated. */
export async function readBodyBytes<Shape extends z.ZodType>(request: Request, shape: Shape): Promise<{ value: z.output<Shape>; bytes: Uint8Array }> {
  const { value: body, bytes } = await readJsonBytes(request);
  const parsed = shape.safeParse(body);
  if (!parsed.success) throw invalidRequest(parsed.error.issues, body);
  return { value: parsed.data, bytes };
}
