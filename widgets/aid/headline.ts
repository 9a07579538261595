import { html, type TemplateResult } from 'lit';
import { euros } from '../../schema/rules/french.ts';
import type { DecidedPerson, Decision } from '../../schema/rules/decide.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import type { Estimate } from './estimate.ts';

/** The answer in one sentence. */
export function headline({ sums, aided, unaided, closed, decision }: Estimate): TemplateResult | string {
  if (decision.stay.verdict !== 'yes') return words.noStay;
  if (closed) return closedWords(decision)[0];
  if (!sums) {
    const [first, second] = words.futures(euros(aided?.remainingCents ?? 0), euros(unaided?.remainingCents ?? 0));
    return pair(first, second);
  }
  const amount = euros(sums.remainingCents);
  const outside = decision.people.filter(isOutside);
  if (outside.length) return words.remainsWithout(amount, [...new Set(outside.map(({ id }) => words.withoutNames[id] ?? words.withoutChildren))].join(words.and));
  const inside = decision.people.length;
  if (inside === 1) return decision.people[0]?.id === 'me' ? words.remains.one(amount) : words.remains.cared(amount);
  return pair(...words.remainsFor(amount, inside));
}

/** That the programme is closed, and what is left: to the visitor, or of the person helped where nobody else goes. */
export const closedWords = ({ people }: Decision): readonly [string, string] => words.closed[people.every(({ id }) => id === 'cared') ? 'cared' : 'you'];

/** Two halves that a line does not cut where there is room. */
const pair = (first: string, second: string): TemplateResult => html`<span class="nb">${first}</span> <span class="nb">${second}</span>`;

export const isOutside = ({ programme }: DecidedPerson): boolean => programme.verdict === 'no';

/** The same sentence as plain text, for the live region and for paper. */
export function headlineText(estimate: Estimate): string {
  const said = headline(estimate);
  return typeof said === 'string' ? said : said.values.map((value) => (typeof value === 'string' ? value : '')).join(' ');
}
