import { decide } from '../../schema/rules/decide.ts';
import { euros } from '../../schema/rules/french.ts';
import { decideHousehold } from '../aid/household.ts';
import { firstOpen } from '../aid/household-facts.ts';
import type { Circumstances } from '../eligibility/request.ts';
import { loadConditions } from '../foundation/conditions-client.ts';
import type { Answers } from '../foundation/visit.ts';
import { priceWords as words } from '../words/finder-price.fr.ts';
import type { OwnPrice, PricedStay, PriceOf } from './finder-host.ts';

/** Prepares to price stays for the household that answered on this page, in the browser. Throws `UnreachableError`. */
export async function priceFrom(api: string, today: string, answers: Answers): Promise<PriceOf | undefined> {
  const year = Number(today.slice(0, 4));
  const conditions = await loadConditions(api, [year, year + 1]);
  const circumstances = (startDate: string): Circumstances => ({ today, startDate, conditions });
  if (firstOpen(answers, circumstances(today))) return undefined;
  return (stay) => ownPrice(answers, circumstances(stay.startDate), stay);
}

function ownPrice(answers: Answers, circumstances: Circumstances, stay: PricedStay): OwnPrice | null {
  const { nights, zone, priceCents, childPriceCents, singleSupplementCents } = stay;
  const request = decideHousehold(answers, circumstances, { nights, zone })?.request;
  if (!request) return null;
  const decision = decide({ ...request, stay: { ...request.stay, priceCents, childPriceCents: Math.min(childPriceCents, priceCents), singleSupplementCents } }, circumstances.conditions, circumstances.today);
  const { totals, stay: { verdict }, people, conditions: { provisional } } = decision;
  const going = people.filter(({ programme }) => programme.verdict === 'yes').length;
  if (!totals || verdict !== 'yes' || going !== people.length || !going) return null;
  const whole = totals.priceCents + totals.singleSupplementCents;
  const made = totals.aidCents ? words.lessAid(euros(whole), euros(totals.aidCents)) : words.fullPrice(euros(whole));
  return { people: going, label: words.remains(going), made, priceCents: whole, supplementCents: totals.singleSupplementCents, aidCents: totals.aidCents, remainingCents: totals.remainingCents, provisional };
}
