import fc from 'fast-check';
import type { Document, Schema } from './document.ts';

const texts = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('a\u0000b', '\ud800', ' ', '__proto__', '=cmd', '<img onerror>', "'; drop table sev.partners; --", 'cared', 'x'.repeat(300)) },
);
const days = fc.oneof(fc.constantFrom('2026-10-12', '1950-03-27', '1948-02-29', '0000-01-01', '9999-12-31', '2026-02-30'), fc.date({ min: new Date(-1e12), max: new Date(3e12), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)));

/**
 * What a schema of the document lets through, or nearly: where `known` has the name of a property, often one of its values.
 *
 * Values that stand for what a world has are written `{name}`, and put in its place when they are sent.
 */
export function fromSchema(schema: Schema, { schemas }: Pick<Document, 'schemas'>, known: Readonly<Record<string, string[]>>, name = ''): fc.Arbitrary<unknown> {
  const of = (one: Schema, as = name): fc.Arbitrary<unknown> => fromSchema(one, { schemas }, known, as);
  const named = known[name];
  if (named) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom<unknown>(...named) }, { weight: 1, arbitrary: plain(schema, of, schemas) });
  return plain(schema, of, schemas);
}

function plain(schema: Schema, of: (one: Schema, as?: string) => fc.Arbitrary<unknown>, schemas: Document['schemas']): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return of(schemas[schema.$ref.slice('#/components/schemas/'.length)] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return fc.oneof(...union.map((one) => of(one)));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => of({ ...schema, type })));
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {});
      const record = Object.fromEntries(properties.map(([key, one]) => [key, of(one, key)]));
      return fc.record(record, { requiredKeys: (schema.required ?? []).filter((key) => key in record), noNullPrototype: true });
    }
    case 'array':
      return fc.array(of(schema.items ?? {}), { minLength: Math.min(schema.minItems ?? 0, 3), maxLength: Math.min(schema.maxItems ?? 3, 3) });
    case 'integer':
    case 'number': {
      const min = schema.minimum ?? schema.exclusiveMinimum ?? -10;
      const max = Math.min(schema.maximum ?? 100_000, Math.max(min, 100_000));
      return schema.type === 'integer' ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.oneof(fc.integer({ min: Math.ceil(min * 4), max: Math.floor(max * 4) }).map((quarters) => quarters / 4), fc.double({ min, max, noNaN: true }));
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return words(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function words({ format, pattern, maxLength, example }: Schema): fc.Arbitrary<unknown> {
  const examples = typeof example === 'string' ? [fc.constant(example)] : [];
  if (format === 'uuid') return fc.oneof(...examples, fc.uuid());
  if (format === 'date') return fc.oneof(...examples, days);
  if (format === 'email') return fc.constantFrom('jeanne@exemple.invalid', 'é@exemple.invalid');
  if (pattern !== undefined && format === undefined) return fc.oneof(...examples, fc.stringMatching(new RegExp(pattern)));
  return fc.oneof(...examples, texts.map((text) => text.slice(0, maxLength)));
}

/** How a good body is spoilt: at which of its places, and by what. */
export interface Spoiling {
  at: number;
  by: { kind: 'replaced'; value: unknown } | { kind: 'left-out' } | { kind: 'added'; name: string; value: unknown };
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e308, 2 ** 53, '', [], {}, '\u0000', '\ud800', 'x'.repeat(5_000), '__proto__', '{pid0}', '{group}', '2026-02-30', [[[[]]]], { __proto__: null, constructor: 1 }),
  texts,
  fc.jsonValue({ maxDepth: 3 }),
);

export const spoilings: fc.Arbitrary<Spoiling[]> = fc.array(
  fc.record({
    at: fc.nat(200),
    by: fc.oneof(
      junk.map((value): Spoiling['by'] => ({ kind: 'replaced', value })),
      fc.constant<Spoiling['by']>({ kind: 'left-out' }),
      fc.tuple(fc.constantFrom('id', '__proto__', 'constructor', 'toString', 'rfr', '', 'é', '/~'), junk).map(([name, value]): Spoiling['by'] => ({ kind: 'added', name, value })),
    ),
  }),
  { maxLength: 3 },
);

/** Spoils a body at the places told, without touching what it was given. */
export function spoil(body: unknown, faults: readonly Spoiling[]): unknown {
  return faults.reduce((before, { at, by }) => {
    const text: unknown = before === undefined ? undefined : structuredClone(before);
    const places = placesIn(text);
    const place = places[at % Math.max(places.length, 1)];
    if (!place) return by.kind === 'replaced' ? by.value : text;
    if (by.kind === 'added') Object.defineProperty(place.holder, by.name, { value: by.value, enumerable: true, configurable: true, writable: true });
    else if (by.kind === 'left-out') Reflect.deleteProperty(place.holder, place.key);
    else Reflect.set(place.holder, place.key, by.value);
    return text;
  }, body);
}

function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}
