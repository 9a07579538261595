import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Ask } from '../database.ts';
import { databaseIsAway } from '../problems.ts';
import type { NewRows } from './registration-writing.ts';

/** Everything that `sev.register_together` writes of one person, and all that it looks at again before. */
export interface NewcomerRows extends Omit<NewRows, 'ties' | 'claim'> {
  who: { kind: 'sk' | 'at'; hash: Uint8Array; actorId: string; today: string };
  stay: { startDate: string; told: string };
  /** The person's hash of the year, whether they are aided or not: nobody may have been aided under it. */
  claim: Uint8Array;
  /** The key of idempotency, under which the file is the answer. */
  kept: { id: string; route: string; keyHash: Uint8Array; bodyPrint: Uint8Array } | null;
}

/** What became of someone: `changed` where the stay is not what was told of it any more. */
export type NewcomerOutcome = 'written' | 'not-written' | 'changed';

const statement = 'select place, outcome from sev.register_together($1, $2)';
const answerShape = z.array(z.tuple([z.int(), z.enum(['written', 'changed'])]));

/**
 * Writes people of one partner or of several in one trip and one transaction: of each everything, or nothing.
 *
 * A database that is away throws: what was written is then not known, and asked again, the key of idempotency tells.
 * One that refuses the statement writes nothing of it: `tellRefusal` hears why, as nothing foreseen ends so.
 */
export async function writeTogether(ask: Ask, people: readonly NewcomerRows[], tellRefusal: (thrown: unknown) => void): Promise<NewcomerOutcome[]> {
  const outcomes = people.map((): NewcomerOutcome => 'not-written');
  const sealed = sealedBytes();
  const newcomers = people.map((rows, place) => newcomerOf(rows, place, sealed.add));
  try {
    for (const [place, outcome] of answerShape.parse(await ask(statement, [JSON.stringify(newcomers), sealed.all()]))) outcomes[place] = outcome;
  } catch (thrown) {
    if (!wasTakenBack(thrown)) throw thrown;
    tellRefusal(thrown);
  }
  return outcomes;
}

type Add = (name: string, bytes: Uint8Array) => Record<string, number>;

/** What is sealed, one thing after the other, in base64: read as JSON, it would take the database longer than to write it. */
function sealedBytes(): { add: Add; all(): string } {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(name, bytes) {
      parts.push(bytes);
      length += bytes.byteLength;
      return { [`${name}_at`]: length - bytes.byteLength + 1, [`${name}_bytes`]: bytes.byteLength };
    },
    all: () => Buffer.concat(parts).toString('base64'),
  };
}

/** A `sev.newcomer`, as its type writes it. */
function newcomerOf({ participant, file, who, stay, claim, kept }: NewcomerRows, place: number, add: Add): unknown {
  const aidCents = participant.aidCents ?? 0;
  return {
    place,
    caller_kind: who.kind, caller_secret: bytea(who.hash), actor_id: who.actorId, partner_id: participant.partnerId, today: who.today,
    group_id: participant.groupId, told: stay.told, start_date: stay.startDate, year: Number(stay.startDate.slice(0, 4)),
    id: file.participantId, claim: bytea(claim), person_hash: bytea(participant.personHash), aid_cents: aidCents, aid_refusal: participant.aidRefusal ?? null, registered_at: participant.registeredAt.toISOString(),
    ...(aidCents > 0 && { movement_id: randomUUID() }),
    birth_name_print: bytea(file.birthNamePrint), given_name_print: bytea(file.givenNamePrint), birth_date_print: bytea(file.birthDatePrint), birth_place_print: bytea(file.birthPlacePrint),
    ...(kept && { key_id: kept.id, route: kept.route, key_hash: bytea(kept.keyHash), body_print: bytea(kept.bodyPrint) }),
    ...add('listed', participant.listed),
    ...add('file', file.file),
  };
}

function bytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

/** Whether the server refused the statement, and took it back whole. */
function wasTakenBack(thrown: unknown): boolean {
  if (databaseIsAway(thrown) || !(thrown instanceof Error) || !('code' in thrown)) return false;
  return typeof thrown.code === 'string' && /^[0-9A-Z]{5}$/.test(thrown.code);
}
