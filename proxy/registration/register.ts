import { randomUUID } from 'node:crypto';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { grant } from '../stores/credits.ts';
import { hex, readRows, readTwins } from '../stores/registration-reading.ts';
import { insertPeople, note, type NewRows } from '../stores/registration-writing.ts';
import { decideFor, refusalOf, requireProgramme, type Decided } from './decision.ts';
import { requireTogether, withVersions } from './checks.ts';
import { forEach } from './failures.ts';
import type { OnGroup, RegistrationNeeds } from './needs.ts';
import { meetClaims, openGroup, requireGroup, type OpenGroup } from './open-group.ts';
import { tiedTo, type Registered } from './person.ts';
import { openRow, participantOf, sealFile, sealListed } from './record.ts';

/** Someone to put on a list; `at` is where their errors point in the body. */
export interface Newcomer {
  id: string;
  request: ParticipantRequest;
  at: string;
}

/** Gives a new person the name they will keep. */
export function newcomer(request: ParticipantRequest, at = ''): Newcomer {
  return { id: randomUUID(), request: withVersions(request), at };
}

/**
 * Puts people on a group's list, all or none, in the caller's transaction: rights decided again, places, aid and claims taken together.
 *
 * Newcomers may be tied to one another, those tied to standing first. Throws before anything is written.
 */
export async function register(transaction: Database, on: OnGroup, newcomers: readonly Newcomer[], needs: RegistrationNeeds): Promise<Registered[]> {
  const { caller } = on;
  const found = await requireGroup(transaction, on);
  const hashes = new Map(newcomers.map(({ id, request }) => [id, needs.identities.claim(request)]));
  const open = await openGroup(transaction, on, found, [...hashes.values()], needs);
  const others = await readOthers(transaction, on.groupId, newcomers, needs);
  const within = new Map(newcomers.map(({ id, request }) => [id, needs.identities.within(caller.tenantId, request)]));
  const twins = await readTwins(transaction, on.groupId, [...within.values()]);
  const decided = decideAll(newcomers, others, { open, hashes, within, twins, needs });
  const { group } = open;
  if (group.taken + newcomers.length > group.places) throw new Problem('group-full');
  await meetClaims(transaction, on, open.at, decided.flatMap(({ holder, decided: { tells } }) => (holder !== undefined && tells ? [holder] : [])));

  const left = open.credit && { ...open.credit };
  const registered: Registered[] = [];
  const rows: NewRows[] = [];
  for (const { decided: theirs, ...one } of decided) {
    const refusal = refusalOf(theirs, group.stay.startDate, left);
    const aidCents = refusal === null ? theirs.entitledCents : 0;
    if (left) left.availableCents -= aidCents;
    const person: Registered = {
      id: one.id,
      groupId: group.id,
      request: one.request,
      decision: theirs.decision,
      label: theirs.decision.label,
      aidCents,
      refusal,
      absent: { provider: null, partner: null },
      registeredBy: caller.subject,
      registeredAt: open.at,
    };
    registered.push(person);
    rows.push({
      ...rowsOf(person, caller.tenantId, group.providerId, within.get(one.id) ?? new Uint8Array(), needs),
      claim: aidCents > 0 && theirs.binds() ? { year: open.year, personHash: hashes.get(one.id) ?? new Uint8Array(), holder: one.id } : null,
    });
  }
  await insertPeople(transaction, group.id, rows);
  for (const { id, aidCents } of registered) {
    if (aidCents > 0) await grant(transaction, { partnerId: caller.tenantId, year: open.year, amountCents: aidCents, at: open.at, groupId: group.id, participantId: id });
    await note(transaction, { at: open.at, tenantId: caller.tenantId, actorId: caller.actorId, action: 'participant-registered', rowId: id });
  }
  return registered;
}

/** Every row of someone, sealed; `said` is the participant as it is answered. */
export function rowsOf(person: Registered, partnerId: string, providerId: string, personHash: Uint8Array, { sealing, identities }: RegistrationNeeds, said = JSON.stringify(participantOf(person))): Omit<NewRows, 'claim'> {
  const { id, groupId, request, aidCents, refusal, registeredAt } = person;
  return {
    participant: { id, groupId, partnerId, providerId, personHash, listed: sealListed(sealing, person), aidCents, aidRefusal: refusal, registeredAt },
    file: {
      participantId: id,
      partnerId,
      file: sealFile(sealing, id, said),
      birthNamePrint: identities.search(partnerId, 'birthName', request.birthName),
      givenNamePrint: identities.search(partnerId, 'givenName', request.givenName),
      birthDatePrint: identities.search(partnerId, 'birthDate', request.birthDate),
      birthPlacePrint: identities.search(partnerId, 'birthPlace', request.birthPlace),
    },
    ties: tiedTo(request).map((toId) => ({ partnerId, participantId: id, toId })),
  };
}

interface Context {
  open: OpenGroup;
  hashes: ReadonlyMap<string, Uint8Array>;
  /** What each is known by among this partner's people, and who of these is on the list already. */
  within: ReadonlyMap<string, Uint8Array>;
  twins: ReadonlyMap<string, string>;
  needs: RegistrationNeeds;
}

interface DecidedNewcomer extends Newcomer {
  /** Who holds the aid of this year that was known to us; null for somebody who is on no list any more. */
  holder: string | null | undefined;
  decided: Decided;
}

/** Decides for each, and says of everyone at once what keeps them off the list. */
function decideAll(newcomers: readonly Newcomer[], others: ReadonlyMap<string, ParticipantRequest>, { open, hashes, within, twins, needs }: Context): DecidedNewcomer[] {
  const bookedOn = parisDay(open.at);
  const seen = new Set(twins.keys());
  const all = new Map([...others, ...newcomers.map(({ id, request }): [string, ParticipantRequest] => [id, request])]);
  return forEach(newcomers, (one) => {
    const { id, request } = one;
    const name = hex(within.get(id) ?? new Uint8Array());
    const isTwin = seen.has(name);
    seen.add(name);
    requireTogether(request);
    const holder = open.claims.get(hex(hashes.get(id) ?? new Uint8Array()));
    const decided = decideFor({ id, request, aided: holder !== undefined, stay: open.group.stay, others: present(request, all), bookedOn, conditions: needs.conditions });
    if (isTwin) throw new Problem('duplicate-participant');
    requireProgramme(decided);
    return { ...one, holder, decided };
  });
}

/** Those whom a request names, or a 422 for each who is not on the list. */
export function present(request: ParticipantRequest, all: ReadonlyMap<string, ParticipantRequest>): Map<string, ParticipantRequest> {
  const found = new Map<string, ParticipantRequest>();
  const errors: ProblemPlace[] = [];
  for (const id of tiedTo(request)) {
    const theirs = all.get(id);
    if (theirs) found.set(id, theirs);
    else errors.push({ pointer: `/ties/${(request.ties ?? []).findIndex(({ to }) => to === id)}/to`, code: 'tie-to-nobody', detail: 'Cette personne n’est pas sur la liste : inscrivez-la d’abord.' });
  }
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return found;
}

async function readOthers(transaction: Database, groupId: string, newcomers: readonly Newcomer[], { sealing }: RegistrationNeeds): Promise<Map<string, ParticipantRequest>> {
  const own = new Set(newcomers.map(({ id }) => id));
  const ids = new Set(newcomers.flatMap(({ request }) => tiedTo(request)).filter((id) => !own.has(id)));
  const rows = await readRows(transaction, groupId, [...ids]);
  return new Map(rows.map((row) => [row.row.id, openRow(sealing, row).request]));
}
