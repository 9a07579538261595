import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import { lockCredit, type CreditState } from '../stores/credits.ts';
import { countActions, findGroup, groupIsSeen, lockClaims, lockGroup, readClaims, readOwnPeople, type GroupState } from '../stores/registration-reading.ts';
import { note } from '../stores/registration-writing.ts';
import { requireOpenList } from './checks.ts';
import { Again } from './failures.ts';
import type { OnGroup, RegistrationNeeds } from './needs.ts';

/** A list under its locks: nobody else changes it, its credit, or the year's aid of these people until the transaction ends. */
export interface OpenGroup {
  group: GroupState;
  year: number;
  credit: CreditState | null;
  /** Who holds the year's claim of each person asked for, by the hexadecimal of their hash. */
  claims: ReadonlyMap<string, string | null>;
  at: Date;
}

/** More than a long list of people already aided, less than a search among a town's people; `sev.register_together` counts as many. */
export const mostClaimsMet = 60;
const hourMs = 3_600_000;
const stopped = 'Beaucoup de personnes déjà aidées par d’autres ont été demandées en peu de temps. Pour que leurs aides ne se devinent pas, les inscriptions reprennent dans une heure au plus.';

/** Finds a group that the caller keeps the list of; who only sees it is told so, and whoever does not is told it does not exist. */
export async function requireGroup(transaction: Database, { caller, groupId }: OnGroup): Promise<GroupState> {
  const group = await findGroup(transaction, caller.tenantId, groupId);
  if (group) return group;
  throw new Problem((await groupIsSeen(transaction, groupId)) ? 'forbidden' : 'group-not-found');
}

/**
 * Takes every lock a write on a list needs, in the one order of the product: people, credit, group.
 *
 * Throws `group-cancelled`, or `list-frozen` once J-17 has passed by the clock read under the lock.
 */
export async function openGroup(transaction: Database, on: OnGroup, found: GroupState, people: readonly Uint8Array[], { clock, conditions }: RegistrationNeeds): Promise<OpenGroup> {
  const { tenantId } = on.caller;
  const year = Number(found.stay.startDate.slice(0, 4));
  // One after the other: sent together, nothing says in which order they leave.
  await lockClaims(transaction, people);
  const credit = await lockCredit(transaction, tenantId, year);
  const group = await lockGroup(transaction, tenantId, found.id);
  if (!group) throw new Problem('group-not-found');
  // A stay without participants may still move to another year.
  if (Number(group.stay.startDate.slice(0, 4)) !== year) throw new Again();
  const at = clock.now();
  if (group.cancelledAt) throw new Problem('group-cancelled');
  requireOpenList(group.stay.startDate, at, conditions);
  return { group, year, credit, claims: await readClaims(transaction, year, people), at };
}

/**
 * Counts each time a partner meets the aid of somebody who is not theirs; whoever met too many registers and changes nobody for
 * a while, aided or not: a refusal for the aided alone would tell who they are, and names could be tried one by one.
 *
 * `holders` are those of the claims met, by the participant.
 */
export async function meetClaims(transaction: Database, { caller }: OnGroup, at: Date, holders: readonly (string | null)[]): Promise<void> {
  const before = await countActions(transaction, caller.tenantId, 'claim-met', new Date(at.getTime() - hourMs));
  if (before >= mostClaimsMet) throw new Problem('too-many-requests', { headers: { 'Retry-After': '3600' }, detail: stopped });
  const own = await readOwnPeople(transaction, holders.flatMap((holder) => holder ?? []));
  for (const holder of holders) {
    if (holder === null || !own.has(holder)) await note(transaction, { at, tenantId: caller.tenantId, actorId: caller.actorId, action: 'claim-met' });
  }
}
