import type { Answers } from '../../../widgets/foundation/visit.ts';

/** A retired person alone, who may go and has the aid. */
export const alone: Answers = { forWhom: 'me', 'me.birthDate': '1950-03-27', 'me.livesInFrance': 'yes', 'me.activity': 'retired', 'me.income': '14230', 'me.shares': '1', 'me.kind': 'single', 'me.aidThisYear': 'none' };
