import type { z } from 'zod';
import { Problem, type ProblemPlace } from '../schema/contract/problem.ts';

type Issue = z.core.$ZodIssue;

/** Beyond this many, a list of mistakes helps nobody and a hostile body would get back more than it sent. */
const mostPlaces = 100;
const longestName = 100;

/** Turns what zod found into one problem: each place with its pointer, a code and a French sentence. */
export function invalidRequest(issues: readonly Issue[], body: unknown): Problem {
  const errors: ProblemPlace[] = [];
  for (const issue of issues) {
    if (errors.length >= mostPlaces) break;
    errors.push(...placesOf(issue, body).slice(0, mostPlaces - errors.length));
  }
  const shared = errors.length > 0 && errors.every((error) => error.code === 'household-is-shared');
  return new Problem(shared ? 'household-is-shared' : 'invalid-request', { errors });
}

/** Names query fields that no one asked for. */
export function unknownQuery(names: readonly string[]): Problem {
  return new Problem('invalid-request', { errors: names.slice(0, mostPlaces).map((name) => unknownField([name])) });
}

/** An RFC 6901 pointer; a name sent over-long is cut, since only its beginning helps to find it. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).slice(0, longestName).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function placesOf(issue: Issue, body: unknown): ProblemPlace[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, mostPlaces).map((key) => unknownField([...issue.path, key]));
  const [code, detail] = explain(issue, at(body, issue.path) === undefined);
  return [{ pointer: pointer(issue.path), code, detail }];
}

function unknownField(path: readonly PropertyKey[]): ProblemPlace {
  const name = String(path.at(-1) ?? '').slice(0, longestName);
  return { pointer: pointer(path), code: 'unknown-field', detail: `Le champ « ${name} » n’existe pas : retirez-le, ou corrigez son nom.` };
}

function explain(issue: Issue, absent: boolean): [code: string, detail: string] {
  if (absent && issue.code !== 'custom') return ['missing', 'Ce champ manque.'];
  switch (issue.code) {
    case 'invalid_type':
      return ['wrong-type', `Il faut ici ${typeNames[issue.expected] ?? 'une valeur d’une autre sorte'}.`];
    case 'invalid_value':
      return ['not-allowed', allowed(issue.values)];
    case 'invalid_union':
      return ['not-allowed', allowed(issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : [])))];
    case 'too_big':
      return tooMuch(issue.origin, issue.maximum, issue.inclusive ?? true);
    case 'too_small':
      return tooLittle(issue.origin, issue.minimum, issue.inclusive ?? true);
    case 'not_multiple_of':
      return ['not-a-step', `Il faut un multiple de ${inFrench(issue.divisor)}.`];
    case 'custom': {
      const own: unknown = issue.params?.['code'];
      return [typeof own === 'string' ? own : 'invalid-value', issue.message];
    }
    case 'invalid_format':
      // A shape's own sentence is French; zod's begins so.
      return ['invalid-value', issue.message.startsWith('Invalid') ? unreadable : issue.message];
    default:
      return ['invalid-value', unreadable];
  }
}

const unreadable = 'Cette valeur n’est pas lisible.';

const typeNames: Record<string, string> = {
  string: 'un texte, entre guillemets',
  number: 'un nombre, sans guillemets',
  int: 'un nombre entier',
  boolean: '« true » ou « false », sans guillemets',
  array: 'une liste, entre crochets',
  object: 'un objet, entre accolades',
  nan: 'un nombre, sans guillemets',
};

function allowed(values: readonly unknown[]): string {
  const names = values.map((value) => (typeof value === 'string' ? `« ${value} »` : String(value)));
  return names.length === 0 ? 'Cette valeur n’est pas admise ici.' : `Choisissez parmi : ${names.join(', ')}.`;
}

function tooMuch(origin: string, maximum: number | bigint, inclusive: boolean): [string, string] {
  if (origin === 'string') return ['too-long', `Il faut au plus ${inFrench(maximum)} caractères.`];
  if (origin === 'array') return ['too-many', `Il faut au plus ${inFrench(maximum)} éléments.`];
  return ['too-big', inclusive ? `Il faut au plus ${inFrench(maximum)}.` : `Il faut moins de ${inFrench(maximum)}.`];
}

function tooLittle(origin: string, minimum: number | bigint, inclusive: boolean): [string, string] {
  if (origin === 'string') return ['too-short', `Il faut au moins ${inFrench(minimum)} caractère.`];
  if (origin === 'array') return ['too-few', `Il faut au moins ${inFrench(minimum)} élément.`];
  return ['too-small', inclusive ? `Il faut au moins ${inFrench(minimum)}.` : `Il faut plus de ${inFrench(minimum)}.`];
}

const frenchNumbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

function inFrench(value: number | bigint): string {
  return frenchNumbers.format(value);
}

function at(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined), body);
}
