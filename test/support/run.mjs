// @ts-check
// npm test, or some of its steps: npm test -- node proxy   (the step « node », files whose path holds « proxy »)
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { bundleTests } from './bundle-tests.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sev-tests-'));
/** What is stuck ends some time; a machine four times slower than usual does not. */
const longestStep = 25 * 60_000;

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ what: string, needs?: string[], run: (filters: string[]) => Promise<Counts> }} Step
 */

/** In the order of `npm test`: what fails fast first, and nothing that reads `dist` before it is built anew. @type {Record<string, Step>} */
const steps = {
  types: { what: 'the types hold', run: () => check('typescript/bin/tsc', ['--noEmit']) },
  lint: { what: 'the linter finds nothing', run: () => check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
  build: { what: 'the widgets and the proxy are built', run: build },
  house: { what: 'the house is in order', needs: ['build'], run: (filters) => nodeTests('house', filters) },
  node: { what: 'rules and proxy', needs: ['build'], run: (filters) => nodeTests('', filters, ['house', 'pages']) },
  chrome: { what: 'a browser is there', run: chrome },
  browser: { what: 'widgets in a browser', needs: ['chrome'], run: browserTests },
  pages: { what: 'whole pages', needs: ['build', 'chrome'], run: (filters) => nodeTests('pages', filters) },
};

/** Neither the tests in a browser nor whole pages keep more than one core at work. */
const rounds = [['types'], ['lint'], ['build'], ['house'], ['node'], ['chrome'], ['browser', 'pages']];

const asked = process.argv.slice(2);
const named = asked.filter((word) => word in steps);
const filters = asked.filter((word) => !(word in steps));
const chosen = Object.keys(steps).filter((name) => named.length === 0 || named.includes(name) || named.some((other) => steps[other]?.needs?.includes(name)));

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const broken = [];
for (const round of rounds) await Promise.all(round.filter((name) => chosen.includes(name)).map(runStep));
rmSync(scratch, { recursive: true, force: true });
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string} name */
async function runStep(name) {
  const step = steps[name];
  if (!step || step.needs?.some((need) => broken.includes(need))) return;
  console.log(`\n— ${name}: ${step.what}`);
  const start = performance.now();
  const counts = await step.run(filters);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed > 0) broken.push(name);
  console.log(`— ${name}: ${counts.failed > 0 ? 'FAILED' : 'passed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * A tool that either finds something wrong or not counts as one test.
 * @param {string} tool @param {string[]} options @returns {Promise<Counts>}
 */
async function check(tool, options) {
  const passed = await node([join(root, 'node_modules', tool), ...options]);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The widgets anew, whatever was built before; the proxy where it changed. @returns {Promise<Counts>} */
async function build() {
  const passed = (await node([join(root, 'node_modules/vite/bin/vite.js'), 'build'])) && (await node([join(root, 'proxy/build/run.mjs')]));
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Found once, perhaps installed, for all the steps after this one. @returns {Promise<Counts>} */
async function chrome() {
  try {
    process.env.CHROME_PATH = findBrowser();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} folder @param {string[]} wanted @param {string[]} [without] @returns {Promise<Counts>} */
async function nodeTests(folder, wanted, without = []) {
  const files = filesUnder(join(root, 'test', folder))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => !without.some((name) => path.startsWith(join(root, 'test', name))))
    .filter((path) => wanted.length === 0 || wanted.some((word) => relative(root, path).includes(word)));
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = join(scratch, `${folder || 'node'}.tap`);
  const shared = folder === 'house' ? null : await sharedBy(folder === 'pages' ? 'shared-sites.ts' : 'shared-engines.ts');
  const bundled = await bundleTests(files);
  const passed = await node([
    '--enable-source-maps',
    '--test',
    // Pages have the browser's tests beside them.
    `--test-concurrency=${folder === 'pages' ? 1 : 2}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...bundled.paths,
  ], shared?.environment);
  bundled.remove();
  await shared?.end();
  const text = read(report);
  const count = (/** @type {string} */ word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return closing(passed, { passed: count('pass'), failed: count('fail') + count('cancelled') });
}

/**
 * What a program of ours makes once for every file, each of which would else make its own, until it is told to end.
 * @param {string} program @returns {Promise<{ environment: Record<string, string>, end: () => Promise<unknown> }>}
 */
async function sharedBy(program) {
  const child = spawn(process.execPath, ['--import=./proxy/typescript.mjs', join('test/support', program), scratch], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const line = await new Promise((resolve) => {
    child.stdout.once('data', (text) => resolve(String(text)));
    child.once('exit', () => resolve('{}'));
  });
  return {
    environment: JSON.parse(line),
    end: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** @param {string[]} wanted @returns {Promise<Counts>} */
async function browserTests(wanted) {
  const files = filesUnder(join(root, 'test', 'widgets'))
    .filter((path) => path.endsWith('.browser.ts'))
    .filter((path) => wanted.length === 0 || wanted.some((word) => relative(root, path).includes(word)));
  if (files.length === 0) return { passed: 0, failed: 0 };
  const report = join(scratch, 'browser.json');
  const config = join(root, 'test/support/web-test-runner.config.mjs');
  const passed = await node([join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--config', config, '--files', ...files], { SEV_TEST_COUNTS: report });
  return closing(passed, JSON.parse(read(report) || '{"passed":0,"failed":0}'));
}

/** A run that ends badly without naming a test is a failure all the same. @param {boolean} passed @param {Counts} counts @returns {Counts} */
function closing(passed, counts) {
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @param {string[]} words @param {Record<string, string>} [environment] @returns {Promise<boolean>} */
function node(words, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TZ: 'Europe/Paris', ...environment } });
    const timer = setTimeout(() => {
      console.log(`Stopped: this step took more than ${longestStep / 60_000} minutes.`);
      child.kill('SIGKILL');
    }, longestStep);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)).toSorted();
  } catch {
    return [];
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
