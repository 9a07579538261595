import type { Conditions } from '../../schema/contract/conditions.ts';
import { activities, type SimulationRequest } from '../../schema/contract/simulation.ts';

/** People alone on their request, everything known, no two alike: what an agent's list or a partner's site sends. */
export function people(conditions: Conditions, count: number): SimulationRequest[] {
  let seed = 20_260_101;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, (_, index) => {
    const threshold = conditions.thresholds[below(conditions.thresholds.length)];
    if (!threshold) throw new Error('no thresholds');
    return {
      stay: { startDate: `${conditions.year}-10-12`, nights: 4, zone: 'metropole' },
      people: [
        {
          id: `p${index}`,
          birthDate: `${conditions.year - 56 - below(40)}-0${1 + below(9)}-1${below(10)}`,
          livesInFrance: below(20) > 0,
          activity: activities[below(activities.length)] ?? 'retired',
          disabled: false,
          longTermIllness: false,
          gir: 'none',
          household: { kind: threshold.kind, shares: threshold.shares, taxableIncomeEuros: threshold.euros - 3000 + below(5000) },
          aidThisYear: 'none',
          singleRoom: below(3) === 0,
        },
      ],
    };
  });
}
