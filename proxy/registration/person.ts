import type { AidRefusal, ParticipantRequest } from '../../schema/contract/participants.ts';
import type { Label, Person, PersonDecision } from '../../schema/contract/simulation.ts';

/** Someone on a list, unsealed: what was keyed, what was decided, what was granted. */
export interface Registered {
  id: string;
  groupId: string;
  request: ParticipantRequest;
  decision: PersonDecision;
  label: Label | null;
  aidCents: number;
  refusal: AidRefusal | null;
  absent: { provider: boolean | null; partner: boolean | null };
  registeredBy: string;
  registeredAt: Date;
}

/** The id that `caredPerson` has in a decision. */
export const caredId = 'cared';

/** The facts of a participant as the rules read them; `aided` when an aid of the year is known to us, beside which another of the ANCV's that is declared still counts. */
export function factsOf(id: string, request: ParticipantRequest, aided: boolean): Person {
  return {
    id,
    birthDate: request.birthDate,
    livesInFrance: request.livesInFrance ?? null,
    activity: request.activity ?? null,
    disabled: request.disabled ?? null,
    longTermIllness: request.longTermIllness ?? null,
    gir: request.gir ?? null,
    household: request.household ?? null,
    aidThisYear: aided && request.aidThisYear !== 'other-ancv' ? 'sev' : (request.aidThisYear ?? null),
    civicServiceUntil: request.civicServiceUntil ?? null,
    ties: (request.ties ?? []).map(({ kind, to }) => ({ kind, to })),
    singleRoom: request.wishes?.singleRoom ?? false,
  };
}

/** The person cared for who stays home, or nobody. */
export function caredFactsOf({ caredPerson }: ParticipantRequest): Person[] {
  if (!caredPerson) return [];
  const { birthDate, livesInFrance, activity, disabled, longTermIllness, gir } = caredPerson;
  return [{ id: caredId, birthDate, livesInFrance: livesInFrance ?? null, activity: activity ?? null, disabled: disabled ?? null, longTermIllness: longTermIllness ?? null, gir: gir ?? null, travels: false }];
}

/** The people of the list whom a request names. */
export function tiedTo(request: Pick<ParticipantRequest, 'ties'>): string[] {
  return [...new Set((request.ties ?? []).map(({ to }) => to).filter((to) => to !== caredId))];
}
