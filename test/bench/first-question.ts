import { withProxy } from './proxy-process.ts';
import { median, print } from './report.ts';
import { load, loadUntouched, slowLine, withBrowser, withHostPage } from './widget-page.ts';

/** From the start of the navigation, with an empty cache, to a first question that can be used. */
export function measureFirstQuestion(): Promise<boolean> {
  return withProxy(({ origin }) =>
    withBrowser(async (browser) => {
      const met: boolean[] = [];
      const measure = async (what: string, address: string): Promise<void> => {
        const loads = [];
        for (let round = 0; round < 5; round += 1) loads.push(await load(browser, address, slowLine));
        met.push(print({ what: `first question usable, ${what}`, figure: median(loads.map(({ usableMs }) => usableMs / 1000)), unit: 's', goal: 1.5, good: 'at-most' }));
        const shift = await loadUntouched(browser, address, slowLine);
        met.push(print({ what: `layout shift, ${what}`, figure: shift, unit: '', goal: 0, good: 'at-most' }));
      };
      await withHostPage(origin, 'sev-eligibility', (address) => measure('on a host page', address));
      await measure('on /eligibility', `${origin}/eligibility`);
      return met.every(Boolean);
    }),
  );
}
