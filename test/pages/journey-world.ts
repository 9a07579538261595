import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { createHttpServer, stopHttpServer } from '../../proxy/http-server.ts';
import { pageHeaders } from '../../proxy/page-headers.ts';
import { readServedFolder } from '../../proxy/served-folder.ts';
import { browserOptions } from '../support/browser.mjs';
import { openMemory } from '../support/engines.ts';
import { type FrozenClock, frozenClock, testApp } from '../support/proxy.ts';
import { AtWork } from './at-work.ts';
import { adminToken, found, serve } from './partner-portal.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** A year of one group: the product as it is built, on a calendar that the test moves, and whoever works with it. */
export interface JourneyWorld {
  clock: FrozenClock;
  /** Opens `/ccas` or `/professionnel` on the portal, or any page by its whole address. */
  at(path: string): Promise<AtWork>;
  /** What the demonstration's inbox says, spaces made plain. */
  messages(): Promise<string>;
  /** The operator notifies more of the year's credit. */
  addCredit(amountCents: number, notifiedOn: string): Promise<void>;
  /** What the operator would pay now. */
  payable(): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts it on this day, the partner's credit being this. */
export async function openJourney(day: string, creditCents: number): Promise<JourneyWorld> {
  const clock = frozenClock(`${day}T09:00:00+02:00`);
  const { database, listen, close } = await openMemory();
  const [widgets, files] = await Promise.all(['widgets', 'demo'].map((name) => readServedFolder(join(dist, name))));
  const app = testApp({ database, listen, clock, adminToken, inbox: true, widgets: widgets ?? [], pages: { files: files ?? [], headers: pageHeaders } });
  await app.prepare();
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address.');
  const product = `http://localhost:${address.port}`;
  const { send, partner, provider } = await found(product, creditCents);
  const widget = (page: string) => (): string => `<sev-groups density="compact" session-url="/${page}/session" today="${clock.now().toISOString().slice(0, 10)}"></sev-groups>`;
  const portal = await serve(product, send, {
    '/ccas': { role: 'agent', subject: 'Claire Fontaine', key: partner.secretKey, widget: widget('ccas') },
    '/professionnel': { role: 'provider', subject: 'Hélène Castaing', key: provider.secretKey, widget: widget('professionnel') },
  });
  const browser = await puppeteer.launch(browserOptions());
  const at = async (path: string): Promise<AtWork> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const someone = new AtWork(page, context);
    await page.goto(new URL(path, portal.origin).href, { waitUntil: 'load' });
    return someone;
  };
  return {
    clock,
    messages: async () => {
      const reader = await at(`${product}/demo/inbox`);
      const text = await reader.page.$eval('main', ({ innerText }) => innerText);
      await reader.leave();
      return text.replace(/\s+/g, ' ');
    },
    at,
    addCredit: async (amountCents, notifiedOn) => void (await send('/v1/admin/credits', { conventionNumber: 'ANCV2931', year: 2026, amountCents, notifiedOn })),
    payable: async () => (await fetch(`${product}/v1/admin/payable`, { headers: { Authorization: `Bearer ${adminToken}` } })).json(),
    close: async () => {
      await browser.close();
      portal.close();
      await stopHttpServer(server);
      await close();
    },
  };
}
