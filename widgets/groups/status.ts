import { clockPath, crossPath, lockPath, paperPath, ring } from '../foundation/icons.ts';
import { dayMonth, shortDayMonth } from '../words/days.fr.ts';
import { groupsWords as words } from '../words/groups.fr.ts';
import type { Screen, Side, Summary } from './groups-host.ts';

// Written here: the icons of answers would come with the first list for these two alone.
const openPath = 'm6 17 7 7L26.5 8.5';
const donePath = `${ring}M10 16.5l4.3 4.3 8-9`;

/** From so many days on, a deadline is said apart. */
const soonDays = 3;

/** How a group stands, in words and a drawing. */
export interface Standing {
  text: string;
  icon: string;
  tone: string;
}

/** This side is the one whose validation is awaited. */
export const isMine = ({ status }: Summary, side: Side): boolean => status === (side === 'agent' ? 'awaiting-partner' : 'awaiting-provider');

export function standing(group: Summary, side: Side): Standing {
  const { statuses } = words;
  if (isMine(group, side)) return { text: statuses.mine, icon: paperPath, tone: 'info' };
  switch (group.status) {
    case 'open': return { text: statuses.open, icon: openPath, tone: 'yes' };
    case 'frozen': return { text: statuses.frozen, icon: lockPath, tone: '' };
    case 'validated': return { text: statuses.validated, icon: donePath, tone: 'yes' };
    case 'cancelled': return { text: statuses.cancelled, icon: crossPath, tone: '' };
    case 'awaiting-partner': return { text: statuses.partner, icon: clockPath, tone: '' };
    default: return { text: statuses.provider, icon: clockPath, tone: '' };
  }
}

/** Days until a deadline, as the proxy's calendar counts them, else as the device's does. */
function daysLeft({ daysLeft: counted, status, freezesOn, validateBy }: Summary, today: string): number | null {
  if (typeof counted === 'number') return counted;
  const day = status === 'open' ? freezesOn : validateBy;
  return day === null ? null : (Date.parse(day) - Date.parse(today)) / 86_400_000;
}

export interface Delay {
  text: string;
  when: string;
  /** Days left, where this side has something to do. */
  days: number | null;
  soon: boolean;
}

/** How long is left, in words and with the date. */
export function delay(group: Summary, side: Side, today: string): Delay {
  const { status, freezesOn, validateBy } = group;
  const days = daysLeft(group, today);
  const nothing: Delay = { text: words.none, when: '', days: null, soon: false };
  if (status === 'frozen') return { ...nothing, text: words.closed, when: words.since(dayMonth(freezesOn)) };
  if (status === 'open' && days !== null) return { text: words.days(days), when: words.until(shortDayMonth(freezesOn)), days, soon: days <= soonDays && group.taken < group.places };
  if (validateBy === null || days === null) return nothing;
  if (!isMine(group, side)) return { ...nothing, text: words.days(days), when: words.until(shortDayMonth(validateBy)) };
  return { text: words.days(days), when: words.until(shortDayMonth(validateBy)), days, soon: days <= soonDays };
}

/** The one action of a group in the list, and where it leads. */
export function nextAction(group: Summary, side: Side): { text: string; screen: Screen } {
  if (isMine(group, side)) return { text: words.actions.validate, screen: { name: 'validation', group: group.id } };
  const completes = side === 'agent' && group.status === 'open' && group.taken < group.places;
  return { text: completes ? words.actions.complete : words.actions.look, screen: { name: 'group', group: group.id } };
}
