import type { Conditions } from '../../schema/contract/conditions.ts';
import type { RegistrationAnswers } from './answers.ts';
import type { DeskData } from './desk.ts';

/** Asks what the desk needs before the first form: the group, then the credit and the conditions of its stay’s year. */
export async function openDesk(answers: RegistrationAnswers, conditionsOf: (years: readonly number[]) => Promise<readonly Conditions[]>): Promise<DeskData> {
  const group = await answers.group();
  const year = Number(group.stay.startDate.slice(0, 4));
  const [credit, conditions] = await Promise.all([answers.credit(year), conditionsOf([year])]);
  return { group, credit, conditions };
}
