import { and, desc, eq } from 'drizzle-orm';
import type { FoundPeople, PeopleSearch } from '../../schema/contract/participants.ts';
import { participantFiles, participants } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import type { Identities } from './identity.ts';
import { openRow } from './record.ts';
import { hex } from '../stores/registration-reading.ts';
import type { Sealing } from '../sealing.ts';

const mostFound = 20;
/** Each person may have left many times; past these rows the search is worth narrowing. */
const mostRows = 400;

/** People this partner registered before, each once, the latest first: what is searched is compared as keyed prints. */
export async function findPeople(transaction: Database, partnerId: string, search: PeopleSearch, { identities, sealing }: { identities: Identities; sealing: Sealing }): Promise<FoundPeople['items']> {
  const fields = [
    ['birthName', participantFiles.birthNamePrint],
    ['givenName', participantFiles.givenNamePrint],
    ['birthDate', participantFiles.birthDatePrint],
    ['birthPlace', participantFiles.birthPlacePrint],
  ] as const;
  const asked = fields.flatMap(([field, column]) => {
    const text = search[field];
    return text === undefined ? [] : [eq(column, identities.search(partnerId, field, text))];
  });
  const rows = await transaction
    .select({ row: participants, file: participantFiles.file })
    .from(participantFiles)
    .innerJoin(participants, eq(participants.id, participantFiles.participantId))
    .where(and(eq(participantFiles.partnerId, partnerId), ...asked))
    .orderBy(desc(participants.position))
    .limit(mostRows);
  const latest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    const person = hex(row.row.personHash);
    if (!latest.has(person)) latest.set(person, row);
  }
  return [...latest.values()].slice(0, mostFound).map((row) => {
    const { id, groupId, request, registeredAt } = openRow(sealing, row);
    const { ties: _ties, caredPerson: _cared, documentsSeen: _seen, wishes: _wishes, ...known } = request;
    return { ...known, groupId, participantId: id, lastRegisteredAt: registeredAt.toISOString() };
  });
}
