import { html, nothing, type TemplateResult } from 'lit';
import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Credit } from '../../schema/contract/credits.ts';
import { euros, longDate } from '../../schema/rules/french.ts';
import { clockPath, icon } from '../foundation/icons.ts';
import { groupsWords as words } from '../words/groups.fr.ts';
import type { GroupsHost, YearCredit } from './groups-host.ts';

/** A year's credit above the list of groups, and the way to its movements. */
export function creditPanel(host: GroupsHost, { year, credit }: YearCredit): TemplateResult {
  if (!credit) return html`<div class="note info">${icon(clockPath)}<p><b>${words.notNotified(year)}</b> ${isPublished(host, year) ? words.notNotifiedHow : words.notPublished(year)}</p></div>`;
  return html`<section class="panel credit" aria-labelledby="credit-${year}"><div class="bartop"><h3 id="credit-${year}">${words.creditTitle(year)}</h3><span class="soft">${words.notified(longDate(credit.notifiedOn))}</span></div>
${creditFigures(credit, host.conditions)}<button class="link" type="button" @click=${() => host.go({ name: 'credit', year })}>${words.creditDetail(year)}</button></section>`;
}

/** Aids of a year without conditions are asked again by nobody; where none could be read, it is not said. */
const isPublished = ({ conditions }: GroupsHost, year: number): boolean => !conditions.length || conditions.some((one) => one.year === year);

/** The bar, the three figures, and how many aids are left. */
export function creditFigures(credit: Credit, conditions: readonly Conditions[]): TemplateResult {
  const { allocatedCents, usedCents, remainingCents, frozen } = credit;
  const left = aidsLeft(credit, conditions);
  return html`<div class="gauge" role="img" aria-label=${words.creditBar(euros(usedCents), euros(remainingCents))} .style=${`--used:${allocatedCents ? (100 * usedCents) / allocatedCents : 0}%`}><i></i></div>
<dl class="figs"><div><dt>${words.allocated}</dt><dd>${euros(allocatedCents)}</dd></div><div><dt>${words.used(aidsGiven(credit))}</dt><dd>${euros(usedCents)}</dd></div><div><dt>${words.remaining}</dt><dd>${euros(remainingCents)}</dd></div></dl>
${left ? html`<p class="left">${left}</p>` : nothing}${frozen ? html`<p class="left"><b>${words.frozenCredit}</b></p>` : nothing}`;
}

/** Counts who holds an aid, whatever was given back and granted again; null where a movement names nobody. */
function aidsGiven({ entries }: Credit): number | null {
  const moves = entries.filter(({ kind }) => kind !== 'allocation' && kind !== 'year-end');
  const held = new Map<string, number>();
  for (const { participantId, amountCents } of moves) {
    if (participantId === null) return null;
    held.set(participantId, (held.get(participantId) ?? 0) + amountCents);
  }
  return [...held.values()].filter((cents) => cents < 0).length;
}

function aidsLeft({ year, remainingCents }: Credit, conditions: readonly Conditions[]): string {
  const used = conditions.findLast((one) => one.year === year);
  if (!used) return '';
  const caps = [...new Set(used.tariffs.map(({ aidCapCents }) => aidCapCents))].sort((one, other) => other - one);
  const sums = caps.map((cents) => ({ count: Math.floor(remainingCents / cents), euros: euros(cents) })).filter(({ count }) => count > 0);
  return sums.length ? words.aidsLeft(sums) : words.noAidLeft;
}
