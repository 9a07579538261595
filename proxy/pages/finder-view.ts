import { settings } from '../../schema/contract/catalogue.ts';
import type { Asked } from './asked.ts';
import { monthsFrom } from './dates.fr.ts';
import { priceSteps } from './search.ts';

/** As many months as the finder offers. */
const monthsOffered = 13;
const several = ['setting', 'nights', 'zone', 'wheelchair', 'disability', 'transfer', 'tag'];
const zonesOffered = ['outre-mer', 'union-europeenne'];

/**
 * Writes what an address asks as the finder keeps it in the page's fragment, or null where the finder has no choice for it.
 *
 * So the finder starts from the very list that it takes the place of; where it cannot, the list stays.
 */
export function finderView({ fields, page }: Asked, today: string): string | null {
  if (page > 1) return null;
  const view = new URLSearchParams();
  for (const [name, value] of fields) {
    if (name === 'sort' && value === 'date') continue;
    const field = fieldOf(name, value, today);
    if (!field || (!several.includes(name) && view.has(field[0]))) return null;
    view.append(...field);
  }
  return view.toString();
}

function fieldOf(name: string, value: string, today: string): [string, string] | null {
  switch (name) {
    case 'setting':
      return settings.some((one) => one === value) ? [`sev.${name}`, value] : null;
    case 'zone':
      return zonesOffered.includes(value) ? [`sev.${name}`, value] : null;
    case 'month':
      return monthsFrom(today, monthsOffered).includes(value) ? [`sev.${name}`, value] : null;
    case 'maxPriceCents':
      return priceSteps.includes(Number(value)) ? ['sev.max', String(Number(value) / 100)] : null;
    case 'q':
      return value.length <= 100 ? ['sev.q', value] : null;
    case 'nights':
    case 'region':
    case 'department':
    case 'wheelchair':
    case 'disability':
    case 'transfer':
    case 'tag':
    case 'sort':
      return value === 'distance' ? null : [`sev.${name}`, value];
    default:
      return null;
  }
}

/** Runs before the finder: puts the view that the page was asked for where the finder reads it, unless a link brought one. */
export const handOverScript = `
const { view } = document.querySelector('sev-finder')?.dataset ?? {};
if (view !== undefined) history.replaceState(history.state, '', location.pathname + (location.hash.includes('sev.') || view === '' ? location.hash : '#' + view));
`.trimStart();
