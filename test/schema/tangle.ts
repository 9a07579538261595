import { maximumPeople, tieKinds, type Person, type SimulationRequest, type TieKind } from '../../schema/contract/simulation.ts';
import { sharesHousehold } from '../../schema/contract/ties.ts';

const ages = [10, 25, 57, 57, 70];

/** The ties that anybody may have with anybody. */
export const freeTies = tieKinds.filter((kind) => !sharesHousehold(kind));

/** As many people as a request takes, each tied to all the others, of whom nothing is known but a birth date. */
export function tangle(year: number, kindsOf: (from: number, to: number) => readonly TieKind[] = () => freeTies): SimulationRequest {
  const half = maximumPeople / 2;
  const people = Array.from({ length: maximumPeople }, (_, from): Person => ({
    id: `p${from}`,
    birthDate: `${year - (ages[from % ages.length] ?? 70)}-01-01`,
    ties: Array.from({ length: maximumPeople }, (__, to) => to).filter((to) => to !== from).flatMap((to) =>
      [...kindsOf(from, to), ...(from >= half && to < half ? (['spouse', 'tax-household'] as const) : [])].map((kind) => ({ kind, to: `p${to}` }))),
  }));
  return { stay: { startDate: `${year}-05-04`, nights: 4, zone: 'metropole' }, people };
}
