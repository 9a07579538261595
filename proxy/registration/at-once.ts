import { randomUUID } from 'node:crypto';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { parisDay } from '../clock.ts';
import type { AskedDatabase } from '../database.ts';
import { failureOf, type Log } from '../log.ts';
import type { Remember, Remembered } from '../middleware/caller.ts';
import { keyedWith, type Written } from '../middleware/once.ts';
import type { Call } from '../routes/route.ts';
import type { Secrets } from '../secrets.ts';
import type { CreditState } from '../stores/credits.ts';
import { readToldGroup, type ToldGroup } from '../stores/registration-reading.ts';
import { writeTogether, type NewcomerOutcome, type NewcomerRows } from '../stores/registration-together.ts';
import { inTenant } from '../stores/scope.ts';
import { listClosesAtBy, requireTogether } from './checks.ts';
import { decideFor, refusalOf, requireProgramme } from './decision.ts';
import type { RegistrationNeeds } from './needs.ts';
import { tiedTo, type Registered } from './person.ts';
import { participantOf } from './record.ts';
import { newcomer, rowsOf } from './register.ts';
import { together } from './together.ts';

/** One person to register, alone, as they were sent. */
interface Sent {
  call: Call;
  groupId: string;
  request: ParticipantRequest;
  bytes: Uint8Array;
}

/** The way of most registrations: one trip to the database, shared by those who come together. */
export interface AtOnce {
  remember: Remember;
  /** Answers null, nothing being written, wherever something is not as it mostly is: `register` then says what. */
  register(sent: Sent): Promise<Written | null>;
}

interface Needs {
  database: AskedDatabase;
  secrets: Pick<Secrets, 'pepper'>;
  registration: RegistrationNeeds;
  remember: Remember;
  log: Pick<Log, 'failure'>;
}

/** A group as it was when somebody was last registered on it, and until when its list may be written this way. */
interface Known extends ToldGroup {
  until: number;
}

const mostKnown = 2_000;
/** Several where they are late, so that one partner whose list is being written elsewhere does not keep all others waiting. */
const trips = 3;
/** Longer than a trip takes when nothing is in its way, even for many. */
const lateMs = 20;
const mostTogether = 64;
/** Far more than a write may wait: what is decided before its locks are held is still written in time. */
const marginMs = 5 * 60_000;
/** The database alone knows what is left: an aid is prepared as granted, and written only where the credit has it. */
const enough: CreditState = { notifiedOn: '0000-01-01', availableCents: Number.MAX_SAFE_INTEGER, closed: false };

/**
 * Registers one person whose decision needs nobody else's: decided and sealed beforehand, on what was last read of the
 * caller and the stay, then written by one function, with whoever comes at the same time, that looks again at all of it under the product's locks.
 */
export function registerAtOnce({ database, secrets, registration, remember, log }: Needs): AtOnce {
  const { conditions, clock, identities } = registration;
  const keyed = keyedWith(secrets);
  const { ask } = database;
  const tellRefusal = (thrown: unknown): void => log.failure(failureOf(thrown));
  const write = ask && together<NewcomerRows, NewcomerOutcome>({ send: (people) => writeTogether(ask, people, tellRefusal), laneOf: ({ participant }) => participant.partnerId, trips, lateMs, most: mostTogether });
  const groups = new Map<string, Known>();
  const groupOf = async (tenantId: string, groupId: string): Promise<Known | null> => {
    const name = `${tenantId}/${groupId}`;
    const before = groups.get(name);
    if (before) return before;
    const group = await inTenant(database, tenantId, (transaction) => readToldGroup(transaction, tenantId, groupId));
    if (!group) return null;
    const known = { ...group, until: listClosesAtBy(group.stay.startDate, conditions) - marginMs };
    if (groups.size >= mostKnown) groups.clear();
    groups.set(name, known);
    return known;
  };
  const prepare = (group: Known, { caller, kind, hash }: Remembered, { call, request: sent, bytes }: Sent) => {
    const { tenantId, actorId, subject } = caller;
    const { id, request } = newcomer(sent);
    const at = clock.now();
    const today = parisDay(at);
    requireTogether(request);
    const decided = decideFor({ id, request, aided: false, stay: group.stay, others: new Map(), bookedOn: today, conditions });
    requireProgramme(decided);
    const refusal = refusalOf(decided, group.stay.startDate, enough);
    const aidCents = refusal === null ? decided.entitledCents : 0;
    const { decision } = decided;
    const person: Registered = { id, groupId: group.id, request, decision, label: decision.label, aidCents, refusal, absent: { provider: null, partner: null }, registeredBy: subject, registeredAt: at };
    const written: Written = { status: 201, body: JSON.stringify(participantOf(person)), participantIds: [id] };
    const asked = keyed({ call, caller, body: bytes });
    return {
      written,
      rows: {
        ...rowsOf(person, tenantId, group.providerId, identities.within(tenantId, request), registration, written.body),
        who: { kind, hash, actorId, today },
        stay: { startDate: group.stay.startDate, told: group.told },
        claim: identities.claim(request),
        kept: asked && { ...asked, id: randomUUID() },
      },
    };
  };
  return {
    remember,
    async register(sent) {
      const who = remember(sent.call);
      if (!write || !who || who.caller.role !== 'agent' || tiedTo(sent.request).length > 0 || sent.request.caredPerson) return null;
      const { tenantId } = who.caller;
      const group = await groupOf(tenantId, sent.groupId);
      if (!group || clock.now().getTime() > group.until) return null;
      try {
        const { written, rows } = prepare(group, who, sent);
        const outcome = await write(rows);
        if (outcome === 'changed') groups.delete(`${tenantId}/${sent.groupId}`);
        return outcome === 'written' ? written : null;
      } catch (thrown) {
        // The other way refuses the same, after what comes before it, and keeps what is to be kept.
        if (thrown instanceof Problem) return null;
        throw thrown;
      }
    },
  };
}
