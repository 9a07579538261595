import { createServer } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserOptions } from '../support/browser.mjs';

export interface Loaded {
  /** Bytes on the wire, headers included, of everything but the page itself. */
  bytes: number;
  requests: { path: string; bytes: number }[];
  /** From the start of the navigation until the first screen can be used. */
  usableMs: number;
  layoutShift: number;
}

export interface Line {
  latencyMs: number;
  bitsPerSecond: number;
  slowdown: number;
}

/** Opens one browser for several measures. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await puppeteer.launch(browserOptions());
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Serves, from an origin that is not the product's, a page that holds one widget and nothing else. */
export async function withHostPage<T>(origin: string, tag: string, work: (address: string) => Promise<T>): Promise<T> {
  const html = `<!doctype html><html lang="fr"><title>Mesure</title><link rel="icon" href="data:,"><script type="module" src="${origin}/sev.js"></script><body><${tag}></${tag}>`;
  const server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  try {
    return await work(`http://127.0.0.1:${address.port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Loads a page with an empty cache, and measures until its widget says `sev-ready` and has painted. */
export async function load(browser: Browser, address: string, line?: Line): Promise<Loaded> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    const network = await recordNetwork(page, address, line);
    await page.evaluateOnNewDocument(watchForReady);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction('window.sevReadyAt > 0', { timeout: 30_000 });
    await page.waitForNetworkIdle({ idleTime: 500 });
    const { usableMs, layoutShift } = await page.evaluate(() => ({ usableMs: Reflect.get(window, 'sevReadyAt') as number, layoutShift: Reflect.get(window, 'sevShift') as number }));
    return { ...network(), usableMs, layoutShift };
  } finally {
    await context.close();
  }
}

async function recordNetwork(page: Page, address: string, line?: Line): Promise<() => Pick<Loaded, 'bytes' | 'requests'>> {
  const client = await page.createCDPSession();
  const paths = new Map<string, string>();
  const sizes = new Map<string, number>();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => paths.set(requestId, request.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: false });
  if (line) {
    const throughput = line.bitsPerSecond / 8;
    await client.send('Network.emulateNetworkConditions', { offline: false, latency: line.latencyMs, downloadThroughput: throughput, uploadThroughput: throughput });
    await client.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
  }
  return () => {
    const requests = [...paths]
      .filter(([, url]) => url !== address && /^https?:/.test(url))
      .map(([id, url]) => ({ path: new URL(url).pathname, bytes: sizes.get(id) ?? 0 }));
    return { requests, bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
}

/** Runs in the page, before anything else. */
function watchForReady(): void {
  Reflect.set(window, 'sevShift', 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      Reflect.set(window, 'sevShift', Number(Reflect.get(window, 'sevShift')) + Number(Reflect.get(entry, 'value')));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('sev-ready', () => {
    requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'sevReadyAt', performance.now())));
  });
}
