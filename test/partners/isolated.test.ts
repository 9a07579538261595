import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { ServedFile } from '../../proxy/served-folder.ts';
import { comesFromOurPage } from '../../proxy/middleware/caller.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask } from '../support/proxy.ts';
import { newPartner, newProvider, partnerApp, portal } from './tenants.ts';

const page: ServedFile = { path: 'registration.html', type: 'text/html; charset=utf-8', hash: 'h', identity: new Uint8Array(Buffer.from('<!doctype html><title>Inscription</title>')) };
const pages = { files: [page], headers: {} };

function ancestorsIn(response: Response): string | undefined {
  return /frame-ancestors ([^;]+)/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
}

testOnBoth('the isolated page lets its tenant’s origins frame it, and nobody else', async (database) => {
  const app = partnerApp(database, { pages, production: true });
  const one = await newPartner(app, { origins: [portal, 'https://intranet.ville.example:8443'] });
  const place = await newProvider(app, { origins: ['https://pins.example'] });
  const bare = await newPartner(app, { origins: [] });
  const framed = async (query: string): Promise<string | undefined> => {
    const response = await ask(app, `/registration${query}`);
    assert.equal(response.status, 200, query);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    return ancestorsIn(response);
  };
  assert.equal(await framed(`?tenant=${one.id}`), `${portal} https://intranet.ville.example:8443`);
  assert.equal(await framed(`?tenant=${place.id}`), 'https://pins.example');
  for (const query of ['', '?tenant=', `?tenant=${bare.id}`, `?tenant=${randomUUID()}`, `?tenant=${one.conventionNumber}`, '?tenant=*', `?tenant=${encodeURIComponent("'; script-src *")}`]) assert.equal(await framed(query), "'none'", query);
  const found = await ask(app, `/registration?tenant=${one.id}`);
  const again = await ask(app, `/registration?tenant=${one.id}`, { headers: { 'If-None-Match': found.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
  assert.equal((await ask(app, `/registration?tenant=${place.id}`, { headers: { 'If-None-Match': found.headers.get('etag') ?? '' } })).status, 200);
});

testOnBoth('outside production any port of this machine may frame it as well, and a page that was not built is nowhere', async (database) => {
  const app = partnerApp(database, { pages });
  const { id } = await newPartner(app);
  assert.equal(ancestorsIn(await ask(app, `/registration?tenant=${id}`)), `${portal} http://localhost:*`);
  assert.equal(ancestorsIn(await ask(app, '/registration')), "'none'");
  assert.equal((await ask(app, `/groups?tenant=${id}`)).status, 404);
});

test('a page of ours is known by what browsers say, or by its name where they say nothing', () => {
  const from = (method: string, headers: Record<string, string>): boolean => comesFromOurPage(new Request('https://sev.example/v1/groups', { method, headers }));
  assert.ok(from('GET', { 'Sec-Fetch-Site': 'same-origin' }));
  assert.ok(from('POST', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://sev.example' }));
  assert.ok(from('POST', { Origin: 'https://sev.example' }));
  assert.ok(!from('POST', { 'Sec-Fetch-Site': 'same-origin' }));
  assert.ok(!from('GET', {}));
  for (const origin of ['null', 'https://sev.example.', 'https://sev.example:8443', 'https://sev.example.evil.example', 'https://SEV.example']) assert.ok(!from('POST', { Origin: origin }), origin);
  for (const site of ['cross-site', 'same-site', 'none', '']) assert.ok(!from('GET', { 'Sec-Fetch-Site': site, Origin: 'https://sev.example' }), site);
});
