import type { Ask, Parameter } from '../database.ts';
import { databaseIsAway } from '../problems.ts';
import type { NewRows } from './registration-writing.ts';

/** Everything that `sev.register_at_once` writes, and all that it looks at again before. */
export interface AtOnceRows extends Omit<NewRows, 'ties' | 'claim'> {
  who: { kind: 'sk' | 'at'; hash: Uint8Array; actorId: string; today: string };
  stay: { startDate: string; told: string };
  /** The person's hash of the year, whether they are aided or not: nobody may have been aided under it. */
  claim: Uint8Array;
  kept: { id: string; route: string; keyHash: Uint8Array; bodyPrint: Uint8Array; answer: Uint8Array } | null;
}

/** What became of it: `changed` where the stay is not what was told of it any more. */
export type AtOnceOutcome = 'written' | 'not-written' | 'changed';

const parameters = 25;
const statement = `select sev.register_at_once(${Array.from({ length: parameters }, (_, index) => `$${index + 1}`).join(', ')})`;

/** Writes one person with everything that goes with them in one trip, all or nothing; a database that is away throws. */
export async function writeAtOnce(ask: Ask, { participant, file, who, stay, claim, kept }: AtOnceRows): Promise<AtOnceOutcome> {
  const given: Parameter[] = [
    who.kind, who.hash, who.actorId, participant.partnerId, who.today,
    participant.groupId, stay.told, stay.startDate,
    file.participantId, claim, participant.personHash, participant.listed, participant.aidCents ?? 0, participant.aidRefusal ?? null, participant.registeredAt.toISOString(),
    file.file, file.birthNamePrint, file.givenNamePrint, file.birthDatePrint, file.birthPlacePrint,
    kept?.id ?? null, kept?.route ?? null, kept?.keyHash ?? null, kept?.bodyPrint ?? null, kept?.answer ?? null,
  ];
  try {
    const [row] = await ask(statement, given);
    return row?.[0] === true ? 'written' : 'not-written';
  } catch (thrown) {
    const code = refusedAs(thrown);
    // Whether it was written is not known: asked again, the key of idempotency tells.
    if (code === null) throw thrown;
    return code === stayChanged ? 'changed' : 'not-written';
  }
}

const stayChanged = 'SV002';

/** The code of a statement that the server refused, and took back whole; null for anything else. */
function refusedAs(thrown: unknown): string | null {
  if (databaseIsAway(thrown) || !(thrown instanceof Error) || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' && /^[0-9A-Z]{5}$/.test(thrown.code) ? thrown.code : null;
}
