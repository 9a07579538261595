import type { z } from 'zod';
import type { Problem } from '../../schema/contract/problem.ts';
import { invalidRequest } from '../places.ts';

/** One option of a command: how it is written, and the field of the request it gives. */
export interface Option {
  name: string;
  field: string;
  /** What stands for its value in the help. */
  value: string;
  about: string;
  optional?: true;
  /** May be given several times. */
  many?: true;
}

/** What is wrong with a command, in sentences that name the option. */
export class WrongOptions extends Error {
  override readonly name = 'WrongOptions';
  constructor(readonly sentences: readonly string[]) {
    super('wrong options');
  }
}

type Given = Map<Option, string[]>;

/** Reads `--name value` and `--name=value`; throws every mistake at once. */
export function readOptions(words: readonly string[], options: readonly Option[]): Given {
  const given: Given = new Map();
  const wrong: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [, name = '', joined] = /^--([^=]+)(?:=(.*))?$/s.exec(words[at] ?? '') ?? [];
    const option = options.find((one) => one.name === name);
    if (name === '') wrong.push(`« ${words[at]} » est de trop : chaque valeur suit le nom de son option.`);
    else if (!option) wrong.push(`--${name} n’existe pas pour cette commande.`);
    const follows = joined === undefined && words[at + 1]?.startsWith('--') === false ? words[at + 1] : undefined;
    if (name !== '' && follows !== undefined) at += 1;
    const value = joined ?? follows;
    if (!option) continue;
    if (value === undefined || value === '') wrong.push(`--${name} attend une valeur : ${option.value}.`);
    else given.set(option, [...(given.get(option) ?? []), value]);
  }
  for (const option of options) {
    const values = given.get(option) ?? [];
    if (values.length > 1 && !option.many) wrong.push(`--${option.name} est donné ${values.length} fois : n’en gardez qu’un.`);
    if (values.length === 0 && !option.optional && !wrong.some((sentence) => sentence.startsWith(`--${option.name} `))) wrong.push(`--${option.name} manque : ${option.about}.`);
  }
  if (wrong.length > 0) throw new WrongOptions(wrong);
  return given;
}

/** Makes of options the request that the route of the same name takes; throws every mistake, said of the option. */
export function requestOf<Shape extends z.ZodType>(given: Given, options: readonly Option[], shape: Shape, read: Readonly<Record<string, (text: string) => unknown>> = {}): z.output<Shape> {
  const values = options.map((option): [string, unknown] => {
    const texts = (given.get(option) ?? []).map((text) => read[option.field]?.(text) ?? text);
    return [option.field, option.many ? texts : texts[0]];
  });
  const body = Object.fromEntries(values.filter(([, value]) => value !== undefined));
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  // What is said of a number or of cents does not fit the text they were read from.
  const said = (option: Option, detail: string): string => read[option.field] ? `« ${given.get(option)?.[0] ?? ''} » ne convient pas. Il faut ${option.about}.` : detail;
  throw wrongOf(invalidRequest(parsed.error.issues, body), options, said);
}

/** Says a problem of the request about the options it came from. */
export function wrongOf({ detail, more }: Problem, options: readonly Option[], said = (_: Option, text: string): string => text): WrongOptions {
  const sentences = (more.errors ?? []).map((error) => {
    const option = options.find(({ field }) => error.pointer.split('/')[1] === field);
    return option ? `--${option.name} : ${said(option, error.detail)}` : error.detail;
  });
  return new WrongOptions(sentences.length > 0 ? sentences : [detail]);
}

/** Reads an amount in euros as people write it, and answers cents; what is not one stays as it is, to be refused. */
export function centsOf(euros: string): unknown {
  const [, whole, decimals = ''] = /^(\d+)(?:[.,](\d{1,2}))?(?:€)?$/.exec(euros.replaceAll(/[\s\u00A0\u202F]/g, '')) ?? [];
  return whole === undefined ? euros : Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
