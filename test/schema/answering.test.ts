import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../schema/conditions/index.ts';
import type { Household, Person, SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide, type DecidedPerson } from '../../schema/rules/decide.ts';
import { requests, runs } from './arbitraries.ts';
import { completions, ways } from './completions.ts';
import { rulesOf } from './oracle.ts';
import { pinned } from './pinned.ts';

const entries = (request: SimulationRequest): Map<string, DecidedPerson> => new Map(decide(request, publishedConditions, '2026-01-15').people.map((person) => [person.id, person]));

test('answering more never overturns a verdict, a category, a basis or a label', () => {
  fc.assert(
    fc.property(requests(), fc.infiniteStream(fc.boolean()), (more, coins) => {
      const less = entries(hiding(more, coins));
      for (const [id, after] of entries(more)) {
        const before = less.get(id);
        assert.ok(before);
        if (before.programme.verdict !== 'unknown') assert.equal(after.programme.verdict, before.programme.verdict);
        if (before.aid.verdict !== 'unknown') assert.equal(after.aid.verdict, before.aid.verdict);
        if (before.programme.category) assert.equal(after.programme.category, before.programme.category);
        if (before.aid.basis) assert.equal(after.aid.basis, before.aid.basis);
        if (before.label) assert.equal(after.label, before.label);
      }
    }),
    runs(3000),
  );
});

test('every listed fact can change a verdict, the other facts held', () => {
  const small = requests(3).filter((request) => request.people.every((person) => ways(person, request) <= 200));
  fc.assert(
    fc.property(small, (request) => {
      const year = rulesOf(request.stay.startDate);
      for (const { id, missing } of entries(request).values()) {
        const person = request.people.find((each) => each.id === id);
        if (!person || !year || missing.length === 0) continue;
        const decided = completions(person, request, year.rules).map((one) => ({ said: one.said, verdicts: verdictsOf(entries(one.request).get(id)) }));
        for (const path of missing) assert.ok(changes(path, decided), `${path} can change a verdict of ${id}`);
      }
    }),
    runs(400),
  );
});

test('when nothing is missing everything is decided, shares outside the table apart', () => {
  fc.assert(
    fc.property(requests(), (request) => {
      if (!rulesOf(request.stay.startDate)) return;
      for (const { programme, aid, missing } of entries(request).values()) {
        if (missing.length > 0) continue;
        assert.notEqual(programme.verdict, 'unknown');
        assert.ok(aid.verdict !== 'unknown' || aid.findings.some(({ code }) => code === 'outside-table'));
      }
    }),
    runs(2000),
  );
});

function verdictsOf(person: DecidedPerson | undefined): string {
  return `${person?.programme.verdict} ${person?.aid.verdict}`;
}

function changes(path: string, decided: readonly { said: ReadonlyMap<string, string>; verdicts: string }[]): boolean {
  return decided.some((one) =>
    decided.some((other) => one.verdicts !== other.verdicts && [...one.said].every(([name, value]) => (name === path) !== (other.said.get(name) === value)) && one.said.size === other.said.size),
  );
}

/** The same request with some of its answers taken back. */
function hiding(request: SimulationRequest, coins: Iterator<boolean>): SimulationRequest {
  const hide = <T>(answer: T): T | null => (coins.next().value === true ? null : answer);
  const rules = rulesOf(request.stay.startDate)?.rules;
  const household = (given: Household): Household => {
    const { kind, shares } = given;
    // Shares outside the table are not among the ways of completing unknown ones.
    const inside = rules !== undefined && (shares == null || (['single', 'couple'] as const).some((one) => (kind ?? one) === one && shares in pinned[rules][one]));
    return { ...given, taxableIncomeEuros: hide(given.taxableIncomeEuros), ...(inside ? { kind: hide(kind), shares: hide(shares) } : {}) };
  };
  const person = (given: Person): Person => ({
    ...given,
    livesInFrance: hide(given.livesInFrance), activity: hide(given.activity), disabled: hide(given.disabled),
    longTermIllness: hide(given.longTermIllness), gir: hide(given.gir), aidThisYear: hide(given.aidThisYear),
    household: given.household && household(given.household),
  });
  return { ...request, people: request.people.map(person) };
}
