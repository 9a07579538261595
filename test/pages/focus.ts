import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';

/** The name of what has the focus, its soft hyphens and word joiners left out. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(`(${named.toString()})((${active.toString()})())`) as Promise<string>;
}

/** Waits until the focus is on what begins with one of these words. */
export async function lands(page: Page, ...words: string[]): Promise<void> {
  await page.waitForFunction(`${JSON.stringify(words)}.some((one) => (${named.toString()})((${active.toString()})()).startsWith(one))`).catch(async (cause: unknown) => {
    throw new Error(`The focus is on « ${await focused(page)} », not on « ${words.join(' », « ')} ».`, { cause });
  });
}

/** Waits until something to go to begins with these words, then presses the key until the focus is on it. */
export async function reach(page: Page, key: 'Tab' | 'ArrowDown', words: string, most = 60): Promise<void> {
  await page.waitForFunction(`(${places.toString()})(document).some((one) => (${named.toString()})(one).startsWith(${JSON.stringify(words)}))`);
  const passed: string[] = [];
  for (let here = await focused(page); !here.startsWith(words); here = await focused(page)) {
    passed.push(here.slice(0, 30));
    assert.ok(passed.length <= most, `« ${words} » was never reached by ${key}, but: ${passed.join(' · ')}`);
    await page.keyboard.press(key);
  }
}

// What follows runs in the page.

function active(): Element | null {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here;
}

function named(one: Element | null): string {
  const labels = one && 'labels' in one && one.labels instanceof NodeList ? one.labels : null;
  return (one?.ariaLabel ?? labels?.[0]?.textContent ?? one?.closest('label')?.textContent ?? one?.textContent ?? '').replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').trim();
}

function places(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    ...(one instanceof HTMLElement && one.tabIndex >= 0 && one.getClientRects().length > 0 ? [one] : []),
    ...(one.shadowRoot ? places(one.shadowRoot) : []),
  ]);
}
