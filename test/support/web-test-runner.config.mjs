// @ts-check
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserOptions } from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tells `run.mjs` how many tests passed and failed, through the file it names. */
const countReporter = {
  /** @param {{ sessions: import('@web/test-runner-core').TestSession[] }} run */
  onTestRunFinished({ sessions }) {
    if (!process.env.SEV_TEST_COUNTS) return;
    const counts = { passed: 0, failed: 0 };
    for (const session of sessions) {
      const before = counts.passed + counts.failed;
      if (session.testResults) countSuite(session.testResults, counts);
      const brokeOutside = !session.passed && counts.failed === 0;
      if (brokeOutside || counts.passed + counts.failed === before) counts.failed += 1;
    }
    writeFileSync(process.env.SEV_TEST_COUNTS, JSON.stringify(counts));
  },
};

/**
 * @param {import('@web/test-runner-core').TestSuiteResult} suite
 * @param {{ passed: number, failed: number }} counts
 */
function countSuite(suite, counts) {
  for (const test of suite.tests) counts[test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) countSuite(inner, counts);
}

/**
 * A page serves one file after another, and its history holds fifty steps, of which it drops those that nobody's hand made:
 * Back would then lead out of what a file has done. Each begins with a history of its own.
 *
 * @param {{ context: import('puppeteer-core').BrowserContext }} browser
 */
async function createPage({ context }) {
  const page = await context.newPage();
  const client = await page.createCDPSession();
  const goTo = page.goto.bind(page);
  page.goto = async (...words) => {
    await client.send('Page.resetNavigationHistory');
    return goTo(...words);
  };
  return page;
}

/** The tests wait for the parts that widgets ask for later, which nothing else would tell them of: `test/widgets/rest.ts`. */
const awaitParts = {
  name: 'sev:await-parts',
  /** @param {import('@web/dev-server-core').Context} context */
  transform({ path, body }) {
    return path.startsWith('/widgets/') && typeof body === 'string' ? body.replaceAll(/\bimport\((["'][^"']+["'])\)/g, '(globalThis.awaited ?? ((part) => part))(import($1))') : undefined;
  },
};

export default {
  rootDir: root,
  files: [`${root}test/widgets/**/*.browser.ts`],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }), awaitParts],
  browsers: [chromeLauncher({ launchOptions: browserOptions(), createPage })],
  concurrency: 1, // A page behind another is drawn when the browser pleases, or never.
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  testsFinishTimeout: 240_000,
};
