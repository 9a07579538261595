import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Commune } from '../../schema/contract/communes.ts';
import { breath } from '../catalogue/breath.ts';
import { regionOf } from '../catalogue/departments.ts';
import { wordsOf } from '../catalogue/words.ts';

/** Every commune of France, by population, with its words ready to be searched. */
export interface CommuneTable {
  communes: readonly Commune[];
  /** For each commune its words, each after a space: « la rochelle » is ` la rochelle`. */
  words: readonly string[];
}

export interface CommunesAsked {
  q: string | null;
  postcode: string | null;
  limit: number;
}

const rowShape = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.int().default(0),
});
const linesAtOnce = 300;

/** Reads the table once, when it is first asked: the file is long, so it is read a slice at a time. */
export function communeTable(): () => Promise<CommuneTable> {
  let made: Promise<CommuneTable> | undefined;
  return () => {
    made ??= readTable().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

async function readTable(): Promise<CommuneTable> {
  const path = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  const lines = (await readFile(path, 'utf8')).split('\n');
  const communes: Commune[] = [];
  // The file has a record on each line, between its brackets.
  for (const [index, line] of lines.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) await breath();
    if (!line.startsWith('{') || !line.includes('"commune-actuelle"')) continue;
    const { code, nom, departement, codesPostaux: postcodes, population } = rowShape.parse(JSON.parse(line.replace(/,$/, '')));
    const departmentCode = departement ?? code.slice(0, 3);
    communes.push({ code, name: nom.replaceAll('\'', '’'), departmentCode, regionCode: regionOf(departmentCode), postcodes, population });
  }
  communes.sort((one, other) => other.population - one.population || (one.code < other.code ? -1 : 1));
  await breath();
  return { communes, words: communes.map(({ name }) => spaced(wordsOf(name))) };
}

/** The three that people name with their « arrondissement », the last figures of its postal code: « Paris 15e ». */
const withArrondissements = new Set(['75056', '69123', '13055']);

/** Finds communes: every word begins a word of the name, figures begin a postal code; the very name first, then the most people. */
export function findCommunes({ communes, words }: CommuneTable, { q, postcode, limit }: CommunesAsked): { items: Commune[]; total: number } {
  const asked = wordsOf(q ?? '').map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word.replace(/^(\d{1,2})(?:er|e|eme)$/, '$1'))).filter((word, index) => index === 0 || word !== 'arrondissement');
  const figures = asked.filter((word) => /^\d+$/.test(word));
  const letters = asked.filter((word) => !/^\d+$/.test(word)).map((word) => ` ${word}`);
  const name = letters.join('');
  const named: Commune[] = [];
  const others: Commune[] = [];
  for (const [index, commune] of communes.entries()) {
    const { postcodes } = commune;
    const text = words[index] ?? '';
    if (postcode !== null && !postcodes.includes(postcode)) continue;
    const ends = name !== '' && withArrondissements.has(commune.code);
    if (!figures.every((start) => postcodes.some((code) => code.startsWith(start) || (ends && code.endsWith(start.padStart(3, '0')))))) continue;
    if (!letters.every((start) => text.includes(start))) continue;
    (name !== '' && text === name ? named : others).push(commune);
  }
  return { items: [...named, ...others].slice(0, limit), total: named.length + others.length };
}

function spaced(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}
