import { Problem, type ProblemCode } from '../schema/contract/problem.ts';
import { pointer, unknownQuery } from './places.ts';

/** Reads the query fields a route knows, each at most once; throws a problem that names any other. */
export function readQuery<Name extends string>(url: string, known: readonly Name[]): Partial<Record<Name, string>> {
  const mark = url.indexOf('?');
  if (mark < 0) return {};
  const fields = new URLSearchParams(url.slice(mark + 1).replace(/#.*$/s, ''));
  const unknown = [...new Set(fields.keys())].filter((name) => !known.some((expected) => expected === name));
  if (unknown.length > 0) throw unknownQuery(unknown);
  const read: Partial<Record<Name, string>> = {};
  for (const name of known) {
    const values = fields.getAll(name);
    if (values.length > 1) {
      throw new Problem('invalid-request', {
        errors: [{ pointer: pointer([name]), code: 'repeated-field', detail: 'Ce champ est donné deux fois : n’en gardez qu’un.' }],
      });
    }
    if (values[0] !== undefined) read[name] = values[0];
  }
  return read;
}

/** Reads an identifier of ours from an address; anything else names nothing. */
export function readUuid(text: string | undefined, notFound: ProblemCode): string {
  if (text === undefined || !/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) throw new Problem(notFound);
  return text.toLowerCase();
}
