import { setTimeout as later } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';

/**
 * Waits until something that these selectors find, each in the shadow of the one before, stands in a frame.
 *
 * It is asked anew each time: what the driver itself waits for in a frame is lost when the frame's document changes as the wait begins.
 */
export async function stands(frame: Frame, ...selectors: string[]): Promise<void> {
  const there = (...path: string[]): boolean => Boolean(path.reduce<Element | null | undefined>((one, selector, depth) => (depth ? one?.shadowRoot : document)?.querySelector(selector), null));
  for (const end = Date.now() + 60_000; !(await frame.evaluate(there, ...selectors).catch(() => false)); await later(50)) {
    if (Date.now() > end) throw new Error(`« ${selectors.join(' » in « ')} » never stood in ${frame.url()}`);
  }
}
