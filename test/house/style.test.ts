import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesWith, sourceFiles, withoutComments, type SourceFile } from './source.ts';

const written = sourceFiles(['.ts', '.mjs', '.js', '.css', '.html', '.md', '.csv', '.json']);
const code = written.filter(({ path }) => /\.(?:ts|mjs|js)$/.test(path) && path !== 'test/house/style.test.ts').map(({ path, text }) => ({ path, text: withoutComments(text) }));

test('no raw HTML door is open', () => {
  assert.deepEqual(found(code, /\b(?:innerHTML|unsafeHTML|unsafeSVG|unsafeStatic|insertAdjacentHTML|document\.write)\b/), []);
});

test('the clock is read in proxy/main.ts and in an element’s default today, nowhere else', () => {
  const product = code.filter(({ path }) => /^(?:schema|proxy|widgets)\//.test(path) && path !== 'proxy/main.ts');
  const readings = found(product, /\bnew Date\(\)|\bDate\.now\(\)|\bnew Date\(Date\.now/);
  assert.deepEqual(readings.filter((line) => !/^widgets\/.*today/i.test(line)), []);
});

test('a file stays short, or says in its first line why not', () => {
  const long = written.filter(({ path, text }) => /\.(?:ts|mjs|js|css)$/.test(path) && text.split('\n').length > 251 && !/^\/[/*]/.test(text));
  assert.deepEqual(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`), []);
});

test('no test is skipped, singled out or postponed', () => {
  assert.deepEqual(found(code, /\b(?:test|it|describe|suite|t)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(|[{,]\s*(?:skip|only|todo):/), []);
});

test('a rule is switched off only for a written reason', () => {
  const all = written.filter(({ path }) => /\.(?:ts|mjs|js)$/.test(path) && path !== 'test/house/style.test.ts');
  assert.deepEqual(found(all, /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint)-disable(?!.*-- \w)/), []);
});

test('nothing is left for later, and no drawer is called utils', () => {
  const others = written.filter(({ path }) => path !== 'test/house/style.test.ts');
  assert.deepEqual(found(others, /\b(?:TODO|FIXME|XXX|HACK)\b/), []);
  assert.deepEqual(written.map(({ path }) => path).filter((path) => /(?:^|[/.-])(?:utils?|helpers?|common|misc|v2)(?:[/.-]|$)/i.test(path)), []);
});

test('telephone numbers are the programme’s own or the regulator’s numbers for fiction', () => {
  const fiction = /^0(?:19900|26191|35301|46571|53649|63998)\d{4}$/;
  const numbers = matches(written, /(?<![\w.-])(?:(?:\+33[ .\u00A0\u202F-]?|0)[1-9](?:[ .\u00A0\u202F-]?\d{2}){4}|0[ \u00A0\u202F]\d{3}(?:[ \u00A0\u202F]\d{3}){2})(?!\w)/g);
  const strange = numbers.filter(({ match }) => {
    const digits = match.replace(/\D/g, '').replace(/^33/, '0');
    return digits !== '0969320616' && !fiction.test(digits);
  });
  assert.deepEqual(strange.map(({ path, match }) => `${path}: ${match}`), []);
});

test('mail addresses are the programme’s own or can reach nobody', () => {
  const addresses = matches(written, /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi);
  const strange = addresses.filter(({ match }) => !/@(?:[\w-]+\.)*exemple\.invalid$/.test(match) && !['service-sev-web@ancv.fr', 'dpo@ancv.fr'].includes(match));
  assert.deepEqual(strange.map(({ path, match }) => `${path}: ${match}`), []);
});

function found(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap((file) => linesWith(file, pattern));
}

function matches(files: readonly SourceFile[], pattern: RegExp): { path: string; match: string }[] {
  return files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => ({ path, match })));
}
