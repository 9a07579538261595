import { z } from 'zod';
import { isCalendarDate } from '../../schema/contract/date.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { staySorts, type StaySort } from '../../schema/contract/stays.ts';

/**
 * The last stay of a page, by what it is sorted by and not by its place in the list.
 *
 * So the next page goes on after it even where the catalogue was rebuilt in between, or where that stay is gone.
 */
export interface Cursor {
  sort: StaySort;
  /** Cents or kilometres; 0 by date. */
  key: number;
  startDate: string;
  id: string;
}

const shape = z.tuple([z.enum(staySorts), z.number(), z.string().refine(isCalendarDate), z.string().max(200)]);

export function writeCursor({ sort, key, startDate, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, key, startDate, id])).toString('base64url');
}

/** Reads a cursor that was given for the same order; anything else is a problem. */
export function readCursor(text: string, sort: StaySort): Cursor {
  const read = shape.safeParse(jsonOrNull(text));
  if (!read.success || read.data[0] !== sort || read.data[1] < 0) {
    throw new Problem('invalid-request', { errors: [{ pointer: '/cursor', code: 'invalid-cursor', detail: 'Reprenez « next » tel qu’il a été donné, avec le même tri.' }] });
  }
  const [, key, startDate, id] = read.data;
  return { sort, key, startDate, id };
}

function jsonOrNull(text: string): unknown {
  if (!/^[\w-]{1,800}$/.test(text)) return null;
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
