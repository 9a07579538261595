import type { Participant, ParticipantTie } from '../../schema/contract/participants.ts';
import type { TieKind } from '../../schema/contract/simulation.ts';
import { sharesHousehold } from '../../schema/contract/ties.ts';
import { textIn, tieRows, type Typed } from './typed.ts';

/** The ties a person can have, the most frequent first. */
export const tieKinds: readonly TieKind[] = ['spouse', 'family-carer', 'tax-household', 'professional-carer', 'disabled-child', 'young-companion'];

/** Stands for the person cared for who stays home. */
export const cared = 'cared';

/** Whether the person tied to may be one who stays home: professional carers go with the person (Conditions 2026, article 2.2). */
export const mayStayHome = (kind: string | undefined): boolean => kind === 'family-carer';

/** The ties that are whole: a kind, and somebody who is there. A household is that of whoever’s tax notice it is. */
export function tiesIn(typed: Typed, others: readonly Participant[]): ParticipantTie[] {
  return tieRows(typed).flatMap((row): ParticipantTie[] => {
    const kind = tieKinds.find((one) => one === typed[`tie-${row}-kind`]);
    const to = textIn(typed, `tie-${row}-to`);
    const person = others.find(({ id }) => id === to);
    if (!kind || !to || (!person && !(to === cared && mayStayHome(kind)))) return [];
    return [{ kind, to: kind === 'tax-household' && person ? holderOf(person, others).id : to }];
  });
}

/** The one whose tax notice it is. */
function holderOf(person: Participant, others: readonly Participant[]): Participant {
  const tie = person.ties?.find(({ kind }) => sharesHousehold(kind));
  return others.find(({ id }) => id === tie?.to) ?? person;
}
