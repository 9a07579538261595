import type { Conditions } from '../../schema/contract/conditions.ts';
import type { GroupStay } from '../../schema/contract/groups.ts';
import type { Participant, ParticipantTie } from '../../schema/contract/participants.ts';
import type { Person, StayQuery } from '../../schema/contract/simulation.ts';
import { sharesHousehold } from '../../schema/contract/ties.ts';
import { decide, type DecidedPerson, type Decision } from '../../schema/rules/decide.ts';
import { readDay } from '../foundation/typed-day.ts';
import { type Fact, type FactSet, facts, factsIn, isAnswered, missingFact } from './facts.ts';
import { cared, tiesIn } from './ties.ts';
import { type About, idFor, isTicked, type Typed } from './typed.ts';

/** What the decision needs beside the form. */
export interface Circumstances {
  today: string;
  stay: GroupStay;
  /** The others of the list. */
  others: readonly Participant[];
  conditions: readonly Conditions[];
  /** Facts that are asked whatever is decided: those known already, and those that somebody else’s answer waits for. */
  wanted: FactSet;
}

/** What the form asks and what it decides, as far as it is filled. */
export interface Asking {
  own: FactSet;
  cared: FactSet;
  /** Facts that another person of the list lacks: asked on their own form. */
  elsewhere: readonly { person: Participant; facts: FactSet }[];
  /** Null while there is no date of birth. */
  decision: Decision | null;
  decided: DecidedPerson | null;
}

export const self = 'self';

/** The first facts of whoever stays home come before those that they may make needless. */
const order: readonly (readonly [About, Fact])[] = [
  ['own', 'livesInFrance'], ['cared', 'livesInFrance'], ['cared', 'activity'], ['cared', 'ground'],
  ...facts.slice(1).map((fact) => ['own', fact] as const),
];

/**
 * Works out which facts still matter, and the decision.
 *
 * A field is shown when, with only the answers given before it, its own could change a verdict: so an answer never makes
 * a field above it go.
 */
export function askingOf(typed: Typed, circumstances: Circumstances): Asking {
  const shown: Record<About, Set<Fact>> = { own: new Set(circumstances.wanted), cared: new Set() };
  const known: Record<About, Set<Fact>> = { own: new Set(), cared: new Set() };
  const decideNow = (): Decision | null => decideWith(typed, known, circumstances);
  const missingNow = (decision: Decision | null): ReturnType<typeof missingFact>[] => missingOf(decision).map((path) => missingFact(path, self));
  for (const [about, fact] of order) {
    const id = about === 'own' ? self : cared;
    if (missingNow(decideNow()).some((missing) => missing?.of === id && missing.fact === fact)) shown[about].add(fact);
    if (about === 'own' && fact === 'activity' && namesLabel(typed, known, circumstances)) shown.own.add(fact);
    if (shown[about].has(fact) && isAnswered(typed, about, fact)) known[about].add(fact);
  }
  const decision = decideNow();
  const elsewhere = new Map<string, Set<Fact>>();
  for (const missing of missingNow(decision)) {
    if (!missing) continue;
    if (missing.of === self) shown.own.add(missing.fact);
    else if (missing.of === cared) shown.cared.add(missing.fact);
    else elsewhere.set(missing.of, (elsewhere.get(missing.of) ?? new Set()).add(missing.fact));
  }
  return {
    ...shown,
    elsewhere: circumstances.others.flatMap((person) => {
      const lacking = elsewhere.get(person.id);
      return lacking ? [{ person, facts: lacking }] : [];
    }),
    decision,
    decided: ownEntry(decision),
  };
}

/** A spouse goes either way, but is a senior by right or by marriage: the activity then says which label it is, though it changes no verdict. */
function namesLabel(typed: Typed, known: Record<About, FactSet>, circumstances: Circumstances): boolean {
  if (!tiesIn(typed, circumstances.others).some(({ kind }) => kind === 'spouse')) return false;
  const own: FactSet = new Set([...known.own, 'activity' as const]);
  const category = (activity: string): unknown => ownEntry(decideWith({ ...typed, activity }, { ...known, own }, circumstances))?.programme.category;
  return category('retired') !== category('working');
}

const ownEntry = (decision: Decision | null): DecidedPerson | null => decision?.people.find(({ id }) => id === self) ?? null;
const missingOf = (decision: Decision | null): readonly string[] => ownEntry(decision)?.missing ?? [];

/** The stay as the rules ask for it, with its own prices. */
export const stayQuery = ({ startDate, nights, zone, theme, priceCents, childPriceCents, singleSupplementCents }: GroupStay): StayQuery =>
  ({ startDate, nights, zone, theme, priceCents, childPriceCents, singleSupplementCents });

function decideWith(typed: Typed, known: Record<About, FactSet>, { stay, others, conditions, today }: Circumstances): Decision | null {
  const birthDate = readDay(typed['birthDate'] ?? '', stay.startDate);
  if (!birthDate) return null;
  const ties = tiesIn(typed, others);
  const shares = ties.some(({ kind }) => sharesHousehold(kind));
  const own: Person = {
    id: self, birthDate, ...factsIn(typed, 'own', known.own), ties,
    civicServiceUntil: ties.some(({ kind }) => kind === 'young-companion') ? readDay(typed['civicServiceUntil'] ?? '') : null,
    singleRoom: isTicked(typed, 'singleRoom'),
  };
  const people = [shares ? { ...own, household: null } : own, ...tiedPeople(ties, others)];
  const caredBirth = readDay(typed[idFor(cared, 'birthDate')] ?? '', stay.startDate);
  if (ties.some(({ to }) => to === cared)) people.push({ id: cared, birthDate: caredBirth ?? birthDate, travels: false, ...factsIn(typed, cared, known.cared) });
  return decide({ stay: stayQuery(stay), people }, conditions, today);
}

/** Those tied to, as the rules read them. Their own ties count for nothing here. */
function tiedPeople(ties: readonly ParticipantTie[], others: readonly Participant[]): Person[] {
  return others.filter(({ id }) => ties.some(({ to }) => to === id)).map(({ id, birthDate, livesInFrance, activity, disabled, longTermIllness, gir, household, aidThisYear }) =>
    ({ id, birthDate, livesInFrance, activity, disabled, longTermIllness, gir, household, aidThisYear }));
}
