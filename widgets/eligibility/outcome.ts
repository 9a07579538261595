import type { Conditions, Tariff } from '../../schema/contract/conditions.ts';
import type { DecidedPerson, Decision } from '../../schema/rules/decide.ts';
import { selectConditions } from '../../schema/rules/select.ts';
import type { Party } from '../words/eligibility-result.fr.ts';
import type { Answers } from '../foundation/visit.ts';
import { answerTo, type Key } from './facts.ts';
import { decideFor, type Journey, stillMissing } from './journey.ts';
import { nearOf, type NearLimit } from './near-limit.ts';
import { type Circumstances, startOf } from './request.ts';

/** The sums of one kind of stay, over those who may go, in cents. */
export interface KindSums {
  tariff: Tariff;
  priceCents: number;
  aidCents: number;
  remainingCents: number;
}

export type Tone = 'yes' | 'need' | 'other';
export type Shape = 'aid' | 'missing' | 'outside' | 'no-aid' | 'later' | 'not-now' | 'no-stay';

/** Everything a result says, whatever draws it: screen, page for agents or paper. */
export interface Outcome {
  tone: Tone;
  shape: Shape;
  party: Party;
  decision: Decision;
  conditions: Conditions | null;
  startDate: string;
  /** Those who may go; everyone who asked where nobody may. */
  goers: readonly DecidedPerson[];
  others: readonly DecidedPerson[];
  kinds: readonly KindSums[];
  overseas: readonly KindSums[];
  missing: readonly Key[];
  /** A limit that two official texts give differently, with the income on two sides of them. */
  near: NearLimit | null;
  /** The first day on which somebody may go, where age alone is against it. */
  from: string | null;
  /** The day on which somebody may go for reasons of health, where these were not asked and would make it sooner. */
  fromWithHealth: string | null;
}

/** Gathers the result of these answers. Null while a date of birth is missing. */
export function outcomeOf({ answers, path }: Journey, circumstances: Circumstances): Outcome | null {
  const decision = decideFor(answers, circumstances);
  if (!decision) return null;
  const startDate = startOf(answers, circumstances);
  const conditions = selectConditions(startDate, circumstances.today, circumstances.conditions)?.conditions ?? null;
  const may = decision.people.filter(({ programme }) => programme.verdict !== 'no');
  const goers = may.length ? may : decision.people;
  const others = decision.people.filter((person) => !goers.includes(person));
  const missing = stillMissing(answers, circumstances);
  const from = may.length ? null : firstDay(decision.people, 'on');
  const shape = shapeOf(decision, may, missing, from);
  const tariffs = (conditions?.tariffs ?? []).filter(({ theme }) => theme === null);
  const sums = tariffs.flatMap((tariff) => sumsFor(tariff, answers, circumstances));
  const isOverseas = ({ tariff }: KindSums): boolean => !tariff.zones.includes('metropole') && tariff.zones.includes('outre-mer');
  return {
    tone: shape === 'aid' ? 'yes' : shape === 'missing' || shape === 'outside' || shape === 'no-stay' ? 'need' : 'other',
    shape,
    party: goers.some(({ id }) => id === 'me' || id === 'spouse') ? (goers.length > 1 ? 'both' : goers[0]?.id === 'me' ? 'you' : 'they') : 'they',
    decision, conditions, startDate, goers, others, missing, from,
    fromWithHealth: from && firstDay(decision.people, 'healthOn'),
    near: nearOf(conditions, path, answers),
    kinds: sums.filter((one) => !isOverseas(one)),
    overseas: sums.filter(isOverseas),
  };
}

function shapeOf(decision: Decision, may: readonly DecidedPerson[], missing: readonly Key[], from: string | null): Shape {
  if (decision.stay.verdict !== 'yes') return 'no-stay';
  if (missing.length) return 'missing';
  if (!may.length) return from ? 'later' : 'not-now';
  if (may.some(({ aid }) => aid.verdict === 'unknown')) return 'outside';
  return may.some(({ aid }) => aid.verdict === 'yes') ? 'aid' : 'no-aid';
}

function firstDay(people: readonly DecidedPerson[], name: 'on' | 'healthOn'): string | null {
  const days = people.flatMap(({ programme: { findings } }) => {
    const dated = findings.map(({ values }) => values[name]);
    return dated.every((day) => typeof day === 'string') ? dated : [];
  });
  return days.sort()[0] ?? null;
}

/** The sums for one tariff; none while an amount is not decided. */
export function sumsFor(tariff: Tariff, answers: Answers, circumstances: Circumstances): KindSums[] {
  const zone = tariff.zones[0];
  const totals = zone && decideFor(answers, circumstances, { nights: tariff.nights, zone })?.totals;
  if (!totals || !totals.priceCents) return [];
  return [{ tariff, priceCents: totals.priceCents, aidCents: totals.aidCents, remainingCents: totals.remainingCents }];
}

export interface Futures {
  tariff: Tariff;
  withAid: KindSums;
  without: KindSums;
  /** The limits in whole euros, where an income decides. */
  under: number | null;
  over: number | null;
}

/** Both futures of an income not known yet: well under every limit, and over all of them. Null where something else is missing. */
export function futuresOf(outcome: Outcome, answers: Answers, circumstances: Circumstances): Futures | null {
  const income = outcome.missing.find(({ fact }) => fact === 'income');
  const tariff = outcome.kinds[0]?.tariff ?? outcome.conditions?.tariffs[0];
  if (!income || !tariff || outcome.goers.some(({ programme }) => programme.verdict !== 'yes')) return null;
  const assumed = (euros: number): Answers => ({ ...answers, ...forgotten(outcome, answers), [`${income.subject}.income`]: String(euros) });
  const [low, high] = [assumed(0), assumed(999_999_999)];
  const [withAid] = sumsFor(tariff, low, circumstances);
  const [without] = sumsFor(tariff, high, circumstances);
  if (!withAid || !without || withAid.aidCents === without.aidCents) return null;
  return { tariff, withAid, without, under: limitIn(low, circumstances), over: limitIn(high, circumstances) };
}

/** A yearly aid not known is assumed not had: the futures compare incomes. */
function forgotten(outcome: Outcome, answers: Answers): Answers {
  const aid = outcome.missing.find(({ fact }) => fact === 'aidThisYear');
  return aid && answerTo(answers, aid) === 'unknown' ? { [`${aid.subject}.aidThisYear`]: 'none' } : {};
}

function limitIn(answers: Answers, circumstances: Circumstances): number | null {
  for (const { aid } of decideFor(answers, circumstances)?.people ?? []) {
    for (const { values } of aid.findings) if (typeof values['threshold'] === 'number') return values['threshold'];
  }
  return null;
}
