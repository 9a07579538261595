import { addDays, addYears } from './age.ts';
import type { Conditions } from '../contract/conditions.ts';

/** Days, first and last included, in Europe/Paris. */
export interface Window {
  opensOn: string;
  closesOn: string;
}

type Deadlines = Pick<Conditions, 'deadlines'>;

const hour = 3_600_000;
const offsets = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });

/** The offset of Europe/Paris at an instant, `+01:00` or `+02:00`. */
function parisOffset(instant: number): string {
  const name = offsets.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const offset = /[+-]\d{2}:\d{2}/.exec(name)?.[0];
  if (offset === undefined) throw new Error(`no offset of Europe/Paris in « ${name} »`);
  return offset;
}

/** The last millisecond of a day in Europe/Paris, as an ISO instant with its offset. */
export function endOfDay(day: string): string {
  // Clocks change in the small hours: at 21:00 UTC the offset is already the one the day ends with.
  return `${day}T23:59:59.999${parisOffset(Date.parse(`${day}T21:00:00Z`))}`;
}

/** The last day on which a list may be written: J-17 (C26 4.9, CV23 4.9). */
export function lastListDay(startDate: string, { deadlines }: Deadlines): string {
  return addDays(startDate, -deadlines.listDays.value);
}

/** The last instant at which a list may be written: the end of J-17 in Europe/Paris, as ISO with its offset. */
export function listClosesAt(startDate: string, conditions: Deadlines): string {
  return endOfDay(lastListDay(startDate, conditions));
}

/** Tells whether a list is frozen at an instant: every write is refused after J-17 (C26 4.9). */
export function isListFrozen(startDate: string, instant: Date, conditions: Deadlines): boolean {
  return instant.getTime() > Date.parse(listClosesAt(startDate, conditions));
}

/** When the provider validates the list: from the day after the stay's last, for 15 days after it (SEV WEB's manual). */
export function providerValidation(endDate: string, { deadlines }: Deadlines): Window {
  return { opensOn: addDays(endDate, 1), closesOn: addDays(endDate, deadlines.providerValidationDays.value) };
}

/** When the partner validates in turn: from the day of the mail that asks for it, for 15 days (C26 4.10, C28). */
export function partnerValidation(mailedOn: string, { deadlines }: Deadlines): Window {
  return { opensOn: mailedOn, closesOn: addDays(mailedOn, deadlines.partnerValidationDays.value) };
}

/** The last day to answer a written request of the ANCV: 15 days (C26 4.15). */
export function answerDueOn(askedOn: string, { deadlines }: Deadlines): string {
  return addDays(askedOn, deadlines.answerDays.value);
}

/** The first day on which what was collected is no longer kept: 5 years after (C26 4.8). */
export function retentionEndsOn(collectedOn: string, { deadlines }: Deadlines): string {
  return addYears(collectedOn, deadlines.retentionYears.value);
}

/** The same for accounting papers: 10 years after (C26 4.8). */
export function accountingEndsOn(collectedOn: string, { deadlines }: Deadlines): string {
  return addYears(collectedOn, deadlines.accountingYears.value);
}

/** The last instant to tell the ANCV of a data breach: 24 hours after it is known (C26 Annexe 3, article 6). */
export function breachNoticeDue(knownAt: Date, { deadlines }: Deadlines): Date {
  return new Date(knownAt.getTime() + deadlines.breachHours.value * hour);
}
