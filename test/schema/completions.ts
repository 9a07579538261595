import { activities, aidsThisYear, householdKinds, type Household, type Person, type SimulationRequest } from '../../schema/contract/simulation.ts';
import { holder, plainly, type Plain, type Rules } from './oracle.ts';
import { pinned } from './pinned.ts';

type Facts = Pick<Person, 'livesInFrance' | 'activity' | 'disabled' | 'longTermIllness' | 'gir' | 'aidThisYear'>;
type Fact = keyof Facts;

const answers: { [F in Fact]: readonly NonNullable<Facts[F]>[] } = {
  livesInFrance: [true, false],
  activity: activities,
  disabled: [true, false],
  longTermIllness: [true, false],
  gir: ['none', 1, 6],
  aidThisYear: aidsThisYear,
};

/** One way of answering what is not known yet: paths as in `missing`, and the request so completed. */
interface Completion {
  said: ReadonlyMap<string, string>;
  request: SimulationRequest;
}

/** About how many completions there are, without writing them down. */
export function ways(person: Person, request: SimulationRequest): number {
  const household = holder(person, request.people).household ?? {};
  const cells = (household.kind == null ? 2 : 1) * (household.shares == null ? 10 : 1);
  const open = concerned(person, request).flatMap((each) => Object.keys(answers).filter(isFact).flatMap((fact) => (each[fact] == null && (fact !== 'aidThisYear' || each === person) ? [answers[fact].length] : [])));
  return open.reduce((product, count) => product * count, cells * (household.taxableIncomeEuros == null ? 2 * cells + 2 : 1));
}

function concerned(person: Person, { people }: SimulationRequest): Person[] {
  return people.filter(({ id }) => id === person.id || (person.ties ?? []).some(({ to }) => to === id));
}

/** Every way of completing what is not known of a person and of those they are tied to. */
export function completions(person: Person, request: SimulationRequest, rules: Rules): Completion[] {
  const household = holder(person, request.people);
  return concerned(person, request).reduce<Completion[]>((all, each) => all.flatMap((one) => ofPerson(one, each, each.id === person.id, each.id === household.id, rules)), [{ said: new Map(), request }]);
}

function ofPerson(start: Completion, { id }: Person, self: boolean, holds: boolean, rules: Rules): Completion[] {
  const prefix = self ? '' : `${id}/`;
  let all = [start];
  for (const fact of Object.keys(answers).filter(isFact)) {
    // Whether another person was aided decides nothing about this one.
    if (fact === 'aidThisYear' && !self) continue;
    if (find(start.request, id)[fact] != null) continue;
    all = all.flatMap((one) => answers[fact].map((answer) => answered(one, id, { [fact]: answer }, [[`${prefix}${fact}`, answer]])));
  }
  return holds ? all.flatMap((one) => ofHousehold(one, id, prefix, rules)) : all;
}

function ofHousehold(start: Completion, id: string, prefix: string, rules: Rules): Completion[] {
  const household = find(start.request, id).household ?? {};
  const cells = householdKinds.flatMap((kind) => Object.entries(pinned[rules][kind]).map(([shares, euros]) => ({ kind, shares: Number(shares), euros })));
  const fitting = cells.filter(({ kind, shares }) => (household.kind ?? kind) === kind && (household.shares ?? shares) === shares);
  const incomes = household.taxableIncomeEuros != null ? [household.taxableIncomeEuros] : [...new Set([0, 1e9, ...fitting.flatMap(({ euros }) => [euros - 1, euros])])];
  const rows: Household[] = fitting.length > 0 ? fitting.map(({ kind, shares }) => ({ kind, shares })) : [{}];
  return rows.flatMap((row) =>
    incomes.map((taxableIncomeEuros) => {
      const completed = { ...household, kind: household.kind ?? row.kind, shares: household.shares ?? row.shares, taxableIncomeEuros };
      const said = (['kind', 'shares', 'taxableIncomeEuros'] as const).flatMap((fact): [string, unknown][] =>
        household[fact] == null && completed[fact] != null ? [[`${prefix}household.${fact}`, completed[fact]]] : [],
      );
      return answered(start, id, { household: completed }, said);
    }),
  );
}

function answered({ said, request }: Completion, id: string, facts: Partial<Person>, paths: readonly [string, unknown][]): Completion {
  return {
    said: new Map([...said, ...paths.map(([path, value]): [string, string] => [path, String(value)])]),
    request: { ...request, people: request.people.map((each) => (each.id === id ? { ...each, ...facts } : each)) },
  };
}

/** What the contract says of a person of whom some facts may be unknown: by enumeration, without any cleverness. */
export function byEnumeration(person: Person, request: SimulationRequest, rules: Rules): Plain & { missing: string[] } {
  const decided = completions(person, request, rules).map((one) => ({ said: one.said, plain: plainly(find(one.request, person.id), one.request, rules) }));
  const same = <T>(read: (plain: Plain) => T, otherwise: T): T => {
    const first = decided[0] ? read(decided[0].plain) : otherwise;
    return decided.every(({ plain }) => read(plain) === first) ? first : otherwise;
  };
  const paths = new Set(decided.flatMap(({ said }) => [...said.keys()]));
  return {
    programme: same(({ programme }) => programme, 'unknown'),
    category: same(({ category }) => category, null),
    aid: same(({ aid }) => aid, 'unknown'),
    basis: same(({ basis }) => basis, null),
    label: same(({ label }) => label, null),
    missing: [...paths].filter((path) => decides(path, decided)),
  };
}

/** Tells whether two completions that differ in this fact alone give different verdicts. */
function decides(path: string, decided: readonly { said: ReadonlyMap<string, string>; plain: Plain }[]): boolean {
  const verdicts = new Map<string, string>();
  return decided.some(({ said, plain }) => {
    const others = [...said].map(([name, value]) => (name === path ? name : `${name}=${value}`)).join();
    const verdict = `${plain.programme} ${plain.aid}`;
    const before = verdicts.get(others) ?? verdict;
    verdicts.set(others, before);
    return before !== verdict;
  });
}

function find({ people }: SimulationRequest, id: string): Person {
  const person = people.find((each) => each.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}

function isFact(name: string): name is Fact {
  return name in answers;
}
