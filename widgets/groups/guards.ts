import type { Credit } from '../../schema/contract/credits.ts';
import type { GroupSummary } from '../../schema/contract/groups.ts';
import type { ListedParticipant, Participant } from '../../schema/contract/participants.ts';
import { type Fields, has } from '../foundation/shape.ts';

/** A person of a list as either side sees them: the partner has all of a `Participant`, the provider what is listed. */
export type Listed = ListedParticipant & Partial<Omit<Participant, keyof ListedParticipant>>;
export type Group = GroupSummary & { daysLeft?: number | null; participants: readonly Listed[] };

const summary: Fields = { id: 'string', stay: 'object', partner: 'object', provider: 'object', places: 'number', taken: 'number', freezesOn: 'string', status: 'string' };
const stay: Fields = { id: 'string', startDate: 'string', endDate: 'string', nights: 'number', priceCents: 'number', facility: 'object' };
const person: Fields = { id: 'string', title: 'string', birthName: 'string', givenName: 'string', aid: 'object' };

function isSummary(value: unknown): value is GroupSummary {
  return has(value, summary) && has(value['stay'], stay) && has(value['stay']['facility'], { name: 'string', commune: 'string' })
    && has(value['partner'], { name: 'string', conventionNumber: 'string' }) && has(value['provider'], { name: 'string' });
}

export function isGroups(value: unknown): value is { items: readonly (GroupSummary & { daysLeft?: number | null })[] } {
  return has(value, { items: 'object' }) && Array.isArray(value['items']) && value['items'].every(isSummary);
}

export function isGroup(value: unknown): value is Group {
  return has(value, { participants: 'object' }) && Array.isArray(value['participants'])
    && value['participants'].every((one) => has(one, person) && has(one['aid'], { amountCents: 'number' })) && isSummary(value);
}

export function isCredit(value: unknown): value is Credit {
  return has(value, { year: 'number', allocatedCents: 'number', usedCents: 'number', remainingCents: 'number', notifiedOn: 'string', entries: 'object' })
    && Array.isArray(value['entries']) && value['entries'].every((entry) => has(entry, { at: 'string', kind: 'string', amountCents: 'number', remainingCents: 'number', note: 'string' }));
}
