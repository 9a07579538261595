import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pageHeaders } from '../../proxy/page-headers.ts';
import { readServedFolder } from '../../proxy/served-folder.ts';
import { ask, serve, testApp } from '../support/proxy.ts';

const home = await mkdtemp(join(tmpdir(), 'sev-files-'));
after(() => rm(home, { recursive: true, force: true }));

const chunk = '/widgets/aid-Ab12Cd34.js';
const files: Record<string, string | Uint8Array> = {
  'widgets/sev.js': 'export {};',
  'widgets/sev.js.gz': gzipSync('export {};'),
  [`widgets${chunk}`]: 'export const aid = 1;',
  'widgets/.vite/manifest.json': '{}',
  'widgets/notes.md': 'not served',
  'demo/index.html': '<!doctype html><title>Accueil</title>',
  'demo/eligibility.html': '<!doctype html><title>Droits</title>',
  'demo/guide/index.html': '<!doctype html><title>Guide</title>',
  'demo/pages.css': 'body{}',
  'secret.txt': 'outside',
};
for (const [path, content] of Object.entries(files)) {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), content);
}

const app = testApp({
  widgets: await readServedFolder(join(home, 'widgets')),
  pages: { files: await readServedFolder(join(home, 'demo')), headers: pageHeaders },
});

test('serves the script under its lasting name, to any page, checked each time', async () => {
  const response = await ask(app, '/sev.js');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(response.headers.get('cache-control'), 'public, no-cache');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(await response.text(), 'export {};');
  const again = await ask(app, '/sev.js?v=2', { headers: { 'If-None-Match': response.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
});

test('serves what has its hash in its name for a year', async () => {
  const response = await ask(app, chunk);
  assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable');
});

test('gives the compressed sibling to who takes it', async () => {
  const response = await ask(app, '/sev.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(files['widgets/sev.js.gz'] ?? ''));
});

test('serves pages by their plain address, each with its policy', async () => {
  for (const [path, title] of [['/', 'Accueil'], ['/eligibility', 'Droits'], ['/guide/', 'Guide']] as const) {
    const response = await ask(app, path);
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.ok((await response.text()).includes(title));
    assert.match(response.headers.get('content-security-policy') ?? '', path === '/eligibility' ? /frame-ancestors \*/ : /frame-ancestors 'self'/);
    assert.ok(response.headers.get('referrer-policy'));
  }
});

test('sends the strict page the policy that it prints', async () => {
  const page = await readFile(new URL('../../demo/strict-csp.html', import.meta.url), 'utf8');
  const printed = /<pre>Content-Security-Policy: ([^<]+)<\/pre>/.exec(page)?.[1];
  assert.equal(pageHeaders['/strict-csp']?.['Content-Security-Policy'], printed);
});

test('serves nothing else of the disk, however it is asked', async () => {
  const origin = await serve(app);
  const paths = ['/secret.txt', '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/widgets/../../secret.txt', '/.vite/manifest.json', '/notes.md', '/sev.js.gz', '/eligibility.html', '/guide', '/__proto__', '/constructor', '/sev.js/', '/SEV.JS', '/%00', '//'];
  for (const path of paths) {
    const response = await fetch(`${origin}${path}`);
    assert.equal(response.status, 404, path);
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  }
});

test('answers HEAD, and refuses to be written to', async () => {
  assert.equal((await ask(app, '/', { method: 'HEAD' })).status, 200);
  const response = await ask(app, '/sev.js', { method: 'POST', body: 'x' });
  assert.equal(response.status, 405);
  assert.equal(response.headers.get('allow'), 'GET, HEAD');
});

test('starts where nothing was built', async () => {
  assert.deepEqual(await readServedFolder(join(home, 'nowhere')), []);
});
