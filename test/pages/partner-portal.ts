import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createdAccountShape } from '../../schema/contract/accounts.ts';
import { type PartnerGroup, partnerGroupShape } from '../../schema/contract/groups.ts';
import { startProxy } from '../support/proxy-process.ts';
import { type Site, siteAt, today } from './site.ts';

const adminToken = 'an-operator-s-token-of-forty-characters!';

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

/** Starts the proxy, a catalogue of one stay, a partner with a credit, a group of forty places, and the portal that shows it. */
export async function openPortal(creditCents: number): Promise<PartnerPortal> {
  const proxy = await startProxy({ SEV_DATA_DIR: 'memory://', SEV_CLOCK: today, SEV_DEMO: 'off', SEV_ADMIN_TOKEN: adminToken });
  const { origin } = proxy;
  assert.ok(origin, proxy.said());
  const send = async (path: string, body: unknown, key = adminToken): Promise<unknown> => {
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
  const { id: groupId } = partnerGroupShape.pick({ id: true }).loose().parse(await send('/v1/groups', { stayId: 'embruns-1012', conventionNumber: 'ANCV2931', places: 40 }, provider.secretKey));

  let own = '';
  const server = createServer((request, response) => {
    if (request.url === '/session') {
      void send('/v1/sessions', { role: 'agent', subject: 'Claire Fontaine', origin: own }, partner.secretKey).then((session) => response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(session)));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(`<!doctype html><html lang="fr"><title>Mes groupes</title><link rel="icon" href="data:,"><script type="module" src="${origin}/sev.js"></script>
<body><main><h1>Mon portail</h1><sev-registration density="compact" session-url="/session" group="${groupId}" today="${today.slice(0, 10)}"></sev-registration></main>`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address !== 'string');
  own = `http://localhost:${address.port}`;
  return {
    groupId,
    site: await siteAt(own, async () => {
      server.closeAllConnections();
      server.close();
      await proxy.end();
    }),
    group: async () => {
      const response = await fetch(`${origin}/v1/groups/${groupId}`, { headers: { Authorization: `Bearer ${partner.secretKey}` } });
      return partnerGroupShape.parse(await response.json());
    },
  };
}
