import { html, nothing, type TemplateResult } from 'lit';
import type { Decision, Finding } from '../../schema/rules/decide.ts';
import { wholeEuros } from '../../schema/rules/french.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';

/** Where the limit stands on the line, of a hundred. */
const limitAt = 60;

/** The income beside its limit: a small sun that crosses a mark. Says in words what it shows. */
export function incomeLine({ people }: Decision): TemplateResult | typeof nothing {
  const found = people.flatMap(({ aid }) => aid.findings).find(comparesIncome);
  if (!found) return nothing;
  const [income, threshold] = [Number(found.values['income']), Number(found.values['threshold'])];
  const at = Math.min(100, (limitAt * income) / threshold);
  return html`<div class="line" role="img" aria-label=${words.line(wholeEuros(income), wholeEuros(threshold), income < threshold)} .style=${`--at:${at}%;--limit:${limitAt}%`}>
<p aria-hidden="true"><span>${words.lineIncome}</span> <b>${wholeEuros(income)}</b></p><div class="track"><i></i></div><p class="limit" aria-hidden="true"><span>${words.lineLimit}</span> <b>${wholeEuros(threshold)}</b></p></div>`;
}

const comparesIncome = ({ code }: Finding): boolean => code === 'income-under' || code === 'income-over';
