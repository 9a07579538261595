import type { Credit } from '../../../schema/contract/credits.ts';
import { checked } from '../../foundation/tenant-client.ts';
import type { GroupsHost } from '../groups-host.ts';
import { isGroup } from '../guards.ts';
import { nameOf } from '../people.ts';

/** People by the identifier that movements give. */
export type Names = ReadonlyMap<string, string>;

/** Reads who the movements are about on the lists of their groups, one list after the other. Whoever has left one has no name here. */
export async function readNames({ client }: GroupsHost, { entries }: Credit): Promise<Names> {
  const names = new Map<string, string>();
  for (const id of new Set(entries.flatMap(({ groupId, participantId }) => (groupId && participantId ? [groupId] : [])))) {
    const { participants } = checked(await client.get(`/v1/groups/${encodeURIComponent(id)}`), isGroup);
    for (const person of participants) names.set(person.id, nameOf(person));
  }
  return names;
}
