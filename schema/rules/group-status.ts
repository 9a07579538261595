import type { Conditions } from '../contract/conditions.ts';
import type { GroupStatus } from '../contract/groups.ts';
import { addDays } from './age.ts';
import { endOfDay, isListFrozen, lastListDay, providerValidation } from './deadlines.ts';
import { selectConditions } from './select.ts';

/** What is known of a group that its status follows from. */
export interface GroupFacts {
  startDate: string;
  nights: number;
  cancelled: boolean;
  providerValidated: boolean;
  partnerValidated: boolean;
  /** Counted from the mail that asked the partner; null before it. */
  partnerValidatesBy: string | null;
}

/** Where a group stands at an instant, and the days that matter next, in Europe/Paris. */
export interface GroupStanding {
  status: GroupStatus;
  /** The last day to write on its list: J-17. */
  freezesOn: string;
  /** The last day of the validation that is awaited, else null. */
  validateBy: string | null;
}

/** Tells where a group stands: nobody sets a status, the clock and both validations do (C26 4.9 and 4.10). */
export function groupStanding(group: GroupFacts, now: Date, conditions: Pick<Conditions, 'deadlines'>): GroupStanding {
  const freezesOn = lastListDay(group.startDate, conditions);
  const standing = (status: GroupStatus, validateBy: string | null = null): GroupStanding => ({ status, freezesOn, validateBy });
  if (group.cancelled) return standing('cancelled');
  if (group.partnerValidated) return standing('validated');
  if (group.providerValidated) return standing('awaiting-partner', group.partnerValidatesBy);
  const endDate = addDays(group.startDate, group.nights);
  if (isOver(endDate, now)) return standing('awaiting-provider', providerValidation(endDate, conditions).closesOn);
  return standing(isListFrozen(group.startDate, now, conditions) ? 'frozen' : 'open');
}

/** Tells whether a day is over in Europe/Paris. */
export function isOver(day: string, now: Date): boolean {
  return now.getTime() > Date.parse(endOfDay(day));
}

/**
 * Finds the conditions whose deadlines bind a group: those of its stay, else the last ones before, else the first there are.
 *
 * A year without conditions decides no right, but a list that is open needs a last day all the same.
 */
export function deadlinesOf(startDate: string, openedOn: string, published: readonly Conditions[]): Conditions {
  const selected = selectConditions(startDate, openedOn, published)?.conditions;
  const inOrder = published.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const found = selected ?? inOrder.findLast(({ from }) => from <= startDate) ?? inOrder[0];
  if (!found) throw new Error('no conditions are published');
  return found;
}

type SortedGroup = GroupStanding & { startDate: string; id: string };

const urgency: Record<GroupStatus, number> = { 'awaiting-provider': 0, 'awaiting-partner': 0, open: 1, frozen: 2, validated: 4, cancelled: 5 };

/** Sorts groups for one side: what it must validate first, then lists by the day they freeze, then stays to come, what the other side must do, and what is done. */
export function byUrgency(side: 'agent' | 'provider'): (one: SortedGroup, other: SortedGroup) => number {
  const theirs: GroupStatus = side === 'agent' ? 'awaiting-provider' : 'awaiting-partner';
  const rank = ({ status }: SortedGroup): number => (status === theirs ? 3 : urgency[status]);
  const day = ({ status, validateBy, freezesOn, startDate }: SortedGroup): string => validateBy ?? (status === 'open' ? freezesOn : startDate);
  return (one, other) => {
    const rest = rank(one) - rank(other);
    if (rest !== 0) return rest;
    // What is done is read from its end; what is to do, from the nearest day.
    const forward = rank(one) < 4 ? 1 : -1;
    if (day(one) !== day(other)) return day(one) < day(other) ? -forward : forward;
    return one.id < other.id ? -1 : 1;
  };
}
