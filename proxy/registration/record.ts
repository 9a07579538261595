import type { Participant, ParticipantRequest } from '../../schema/contract/participants.ts';
import type { Sealing } from '../sealing.ts';
import type { SealedRow } from '../stores/registration-reading.ts';
import type { Registered } from './person.ts';

/** What both sides of a group see of someone, before it is sealed. */
export interface Listed {
  title: ParticipantRequest['title'];
  birthName: string;
  usedName: string | null;
  givenName: string;
  wishes: { singleRoom: boolean; roommate: string | null; comments: string | null };
  label: Registered['label'];
}

export function sealListed(sealing: Sealing, { id, request, label }: Pick<Registered, 'id' | 'request' | 'label'>): Uint8Array {
  const { title, birthName, usedName, givenName, wishes } = request;
  const listed: Listed = {
    title,
    birthName,
    usedName: usedName ?? null,
    givenName,
    wishes: { singleRoom: wishes?.singleRoom ?? false, roommate: wishes?.roommate || null, comments: wishes?.comments || null },
    label,
  };
  return sealing.seal(listedRow(id), JSON.stringify(listed));
}

/** What the partner alone sees of someone: the participant, as `said` on the wire. */
export function sealFile(sealing: Sealing, id: string, said: string): Uint8Array {
  return sealing.seal(fileRow(id), said);
}

/** Reads what `sealListed` wrote; only this product writes it, and the seal tells it was not changed. */
export function openListed(sealing: Sealing, id: string, sealed: Uint8Array): Listed {
  const listed: Listed = JSON.parse(sealing.open(listedRow(id), sealed));
  return listed;
}

/** Unseals a row of the list for its partner. */
export function openRow(sealing: Sealing, { row, file }: SealedRow): Registered {
  const read: Participant | Former = JSON.parse(sealing.open(fileRow(row.id), file));
  return {
    id: row.id,
    groupId: row.groupId,
    request: 'request' in read ? read.request : requestIn(read),
    decision: read.decision,
    label: read.decision.label,
    aidCents: row.aidCents,
    refusal: row.aidRefusal,
    absent: { provider: row.absentForProvider, partner: row.absentForPartner },
    registeredBy: read.registeredBy,
    registeredAt: row.registeredAt,
  };
}

/** A file as it was written before it was the participant's answer, until the person is next changed. */
interface Former extends Pick<Participant, 'decision' | 'registeredBy'> {
  request: ParticipantRequest;
}

/** What was sent of a participant, without what was answered. */
function requestIn({ id: _id, label: _label, decision: _decision, aid: _aid, absent: _absent, registeredBy: _by, registeredAt: _at, ...request }: Participant): ParticipantRequest {
  return request;
}

/** A participant as the wire says it to their partner. */
export function participantOf({ id, request, label, decision, aidCents, refusal, absent, registeredBy, registeredAt }: Registered): Participant {
  return { ...request, id, label, decision, aid: { granted: aidCents > 0, amountCents: aidCents, refusal }, absent, registeredBy, registeredAt: registeredAt.toISOString() };
}

const listedRow = (id: string): string => `participants.listed/${id}`;
/** What a file is sealed for, wherever it stands. */
export const fileRow = (id: string): string => `participant_files.file/${id}`;
