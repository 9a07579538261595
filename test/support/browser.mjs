// @ts-check
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const places = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  ...['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
];

const isRoot = process.getuid?.() === 0;

/**
 * Finds the browser of the tests: `CHROME_PATH`, an installed Chrome or Chromium, else Debian's package.
 *
 * @returns {string} the path of the program
 * @throws {Error} one plain sentence that says what to install
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which is not a program that can be run.`);
  }
  const found = installedBrowser() ?? (installFromDebian() ? installedBrowser() : undefined);
  if (found) return found;
  throw new Error('No browser was found: install Chrome or Chromium, or set CHROME_PATH to the path of one, then run the tests again.');
}

/** Options for puppeteer: the browser found, without a window, talking to nobody but the page under test. */
export function browserOptions() {
  return {
    executablePath: findBrowser(),
    headless: true,
    args: [
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      // A frame of another site stays with its page: one that moves to a process of its own while it loads may be lost to whoever drives it.
      '--disable-site-isolation-trials',
      '--disable-features=IsolateOrigins,site-per-process',
      '--lang=fr-FR',
      // Chromium refuses its sandbox to root, which is who runs the tests in most containers.
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  };
}

function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  return candidates.find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu is left out: its package is a door to snap, which containers do not have. */
function installFromDebian() {
  if (!isRoot || !existsSync('/etc/debian_version') || !/^ID=(?:debian|raspbian)$/m.test(readFileSync('/etc/os-release', 'utf8'))) return false;
  console.log('No browser was found: installing Debian’s chromium…');
  const options = /** @type {const} */ ({ stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], options);
    return true;
  } catch {
    return false;
  }
}
