import type { Conditions } from '../../schema/contract/conditions.ts';
import type { GroupSummary, PartnerGroup, ProviderGroup } from '../../schema/contract/groups.ts';
import type { Role } from '../../schema/contract/sessions.ts';
import { addDays } from '../../schema/rules/age.ts';
import { byUrgency, deadlinesOf, groupStanding, type GroupStanding } from '../../schema/rules/group-status.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { partnerList, providerList } from '../registration/lists.ts';
import type { GroupRow } from '../stores/groups.ts';
import type { GroupNeeds } from './needs.ts';

const dayMs = 86_400_000;

/** Where a group stands at an instant. */
export function standingOf(row: GroupRow, now: Date, published: readonly Conditions[]): GroupStanding {
  const { startDate, nights, cancelledAt, providerValidatedAt, partnerValidatedAt, partnerValidatesBy, openedAt } = row;
  const facts = { startDate, nights, cancelled: cancelledAt !== null, providerValidated: providerValidatedAt !== null, partnerValidated: partnerValidatedAt !== null, partnerValidatesBy };
  return groupStanding(facts, now, deadlinesOf(startDate, parisDay(openedAt), published));
}

/** What both sides see of a group before its list. */
export function summaryOf(row: GroupRow, now: Date, published: readonly Conditions[]): GroupSummary {
  const standing = standingOf(row, now, published);
  const { startDate, nights, zone, theme, priceCents, childPriceCents, singleSupplementCents } = row;
  const awaited = standing.status === 'open' ? standing.freezesOn : standing.validateBy;
  return {
    id: row.id,
    stay: {
      id: row.stayId,
      startDate,
      endDate: addDays(startDate, nights),
      nights,
      zone,
      theme,
      priceCents,
      childPriceCents,
      singleSupplementCents,
      facility: { id: row.facilityId, name: row.facilityName, commune: row.commune, departmentCode: row.departmentCode, phone: row.facilityPhone },
    },
    partner: { name: row.partnerName, conventionNumber: row.conventionNumber },
    provider: { name: row.providerName },
    places: row.places,
    taken: row.taken,
    ...standing,
    daysLeft: awaited === null ? null : daysBetween(parisDay(now), awaited),
    openedAt: row.openedAt.toISOString(),
  };
}

/** Every group of one side, those that ask for something first. */
export function summariesOf(rows: readonly GroupRow[], side: Role, now: Date, published: readonly Conditions[]): GroupSummary[] {
  const order = byUrgency(side);
  return rows.map((row) => summaryOf(row, now, published)).toSorted((one, other) => order({ ...one, startDate: one.stay.startDate }, { ...other, startDate: other.stay.startDate }));
}

/** A group with its list, as the side that asks may see it. */
export async function groupOf(transaction: Database, row: GroupRow, side: Role, { clock, conditions, sealing }: GroupNeeds): Promise<PartnerGroup | ProviderGroup> {
  const summary = summaryOf(row, clock.now(), conditions);
  if (side === 'provider') return { ...summary, participants: await providerList(transaction, row.id, sealing) };
  return { ...summary, participants: await partnerList(transaction, row.id, sealing) };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
}
