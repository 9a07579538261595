import { euros, longDate } from '../../schema/rules/french.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { typeset } from '../foundation/typeset.ts';
import { resultWords as words } from '../words/eligibility-result.fr.ts';
import type { Outcome } from './outcome.ts';

/** The aid as the title says it: one sum, or the smallest and the largest of the kinds of stay. */
export function aidText({ kinds }: Outcome): string {
  const sums = [...new Set(kinds.map(({ aidCents }) => aidCents))].sort((a, b) => a - b);
  const [least, most] = [sums[0] ?? 0, sums.at(-1) ?? 0];
  return least === most ? euros(most) : words.or(euros(least), euros(most));
}

/** The sentence of a result, and what it rests on. */
export function headline(outcome: Outcome): { title: string; lead: string[] } {
  const { party, shape, goers, others, missing, from, fromWithHealth, decision } = outcome;
  const [alone] = goers;
  // With two travellers of whom one may go, the title names that one.
  const named = others.length && goers.length === 1 && alone ? nameOf(alone.id) : null;
  const companion = others.length ? [words.companion] : [];
  switch (shape) {
    case 'aid': return named
      ? { title: words.oneOnly[named](aidText(outcome)), lead: [words.yesLead[named === 'me' ? 'you' : 'they'], ...companion] }
      : { title: words.yesTitle[party](aidText(outcome)), lead: [words.yesLead[party]] };
    case 'no-aid': {
      const once = goers.every(({ aid }) => aid.findings.some(({ code }) => code === 'already-aided' || code === 'other-ancv-aid'));
      return { title: named ? words.oneNoAid[named] : words.noAid[party], lead: [once ? words.noAidYear(Number(outcome.startDate.slice(0, 4)) + 1) : words.noAidIncome, ...companion] };
    }
    case 'outside': return { title: words.outsideTitle, lead: [words.outsideLead] };
    case 'missing': {
      const [first] = missing;
      const title = first ? (first.subject === 'me' ? words.missingYours[first.fact] : undefined) ?? words.missingTitle[first.fact] : '';
      return { title, lead: [goers.every(({ programme }) => programme.verdict === 'yes') ? words.missingAid[party] : words.missingProgramme] };
    }
    case 'later': return { title: words.later[party](longDate(from ?? '')), lead: [words.laterLead, ...(fromWithHealth ? [words.laterWithHealth(longDate(fromWithHealth))] : [])] };
    case 'no-stay': return { title: decision.stay.findings.map((finding) => typeset(reasonText(finding, 'vous'))).join(' '), lead: [] };
    default: return { title: words.notNow[party], lead: [words.notNowLead] };
  }
}

const names = ['me', 'spouse', 'cared', 'person'] as const;
const nameOf = (id: string): (typeof names)[number] => names.find((name) => name === id) ?? 'person';
