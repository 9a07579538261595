import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserOptions } from '../support/browser.mjs';

// Read as text: what runs in the page must be as it is written, and no loader of ours may add to it.
const watchWidgets = readFileSync(new URL('watch-widgets.js', import.meta.url), 'utf8');

export interface Loaded {
  /** Received until the first question could be used: on the wire, headers included, of everything but the page itself. */
  bytes: number;
  /** The same until `sev-ready`, when nothing more will be asked for. */
  readyBytes: number;
  requests: { path: string; bytes: number }[];
  /** From the start of the navigation until the first question can be used. */
  usableMs: number;
  /** Meant for a page that nobody touches: pressing a button may move the rest. */
  layoutShift: number;
}

/** A phone on a slow line: 150 ms, 1.6 Mbit/s, a processor four times slower. */
export const slowLine: Line = { latencyMs: 150, bitsPerSecond: 1_600_000, slowdown: 4 };

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

/** Loads a page with an empty cache, and measures until its first question can be used, then until it asks for nothing more. */
export function load(browser: Browser, address: string, line: Line): Promise<Loaded> {
  return measure(browser, address, line, true);
}

/** Loads a page with an empty cache, touches nothing, and tells how much its layout moved until it is ready. */
export async function loadUntouched(browser: Browser, address: string, line: Line): Promise<number> {
  return (await measure(browser, address, line, false)).layoutShift;
}

/** Loads a page with an empty cache, then presses a button of its widget, and tells what was received from there on until nothing more is asked for. */
export function loadAndPress(browser: Browser, address: string, line: Line, button: string): Promise<Loaded['requests']> {
  return inNewPage(browser, async (page) => {
    const network = await recordNetwork(page, address, line);
    await page.goto(address, { waitUntil: 'networkidle0' });
    const before = network.requests().length;
    await (await page.waitForSelector(`>>> ::-p-aria([name="${button}"][role="button"])`))?.click();
    await page.waitForNetworkIdle({ idleTime: 500 });
    return network.requests().slice(before);
  });
}

async function inNewPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    return await work(page);
  } finally {
    await context.close();
  }
}

function measure(browser: Browser, address: string, line: Line, press: boolean): Promise<Loaded> {
  return inNewPage(browser, async (page) => {
    const network = await recordNetwork(page, address, line);
    await page.evaluateOnNewDocument(`window.sevPress = ${press};\n${watchWidgets}`);
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(press ? 'sevSeen.usable > 0 && sevSeen.ready > 0' : 'sevSeen.ready > 0', { timeout: 30_000 });
    await page.waitForNetworkIdle({ idleTime: 500 });
    const seen = (await page.evaluate('({ ...sevSeen, origin: performance.timeOrigin })')) as { usable: number; ready: number; shift: number; origin: number };
    const bytesBefore = (moment: number): number => network.bytesBefore(seen.origin + moment);
    return { bytes: bytesBefore(seen.usable), readyBytes: bytesBefore(seen.ready), requests: network.requests(), usableMs: seen.usable, layoutShift: seen.shift };
  });
}

interface Recorded {
  url: string;
  parts: { at: number; bytes: number }[];
}

interface Network {
  /** `instant`: milliseconds since 1970, as the page tells them. */
  bytesBefore: (instant: number) => number;
  requests: () => Loaded['requests'];
}

async function recordNetwork(page: Page, address: string, { latencyMs, bitsPerSecond, slowdown }: Line): Promise<Network> {
  const client = await page.createCDPSession();
  const recorded = new Map<string, Recorded>();
  let clockOffset = 0;
  const sum = (parts: Recorded['parts']): number => parts.reduce((total, { bytes }) => total + bytes, 0);
  const note = (id: string, timestamp: number, bytes: number): void => {
    recorded.get(id)?.parts.push({ at: timestamp * 1000 + clockOffset, bytes });
  };
  client.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    clockOffset = (wallTime - timestamp) * 1000;
    if (request.url !== address && /^https?:/.test(request.url)) recorded.set(requestId, { url: request.url, parts: [] });
  });
  client.on('Network.responseReceived', ({ requestId, timestamp, response }) => note(requestId, timestamp, response.encodedDataLength));
  client.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => note(requestId, timestamp, encodedDataLength));
  client.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    note(requestId, timestamp, encodedDataLength - sum(recorded.get(requestId)?.parts ?? []));
  });
  await client.send('Network.enable');
  const throughput = bitsPerSecond / 8;
  await client.send('Network.emulateNetworkConditions', { offline: false, latency: latencyMs, downloadThroughput: throughput, uploadThroughput: throughput });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return {
    bytesBefore: (instant) => sum([...recorded.values()].flatMap(({ parts }) => parts).filter(({ at }) => at <= instant)),
    requests: () => [...recorded.values()].map(({ url, parts }) => ({ path: new URL(url).pathname, bytes: sum(parts) })),
  };
}
