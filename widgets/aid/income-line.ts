import { html, type TemplateResult } from 'lit';
import type { Decision, Finding } from '../../schema/rules/decide.ts';
import { wholeEuros } from '../../schema/rules/french.ts';
import type { Subject } from '../eligibility/facts.ts';
import { holderOf } from '../eligibility/request.ts';
import type { Answers } from '../foundation/visit.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import type { FormHost } from './form-host.ts';
import { travellersOf } from './household-facts.ts';
import { labelOf } from './recap.ts';

/** Where the limit stands on the line, of a hundred. */
const limitAt = 60;

/** The comparisons of an income with its limit, by whose income it is: a married couple has one for two. */
export function comparedIncomes({ people }: Decision, answers: Answers): ReadonlyMap<Subject, Finding> {
  const found = new Map<Subject, Finding>();
  for (const role of travellersOf(answers)) {
    const subject = holderOf(role, 'income', answers);
    const finding = people.find(({ id }) => id === role)?.aid.findings.find(comparesIncome);
    if (finding && !found.has(subject)) found.set(subject, finding);
  }
  return found;
}

/** Each income beside its limit: a small sun that crosses a mark. Says in words what it shows, and whose it is. */
export const incomeLines = (decision: Decision, { answers }: FormHost): TemplateResult[] => [...comparedIncomes(decision, answers)].map(([subject, { values }]) => {
  const [income, threshold] = [Number(values['income']), Number(values['threshold'])];
  const whose = labelOf({ subject, fact: 'income' });
  const at = Math.min(100, (limitAt * income) / threshold);
  return html`<div class="line" role="img" aria-label=${words.line(whose, wholeEuros(income), wholeEuros(threshold), income < threshold)} .style=${`--at:${at}%;--limit:${limitAt}%`}>
<p aria-hidden="true"><span>${whose}</span> <b>${wholeEuros(income)}</b></p><div class="track"><i></i></div><p class="limit" aria-hidden="true"><span>${words.lineLimit}</span> <b>${wholeEuros(threshold)}</b></p></div>`;
});

const comparesIncome = ({ code }: Finding): boolean => code === 'income-under' || code === 'income-over';
