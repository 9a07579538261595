import type { Conditions } from '../../schema/contract/conditions.ts';
import type { AidRefusal, ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import { togetherShape, type Person, type PersonDecision, type SimulationRequest, type Tie } from '../../schema/contract/simulation.ts';
import { simulate } from '../../schema/rules/simulate.ts';
import { invalidRequest, pointer } from '../places.ts';
import type { CreditState } from '../stores/credits.ts';
import type { StayOfGroup } from '../stores/registration-reading.ts';
import { caredFactsOf, caredId, factsOf } from './person.ts';

/** What the rules answer for someone of a list, before the credit is looked at. */
export interface Decided {
  decision: PersonDecision;
  provisional: boolean;
  /** What the rules would grant; zero where they grant nothing. */
  entitledCents: number;
  /** Whether the yearly limit binds this aid, which then takes the year's claim. */
  binds: () => boolean;
  /** Whether this tells of an aid that is known to us: without that aid, something else would be answered. */
  tells: boolean;
}

export interface Deciding {
  id: string;
  request: ParticipantRequest;
  /** An aid of this year is known to us. */
  aided: boolean;
  stay: StayOfGroup;
  /** Those the request is tied to, by id. */
  others: ReadonlyMap<string, ParticipantRequest>;
  bookedOn: string;
  conditions: readonly Conditions[];
}

/**
 * Decides for one person with those they are tied to; throws 422 where a fact is missing or contradicts another.
 *
 * Whether a fact is missing is looked at as if no aid were known to us: else what is not asked for would tell of the aid,
 * to whoever tries names and registers nobody.
 */
export function decideFor(asked: Deciding): Decided {
  const { decision, provisional } = decisionOn(asked);
  const unaided = asked.aided ? decisionOn({ ...asked, aided: false }).decision : decision;
  const { missing } = unaided;
  if (missing.length > 0) throw new Problem('invalid-request', { errors: missing.map((path) => missingPlace(path, asked.request)) });
  const entitledCents = decision.aid.verdict === 'yes' ? (decision.aid.amountCents ?? 0) : 0;
  return { decision, provisional, entitledCents, binds: () => entitledCents > 0 && !grantedAgain(asked), tells: asked.aided && JSON.stringify(decision) !== JSON.stringify(unaided) };
}

function decisionOn(asked: Deciding): Pick<Decided, 'decision' | 'provisional'> {
  const { people, conditions } = simulate(requestOf(asked), asked.conditions, asked.bookedOn);
  const decision = people.find(({ id }) => id === asked.id);
  if (!decision) throw new Error('nobody was decided for');
  return { decision, provisional: conditions.provisional };
}

/** Why an aid that is asked for is not granted, or null where it is; the credit is looked at last. */
export function refusalOf({ decision, provisional, entitledCents }: Decided, startDate: string, credit: CreditState | null): AidRefusal | null {
  if (decision.aid.verdict === 'no') return decision.aid.reasons.some(({ code }) => code === 'already-aided' || code === 'other-ancv-aid') ? 'already-aided-this-year' : 'not-eligible';
  // Facts are missing of those alone whose aid is known to us: with more of them, another right may be found.
  if (decision.missing.length > 0) return 'already-aided-this-year';
  if (decision.aid.verdict === 'unknown' || decision.aid.amountCents === null) return 'undecided';
  if (entitledCents === 0) return null;
  if (provisional) return 'conditions-not-published';
  if (!credit || startDate < credit.notifiedOn) return 'credit-not-notified';
  return credit.closed || credit.availableCents < entitledCents ? 'credit-exhausted' : null;
}

/** Whether an aid was refused for want of credit alone, which is asked again when there is some. */
export function isForCredit(refusal: AidRefusal | null): boolean {
  return refusal === 'credit-exhausted' || refusal === 'credit-not-notified';
}

/** The list holds people of the programme alone. */
export function requireProgramme({ decision }: Decided): void {
  if (decision.programme.verdict === 'yes') return;
  const { reasons } = decision.programme;
  const detail = `Cette personne ne peut pas être inscrite. ${reasons.map(({ text }) => text).join(' ')}`;
  throw new Problem('not-eligible', { detail, reasons });
}

/** With an aid already had, would it be granted all the same? Then the yearly limit does not bind it. */
function grantedAgain(asked: Deciding): boolean {
  if (asked.aided || (asked.request.aidThisYear ?? 'none') !== 'none') return true;
  return decisionOn({ ...asked, aided: true }).decision.aid.verdict === 'yes';
}

function requestOf({ id, request, aided, stay, others, bookedOn }: Deciding): SimulationRequest {
  const cared = caredFactsOf(request);
  const present = new Set([id, ...others.keys(), ...cared.map((person) => person.id)]);
  // What another one is tied to matters to them, not to this one; between those here it is kept, for it may contradict.
  const among = (ties: Tie[] | null | undefined): Tie[] => (ties ?? []).filter(({ to }) => present.has(to) && to !== caredId);
  const people: Person[] = [factsOf(id, request, aided), ...[...others].map(([other, theirs]) => ({ ...factsOf(other, theirs, false), ties: among(theirs.ties) })), ...cared];
  const body: SimulationRequest = { stay: { ...stayQueryOf(stay), bookedOn }, people };
  const parsed = togetherShape.safeParse(body);
  if (parsed.success) return parsed.data;
  const problem = invalidRequest(parsed.error.issues, body);
  throw new Problem(problem.code, { ...problem.more, errors: (problem.more.errors ?? []).map((place) => ownPlace(place, cared.length > 0 ? people.length - 1 : -1)) });
}

function stayQueryOf({ startDate, nights, zone, theme, tags, priceCents, childPriceCents, singleSupplementCents }: StayOfGroup): SimulationRequest['stay'] {
  return { startDate, nights, zone, theme, priceCents, childPriceCents, singleSupplementCents, ...(tags.includes('intergenerational') && { intergenerational: true }) };
}

/** A place of the simulation, as a place of the participant that was sent. */
function ownPlace(place: ProblemPlace, caredAt: number): ProblemPlace {
  const [, index = '', rest = ''] = /^\/people\/(\d+)(.*)$/.exec(place.pointer) ?? [];
  if (index === '0') return { ...place, pointer: rest };
  if (index !== '' && Number(index) === caredAt) return { ...place, pointer: `/caredPerson${rest}` };
  return { ...place, pointer: '/ties' };
}

function missingPlace(path: string, request: ParticipantRequest): ProblemPlace {
  const [owner, fact] = path.includes('/') ? [path.slice(0, path.indexOf('/')), path.slice(path.indexOf('/') + 1)] : [null, path];
  const parts = fact.split('.');
  if (owner === null) return { pointer: pointer(parts), code: 'missing-fact', detail: 'Cette réponse manque : elle peut encore changer la décision.' };
  if (owner === caredId) return { pointer: pointer(['caredPerson', ...parts]), code: 'missing-fact', detail: 'Cette réponse manque pour la personne aidée : elle peut encore changer la décision.' };
  const tie = (request.ties ?? []).findIndex(({ to }) => to === owner);
  return { pointer: pointer(['ties', Math.max(tie, 0), 'to']), code: 'missing-fact', detail: `Il manque une réponse de la personne liée (${fact}) : complétez d’abord sa fiche.` };
}
