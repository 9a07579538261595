import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root, sourceFiles, withoutComments } from './source.ts';

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = sourceFiles(['.ts', '.mjs', '.js']);
const imports = files.flatMap((file) => importsOf(file.path, withoutComments(file.text)));
const ours = imports.filter(({ to }) => !to.startsWith('package:'));

/** From a room (the longest that matches) to the rooms it may import, itself included. */
const allowed: Record<string, readonly string[]> = {
  'schema/contract/': ['schema/contract/'],
  'schema/conditions/': ['schema/contract/', 'schema/conditions/'],
  'schema/rules/': ['schema/contract/', 'schema/conditions/', 'schema/rules/'],
  'schema/tables/': ['schema/contract/', 'schema/tables/'],
  'proxy/build/': ['proxy/build/', 'widgets/build/'],
  'proxy/': ['schema/', 'proxy/'],
  'widgets/build/': ['widgets/build/'],
  'widgets/': ['schema/contract/', 'schema/rules/', 'widgets/'],
  'demo/': ['demo/'],
  'test/': ['schema/', 'proxy/', 'widgets/', 'demo/', 'test/', 'vite.config.ts', 'drizzle.config.ts', 'package.json'],
};

test('imports follow the one direction of the house', () => {
  const against = ours.filter(({ from, to }) => {
    const room = Object.keys(allowed).find((name) => from.startsWith(name));
    return room !== undefined && !(allowed[room] ?? []).some((name) => to.startsWith(name));
  });
  assert.deepEqual(against.map(said), []);
});

test('only the proxy knows the tables', () => {
  const others = ours.filter(({ from, to }) => to.startsWith('schema/tables/') && !/^(?:proxy|schema\/tables|test)\//.test(from) && from !== 'drizzle.config.ts');
  assert.deepEqual(others.map(said), []);
});

test('what a widget runs is our rules and lit, and from the contract types alone', () => {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const each of imports) if (each.from === path && !each.typeOnly) visit(each.to);
  };
  files.filter(({ path }) => path.startsWith('widgets/') && !path.startsWith('widgets/build/')).forEach(({ path }) => visit(path));
  const packages = [...reached].filter((to) => to.startsWith('package:') && !/^package:(?:lit(?:\/|$)|leaflet\/)/.test(to));
  assert.deepEqual(packages, []);
});

test('only the proxy and the tools reach node', () => {
  const reaching = imports.filter(({ from, to }) => to.startsWith('package:node:') && !/^(?:proxy|test|widgets\/build|demo\/portal)\/|^[\w.-]+$/.test(from));
  assert.deepEqual(reaching.map(said), []);
});

test('what package.json asks of whoever runs the product, the product imports', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const product = files.filter(({ path }) => /^(?:schema|proxy|widgets)\//.test(path)).map(({ text }) => text);
  assert.deepEqual(Object.keys(dependencies).filter((name) => !product.some((text) => new RegExp(`['"]${name}['"/]`).test(text))), []);
});

test('a file of ours is imported by its whole name', () => {
  const short = ours.filter(({ from, to }) => from.endsWith('.ts') && !/\.(?:ts|mjs|json)$/.test(to));
  assert.deepEqual(short.map(said), []);
});

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, kind, clause = '', name = ''] of text.matchAll(/^\s*(import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]/gm)) {
    const named = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1];
    const onlyTypes = named !== undefined && kind === 'import' && named.split(',').every((each) => each.trim() === '' || each.trim().startsWith('type '));
    found.push({ from: path, to: target(path, name), typeOnly: /^\s*type\b/.test(clause) || onlyTypes });
  }
  for (const [, name = ''] of text.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) found.push({ from: path, to: target(path, name), typeOnly: false });
  for (const [, name = ''] of text.matchAll(/\bimport\(\s*['"]([^'"$]+)['"]/g)) found.push({ from: path, to: target(path, name), typeOnly: false });
  return found;
}

function target(from: string, name: string): string {
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : `package:${name}`;
}

function said({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
