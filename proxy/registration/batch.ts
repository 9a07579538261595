import { z } from 'zod';
import type { BatchRequest, ParticipantTie } from '../../schema/contract/participants.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import { caredId } from './person.ts';
import { newcomer, type Newcomer } from './register.ts';

const idShape = z.uuid();

/** Gives each one of a list their name, and turns ties to keys of the list into ties to those names; throws 422 for a key given twice, or that nobody has. */
export function newcomersOf({ participants }: BatchRequest): Newcomer[] {
  const errors: ProblemPlace[] = [];
  const people = participants.map(({ key, ties, ...request }, index) => ({ key, ties: ties ?? [], ...newcomer({ ...request, ties: [] }, `/participants/${index}`) }));
  const ids = new Map<string, string>();
  for (const { key, id, at } of people) {
    if (ids.has(key)) errors.push({ pointer: `${at}/key`, code: 'duplicate-id', detail: 'Deux personnes de l’envoi portent cette clé.' });
    ids.set(key, id);
  }
  const newcomers = people.map(({ id, at, request, ties }) => {
    const named = ties.map(({ kind, to }, index): ParticipantTie => {
      const other = ids.get(to) ?? to;
      if (other !== caredId && !idShape.safeParse(other).success) errors.push({ pointer: `${at}/ties/${index}/to`, code: 'tie-to-nobody', detail: 'Personne de l’envoi ne porte cette clé.' });
      return { kind, to: other };
    });
    return { id, at, request: { ...request, ties: named } };
  });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return newcomers;
}
