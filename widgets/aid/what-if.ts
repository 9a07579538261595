import type { Subject } from '../eligibility/facts.ts';
import { type Circumstances, holderOf, startOf } from '../eligibility/request.ts';
import type { Answers } from '../foundation/visit.ts';
import { estimate, type Estimate } from './estimate.ts';
import { ownKeys, travellersOf } from './household-facts.ts';
import type { PricedKind } from './kinds.ts';

/** Another choice: what it changes in the answers, and what would then remain to pay. */
export interface WhatIf {
  what: 'stay' | 'room-single' | 'room-shared' | 'aided' | 'not-aided' | 'income';
  change: Answers;
  remainingCents: number;
  /** For `stay` the number of nights, for `income` the income. */
  figure: number;
  /** For `income`, whose it is. */
  whose?: Subject;
}

type Change = Omit<WhatIf, 'remainingCents'>;

const most = 3;

/** Three other choices that change what remains to pay: another stay, another room, an aid already had, another income. */
export function whatIfs(answers: Answers, circumstances: Circumstances, kinds: readonly PricedKind[], now: Estimate): readonly WhatIf[] {
  if (!now.sums) return [];
  const { remainingCents } = now.sums;
  const found: WhatIf[] = [];
  for (const change of changes(answers, circumstances, kinds, now)) {
    const kind = kinds.find(({ tariff }) => tariff.code === change.change[ownKeys.stay]) ?? now.kind;
    const then = estimate({ ...answers, ...change.change }, circumstances, kind);
    if (then?.sums && then.sums.remainingCents !== remainingCents && found.length < most) found.push({ ...change, remainingCents: then.sums.remainingCents });
  }
  return found;
}

function* changes(answers: Answers, circumstances: Circumstances, kinds: readonly PricedKind[], now: Estimate): Generator<Change> {
  const others = kinds.filter(({ tariff }) => tariff.code !== now.kind.tariff.code);
  const stay = ({ tariff, nights }: PricedKind): Change => ({ what: 'stay', change: { [ownKeys.stay]: tariff.code }, figure: nights });
  yield* others.slice(0, 1).map(stay);
  const single = answers[ownKeys.room] === 'single';
  yield { what: single ? 'room-shared' : 'room-single', change: { [ownKeys.room]: single ? 'shared' : 'single' }, figure: 0 };
  yield* incomes(answers, now, 'income-over');
  yield* aids(answers, circumstances);
  yield* incomes(answers, now, 'income-under');
  yield* others.slice(1).map(stay);
}

/** An aid already had this year, or not; nothing to try for a year that has not begun. */
function* aids(answers: Answers, circumstances: Circumstances): Generator<Change> {
  if (startOf(answers, circumstances).slice(0, 4) !== circumstances.today.slice(0, 4)) return;
  const couple = answers['forWhom'] === 'couple';
  if (!couple && answers['forWhom'] !== 'me') return;
  const key = couple ? 'couple.aidThisYear' : 'me.aidThisYear';
  const had = answers[key] !== undefined && answers[key] !== 'none' && answers[key] !== 'unknown';
  yield had ? { what: 'not-aided', change: { [key]: 'none' }, figure: 0 } : { what: 'aided', change: { [key]: couple ? 'spouse' : 'sev' }, figure: 0 };
}

/** An income on the other side of the limit, by one euro. */
function* incomes(answers: Answers, now: Estimate, side: 'income-under' | 'income-over'): Generator<Change> {
  for (const { id, aid } of now.decision.people) {
    const found = aid.findings.find(({ code }) => code === side);
    const role = travellersOf(answers).find((one) => one === id);
    if (!found || !role) continue;
    const whose = holderOf(role, 'income', answers);
    const threshold = Number(found.values['threshold']);
    const figure = side === 'income-under' ? threshold : threshold - 1;
    yield { what: 'income', change: { [`${whose}.income`]: String(figure) }, figure, whose };
    return;
  }
}
