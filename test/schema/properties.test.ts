import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { simulationShape, type Household, type Person, type SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide as decideOn, type DecidedPerson, type Decision } from '../../schema/rules/decide.ts';
import { simulate } from '../../schema/rules/simulate.ts';
import { requests, runs } from './arbitraries.ts';
import { completions, ways } from './completions.ts';
import { rulesOf } from './oracle.ts';
import { pinned } from './pinned.ts';

const today = '2026-01-15';
const decide = (request: SimulationRequest): Decision => decideOn(request, publishedConditions, today);
const entries = (request: SimulationRequest): Map<string, DecidedPerson> => new Map(decide(request).people.map((person) => [person.id, person]));

test('the generated requests reach every verdict, category, basis and label, and both sides of knowing', () => {
  const met = new Set<string>();
  for (const request of fc.sample(requests(), { numRuns: 3000, seed: 7 })) {
    const { stay, people } = decide(request);
    met.add(`stay ${stay.verdict}`);
    for (const { programme, aid, label } of people) [`programme ${programme.verdict}`, `aid ${aid.verdict}`, programme.category, aid.basis, label].forEach((each) => met.add(String(each)));
  }
  const verdicts = ['stay', 'programme', 'aid'].flatMap((what) => ['yes', 'no', 'unknown'].map((verdict) => `${what} ${verdict}`));
  const categories = ['senior', 'senior-55', 'tax-household', 'disabled-child', 'family-carer', 'professional-carer', 'young-companion'];
  const rest = ['carer', 'civic-service', 'income', 'aid', 'programme', 'carer-aid', 'spouse-aid', 'spouse-programme', 'null'];
  assert.deepEqual([...met].toSorted(), [...verdicts, ...categories, ...rest].toSorted());
});

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
    { numRuns: runs(3000) },
  );
});

test('every listed fact can change a verdict, the other facts held', () => {
  const small = requests(3).filter((request) => request.people.every((person) => ways(person, request) <= 200));
  fc.assert(
    fc.property(small, (request) => {
      const year = rulesOf(request.stay.startDate);
      for (const { id, missing } of decide(request).people) {
        const person = request.people.find((each) => each.id === id);
        if (!person || !year || missing.length === 0) continue;
        const decided = completions(person, request, year.rules).map((one) => ({ said: one.said, verdicts: verdictsOf(entries(one.request).get(id)) }));
        for (const path of missing) assert.ok(changes(path, decided), `${path} can change a verdict of ${id}`);
      }
    }),
    { numRuns: runs(400) },
  );
});

test('when nothing is missing everything is decided, shares outside the table apart', () => {
  fc.assert(
    fc.property(requests(), (request) => {
      if (!rulesOf(request.stay.startDate)) return;
      for (const { programme, aid, missing } of decide(request).people) {
        if (missing.length > 0) continue;
        assert.notEqual(programme.verdict, 'unknown');
        assert.ok(aid.verdict !== 'unknown' || aid.findings.some(({ code }) => code === 'outside-table'));
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('more income never gains aid', () => {
  const gains = { no: 0, unknown: 1, yes: 2 };
  fc.assert(
    fc.property(requests(), fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60_000 })), (request, more) => {
      const richer = { ...request, people: request.people.map((person) => (person.household?.taxableIncomeEuros != null ? { ...person, household: { ...person.household, taxableIncomeEuros: person.household.taxableIncomeEuros + more } } : person)) };
      const after = entries(richer);
      for (const [id, { aid }] of entries(request)) assert.ok(gains[after.get(id)?.aid.verdict ?? 'yes'] <= gains[aid.verdict]);
    }),
    { numRuns: runs(2000) },
  );
});

test('the amount is at most half the price and the cap, and with the remaining cost makes price and supplement', () => {
  const caps = Object.values(pinned).flatMap(({ tariffs }) => tariffs.map(([, , , , , , cap]) => cap * 100));
  fc.assert(
    fc.property(requests(), (request) => {
      for (const { aid, priceCents, singleSupplementCents, remainingCents } of decide(request).people) {
        if (priceCents === null || singleSupplementCents === null || remainingCents === null || aid.amountCents === null) continue;
        assert.ok(Number.isInteger(aid.amountCents) && aid.amountCents >= 0);
        assert.ok(aid.amountCents * 2 <= priceCents && aid.amountCents <= Math.max(...caps));
        assert.equal(aid.amountCents + remainingCents, priceCents + singleSupplementCents);
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('the order of people and of ties changes nothing but the order of the answer', () => {
  fc.assert(
    fc.property(requests(), (request) => {
      const turned = { ...request, people: request.people.toReversed().map(turning) };
      const [one, other] = [entries(request), entries(turned)];
      const plain = (person: DecidedPerson | undefined): unknown =>
        person && { ...person, missing: person.missing.toSorted(), programme: { ...person.programme, findings: codes(person.programme.findings) }, aid: { ...person.aid, findings: codes(person.aid.findings) }, papers: codes(person.papers), cautions: codes(person.cautions) };
      for (const id of one.keys()) assert.deepEqual(plain(other.get(id)), plain(one.get(id)));
      assert.deepEqual(decide(turned).totals, decide(request).totals);
    }),
    { numRuns: runs(1500) },
  );
});

test('every decided verdict has its reasons, in whole sentences, in the shape of the wire', () => {
  fc.assert(
    fc.property(requests(), (request) => {
      const simulation = simulate(request, publishedConditions, today);
      assert.equal(simulationShape.safeParse(simulation).success, true);
      assert.ok(simulation.stay.verdict === 'yes' || simulation.stay.reasons.length > 0);
      for (const { programme, aid, documents } of simulation.people) {
        assert.ok(programme.verdict === 'unknown' || programme.reasons.length > 0);
        assert.ok(aid.verdict === 'unknown' || aid.reasons.length > 0, 'the aid has its reasons');
        assert.ok(programme.verdict !== 'yes' || documents.length > 0);
      }
      assert.doesNotMatch(JSON.stringify(simulation), /undefined|NaN|\[object|"text":""/);
    }),
    { numRuns: runs(1000) },
  );
});

function turning(person: Person): Person {
  return { ...person, ties: person.ties?.toReversed() };
}

function codes(list: readonly { code: string }[]): string[] {
  return list.map(({ code }) => code).toSorted();
}

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
