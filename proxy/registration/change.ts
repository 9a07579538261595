import { participantRequestShape, type ParticipantChange, type ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { invalidRequest } from '../places.ts';
import { giveBack, grant } from '../stores/credits.ts';
import { hex, readDependents, readRows, readTwins } from '../stores/registration-reading.ts';
import { note, releaseClaims, takeClaim, updatePerson } from '../stores/registration-writing.ts';
import { requireTogether, withVersions } from './checks.ts';
import { decideFor, isForCredit, refusalOf, requireProgramme, type Decided } from './decision.ts';
import { Again } from './failures.ts';
import type { OnGroup, RegistrationNeeds } from './needs.ts';
import { meetClaims, openGroup, requireGroup, type OpenGroup } from './open-group.ts';
import type { Registered } from './person.ts';
import { openRow } from './record.ts';
import { present, rowsOf } from './register.ts';

/** Someone whose rights are decided again: before, after, and whose year's claim it is. */
interface Affected {
  before: Registered;
  request: ParticipantRequest;
  claim: Uint8Array;
  /** Who else holds it. */
  holder: string | null | undefined;
  decided: Decided;
}

/**
 * Changes a participant and decides again for them and for all who are tied to them, in the caller's transaction.
 *
 * What was granted stays where the right to it is the same; else it is given back and asked for anew. Throws before
 * anything is written: `others-depend` where someone tied to them could no longer be on the list.
 */
export async function change(transaction: Database, on: OnGroup, id: string, wanted: ParticipantChange, needs: RegistrationNeeds): Promise<Registered> {
  const found = await requireGroup(transaction, on);
  const before = await touched(transaction, on, id, wanted, needs);
  const open = await openGroup(transaction, on, found, before.claims, needs);
  const { people, self, request, dependents, claims } = await touched(transaction, on, id, wanted, needs);
  const locked = new Set(before.claims.map(hex));
  if (claims.some((claim) => !locked.has(hex(claim)))) throw new Again();

  const requests = new Map([...people].map(([other, person]): [string, ParticipantRequest] => [other, other === id ? request : person.request]));
  const own = decideAgain(self, requests, { open, needs });
  requireProgramme(own.decided);
  const tied = decideTied(dependents.flatMap((one) => people.get(one) ?? []), requests, { open, needs });
  await refuseTwin(transaction, on, own, needs);
  await meetClaims(transaction, on, open.at, [own, ...tied].flatMap((one) => (one.holder !== undefined && one.decided.tells && !wasMet(one, needs) ? [one.holder] : [])));

  const after = await settle(transaction, on, [own, ...tied], { open, needs });
  await note(transaction, { at: open.at, tenantId: on.caller.tenantId, actorId: on.caller.actorId, action: 'participant-changed', rowId: id });
  const changed = after.find((one) => one.id === id);
  if (!changed) throw new Problem('participant-not-found');
  return changed;
}

/** Whom a change is about as the list now stands: the person changed, who is tied to them, and whose claims of the year to hold. */
async function touched(transaction: Database, { groupId }: OnGroup, id: string, wanted: ParticipantChange, needs: RegistrationNeeds) {
  const people = await read(transaction, groupId, needs);
  const self = people.get(id);
  if (!self) throw new Problem('participant-not-found');
  const request = merged(self.request, wanted);
  requireTogether(request);
  const dependents = await readDependents(transaction, id);
  const claims = [self.request, request, ...dependents.flatMap((other) => people.get(other)?.request ?? [])].map((one) => needs.identities.claim(one));
  return { people, self, request, dependents, claims };
}

/** Says that people of the list are tied to someone, by name: the partner knows them. */
export function othersDepend(people: readonly Registered[]): Problem {
  const names = people.map(({ request: { givenName, usedName, birthName } }) => `${givenName} ${usedName ?? birthName}`);
  return new Problem('others-depend', { detail: `Sont sur la liste grâce à cette personne : ${names.join(', ')}. Changez ou retirez d’abord leur inscription.` });
}

/** Gives back what no longer holds, then grants what does now, then writes everyone. */
async function settle(transaction: Database, on: OnGroup, affected: readonly Affected[], { open, needs }: { open: OpenGroup; needs: RegistrationNeeds }): Promise<Registered[]> {
  const { group, year, at } = open;
  const partnerId = on.caller.tenantId;
  const kept = (one: Affected): boolean => one.before.aidCents > 0 && one.before.aidCents === one.decided.entitledCents;
  const credit = open.credit && { ...open.credit };
  for (const one of affected) {
    const { id, aidCents } = one.before;
    if (aidCents === 0 || kept(one)) continue;
    if (!credit) throw new Error('an aid was granted on no credit');
    await giveBack(transaction, credit, { partnerId, year, kind: 'aid-returned', amountCents: aidCents, at, groupId: group.id, participantId: id });
    if (!credit.closed) credit.availableCents += aidCents;
  }
  for (const one of affected) await releaseClaims(transaction, one.before.id);
  const after: Registered[] = [];
  for (const one of affected) {
    const { before, decided } = one;
    const stays = kept(one);
    // A refusal for want of credit stands until it is asked again: a new telephone number asks for nothing.
    const asked = stays || before.aidCents > 0 || !isForCredit(before.refusal) || decided.entitledCents !== entitledBefore(before);
    const refusal = stays ? null : asked || decided.entitledCents === 0 ? refusalOf(decided, group.stay.startDate, credit) : before.refusal;
    const aidCents = refusal === null ? decided.entitledCents : 0;
    if (aidCents > 0 && !stays) {
      await grant(transaction, { partnerId, year, amountCents: aidCents, at, groupId: group.id, participantId: before.id });
      if (credit) credit.availableCents -= aidCents;
    }
    if (aidCents > 0 && decided.binds()) await takeClaim(transaction, { year, personHash: one.claim, holder: before.id });
    const person: Registered = { ...before, request: one.request, decision: decided.decision, label: decided.decision.label, aidCents, refusal };
    await updatePerson(transaction, rowsOf(person, partnerId, group.providerId, needs.identities.within(partnerId, one.request), needs));
    after.push(person);
  }
  return after;
}

function decideAgain(before: Registered, requests: ReadonlyMap<string, ParticipantRequest>, { open, needs }: { open: OpenGroup; needs: RegistrationNeeds }): Affected {
  const request = requests.get(before.id) ?? before.request;
  const claim = needs.identities.claim(request);
  const found = open.claims.get(hex(claim));
  const holder = found === before.id ? undefined : found;
  const decided = decideFor({ id: before.id, request, aided: holder !== undefined, stay: open.group.stay, others: present(request, requests), bookedOn: parisDay(before.registeredAt), conditions: needs.conditions });
  return { before, request, claim, holder, decided };
}

/** Decides again for those tied to somebody who changed; throws `others-depend` for who is not of the programme any more, or of whom more must be known. */
function decideTied(people: readonly Registered[], requests: ReadonlyMap<string, ParticipantRequest>, context: Parameters<typeof decideAgain>[2]): Affected[] {
  const lost: Registered[] = [];
  const tied = people.flatMap((person) => {
    const again = unlessWrong(() => decideAgain(person, requests, context));
    if (again?.decided.decision.programme.verdict === 'yes') return [again];
    lost.push(person);
    return [];
  });
  if (lost.length > 0) throw othersDepend(lost);
  return tied;
}

/** What is wrong with others is no place in what was sent. */
function unlessWrong<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 422) return null;
    throw thrown;
  }
}

async function refuseTwin(transaction: Database, { groupId, caller }: OnGroup, { before, request }: Affected, { identities }: RegistrationNeeds): Promise<void> {
  const twins = await readTwins(transaction, groupId, [identities.within(caller.tenantId, request)]);
  if ([...twins.values()].some((twin) => twin !== before.id)) throw new Problem('duplicate-participant');
}

async function read(transaction: Database, groupId: string, { sealing }: RegistrationNeeds): Promise<Map<string, Registered>> {
  const rows = await readRows(transaction, groupId);
  return new Map(rows.map((row) => [row.row.id, openRow(sealing, row)]));
}

function merged(request: ParticipantRequest, wanted: ParticipantChange): ParticipantRequest {
  const body = { ...request, ...wanted };
  const parsed = participantRequestShape.safeParse(body);
  if (!parsed.success) throw invalidRequest(parsed.error.issues, body);
  return withVersions(parsed.data);
}

/** Whether the partner was told of this aid before: of this very person's, and not by what they had declared themselves. */
function wasMet({ before, claim }: Affected, { identities }: RegistrationNeeds): boolean {
  const { request, refusal, decision: { aid } } = before;
  const wasTold = refusal === 'already-aided-this-year' || (aid.basis === 'carer' && !aid.reasons.some(({ code }) => code === 'not-aided-yet'));
  return wasTold && (request.aidThisYear ?? 'none') === 'none' && hex(identities.claim(request)) === hex(claim);
}

const entitledBefore = ({ decision }: Registered): number => (decision.aid.verdict === 'yes' ? (decision.aid.amountCents ?? 0) : 0);
