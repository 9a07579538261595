import type { SimulationRequest } from '../../schema/contract/simulation.ts';

/** The request that the documentation shows: a retired woman who needs help daily, and her son who helps her. */
export const exampleRequest: SimulationRequest = {
  stay: { startDate: '2026-10-12', nights: 4, zone: 'metropole' },
  people: [
    {
      id: 'jeanne',
      birthDate: '1950-03-27',
      livesInFrance: true,
      activity: 'retired',
      disabled: false,
      longTermIllness: false,
      gir: 4,
      household: { kind: 'single', shares: 1, taxableIncomeEuros: 14230 },
      aidThisYear: 'none',
      singleRoom: true,
    },
    {
      id: 'paul',
      birthDate: '1978-01-15',
      livesInFrance: true,
      activity: 'working',
      ties: [{ kind: 'family-carer', to: 'jeanne' }],
      aidThisYear: 'none',
    },
  ],
};
