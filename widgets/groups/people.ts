import { longDate } from '../../schema/rules/french.ts';
import { groupWords as words } from '../words/groups-group.fr.ts';
import type { Group, Listed } from './guards.ts';

/** As one calls them: Jeanne Morvan. */
export const nameOf = ({ givenName, usedName, birthName }: { givenName: string; usedName?: string | null; birthName: string }): string => `${givenName} ${usedName || birthName}`;

/** The birth name where another is used, and the date of birth where this side sees it. */
export function bornAs({ title, usedName, birthName, birthDate }: Listed): readonly string[] {
  const parts = [usedName && usedName !== birthName ? words.born(title, birthName) : '', birthDate ? words.bornOn(title, longDate(birthDate)) : ''];
  return parts.filter(Boolean);
}

export const labelOf = ({ label }: Listed): string => (label === null ? '' : (words.labels[label] ?? ''));

export function wishesOf({ wishes }: Listed): readonly string[] {
  return [wishes?.singleRoom ? words.single : '', wishes?.roommate ? words.roommate(wishes.roommate) : '', wishes?.comments ?? ''].filter(Boolean);
}

/** Whom somebody is on the list with, or cares for at home. */
export function comesWith({ ties, caredPerson }: Listed, { participants }: Pick<Group, 'participants'>): readonly string[] {
  return (ties ?? []).flatMap(({ kind, to }) => {
    const other = to === 'cared' ? caredPerson : participants.find(({ id }) => id === to);
    return other ? [words.ties[kind]?.(nameOf(other)) ?? ''] : [];
  });
}

/** Those of the list who are there with somebody: their tie stands in the way of a removal. */
export const tiedTo = ({ id }: Listed, { participants }: Pick<Group, 'participants'>): readonly Listed[] => participants.filter(({ ties }) => ties?.some(({ to }) => to === id));

/** Refused for want of credit: what an agent may ask again. */
export const lacksCredit = ({ aid }: { aid: { granted: boolean; refusal?: string | null } }): boolean => !aid.granted && (aid.refusal === 'credit-exhausted' || aid.refusal === 'credit-not-notified');
