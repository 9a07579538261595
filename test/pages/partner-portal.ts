import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type CreatedAccount, createdAccountShape } from '../../schema/contract/accounts.ts';
import { type PartnerGroup, partnerGroupShape } from '../../schema/contract/groups.ts';
import { startProxy } from '../support/proxy-process.ts';
import { type Site, siteAt, today } from './site.ts';

/** The operator's token in these pages. */
export const adminToken = 'an-operator-s-token-of-forty-characters!';

/** A partner’s portal of one page, signed in with its secret key, in front of the product as it is served. */
export interface PartnerPortal {
  site: Site;
  groupId: string;
  /** The group as the partner’s own server reads it. */
  group(): Promise<PartnerGroup>;
}

const facilities = `id,name,provider,commune,commune_code,department_code,lat,lon,setting,kind,wheelchair,tourism_disability,transfer,description,phone,website
embruns,Les Embruns,Vacances des Embruns,Guidel,56078,56,47.77,-3.53,sea,holiday-village,yes,,yes,Un village face à la mer,02 61 91 20 20,
`;
const stays = `id,facility,start_date,nights,zone,theme,mode,price_cents,child_price_cents,single_supplement_cents,places,tags,programme
embruns-1012,embruns,2026-10-12,4,metropole,,group,40400,24600,7700,60,,Arrivée|Retour
`;

type Send = (path: string, body: unknown, key?: string) => Promise<unknown>;

/** A product in which a partner and a provider may work. */
interface Founded {
  /** Posts what must be created, as the operator unless another key is given. */
  send: Send;
  partner: CreatedAccount;
  provider: CreatedAccount;
}

/** Gives a product a catalogue of one stay, a provider, and a partner with a credit. */
export async function found(origin: string, creditCents: number): Promise<Founded> {
  const send: Send = async (path, body, key = adminToken) => {
    const response = await fetch(origin + path, { method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` }, body: JSON.stringify(body) });
    assert.equal(response.status, 201, `${path} answered ${response.status}: ${await response.clone().text()}`);
    return response.json();
  };
  const files = new FormData();
  files.set('facilities', new Blob([facilities]), 'facilities.csv');
  files.set('stays', new Blob([stays]), 'stays.csv');
  const imported = await fetch(`${origin}/v1/admin/catalogue`, { method: 'PUT', headers: { Authorization: `Bearer ${adminToken}` }, body: files });
  assert.ok(imported.ok, await imported.text());
  const partner = createdAccountShape.parse(await send('/v1/admin/partners', { conventionNumber: 'ANCV2931', name: 'CCAS de Trévignac', email: 'ccas@exemple.invalid', origins: [] }));
  const provider = createdAccountShape.parse(await send('/v1/admin/providers', { name: 'Vacances des Embruns', email: 'embruns@exemple.invalid', origins: [] }));
  await send('/v1/admin/credits', { conventionNumber: 'ANCV2931', year: 2026, amountCents: creditCents, notifiedOn: '2026-02-02' });
  return { send, partner, provider };
}

/** Whoever is signed in at a page of the portal, and what the page shows them. */
export interface PortalPage {
  role: 'agent' | 'provider';
  subject: string;
  key: string;
  widget: () => string;
}

/** Serves a portal in front of a product: each page, and beside it at `/session` the endpoint that asks a session with its key. */
export async function serve(product: string, send: Send, pages: Readonly<Record<string, PortalPage>>): Promise<{ origin: string; close: () => void }> {
  let own = '';
  const server = createServer((request, response) => {
    const [path = '', isSession] = (request.url ?? '').split(/(?<=.)\/(session)$/);
    const page = pages[path];
    if (!page) return void response.writeHead(404).end();
    const { role, subject, key, widget } = page;
    if (isSession) {
      void send('/v1/sessions', { role, subject, origin: own }, key).then((session) => response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(session)));
      return undefined;
    }
    return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mes groupes</title><link rel="icon" href="data:,"><script type="module" src="${product}/sev.js"></script>
<body><main><h1>Mon portail</h1>${widget()}</main>`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address !== 'string');
  own = `http://localhost:${address.port}`;
  return {
    origin: own,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts the proxy, a catalogue of one stay, a partner with a credit, a group of forty places, and the portal that shows it. */
export async function openPortal(creditCents: number): Promise<PartnerPortal> {
  const proxy = await startProxy({ SEV_DATA_DIR: 'memory://', SEV_CLOCK: today, SEV_DEMO: 'off', SEV_ADMIN_TOKEN: adminToken });
  const { origin } = proxy;
  assert.ok(origin, proxy.said());
  const { send, partner, provider } = await found(origin, creditCents);
  const { id: groupId } = partnerGroupShape.pick({ id: true }).loose().parse(await send('/v1/groups', { stayId: 'embruns-1012', conventionNumber: 'ANCV2931', places: 40 }, provider.secretKey));
  const portal = await serve(origin, send, {
    '/ccas': { role: 'agent', subject: 'Claire Fontaine', key: partner.secretKey, widget: () => `<sev-registration density="compact" session-url="/ccas/session" group="${groupId}" today="${today.slice(0, 10)}"></sev-registration>` },
  });
  return {
    groupId,
    site: await siteAt(portal.origin, async () => {
      portal.close();
      await proxy.end();
    }),
    group: async () => {
      const response = await fetch(`${origin}/v1/groups/${groupId}`, { headers: { Authorization: `Bearer ${partner.secretKey}` } });
      return partnerGroupShape.parse(await response.json());
    },
  };
}
