import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { simulationRequestShape, type Person, type SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide, type DecidedPerson, type Decision } from '../../schema/rules/decide.ts';
import { requests, runs } from './arbitraries.ts';
import { byEnumeration, ways } from './completions.ts';
import { plainAge, plainStay, rulesOf } from './oracle.ts';

const today = '2026-01-15';
const small = requests().filter((request) => request.people.every((person) => ways(person, request) <= 1200));

test('the generated requests are ones the contract takes', () => {
  fc.assert(fc.property(requests(), (request) => simulationRequestShape.safeParse(request).success), runs(500));
});

test('verdicts, category, basis, label and missing facts are those of a plain enumeration of the contract', () => {
  fc.assert(
    fc.property(small, (request) => {
      const decision = decide(request, publishedConditions, today);
      const year = rulesOf(request.stay.startDate);
      if (!year) return assertNothingIsGuessed(decision, request);
      assert.deepEqual(decision.conditions, { version: `${year.rules}-01`, year: year.rules, provisional: year.provisional });
      assert.deepEqual(decision.people.map(({ id }) => id), travellers(request).map(({ id }) => id));
      for (const person of travellers(request)) {
        const { programme, aid, label, missing } = entry(decision, person.id);
        const found = { programme: programme.verdict, category: programme.category, aid: aid.verdict, basis: aid.basis, label, missing: missing.toSorted() };
        const expected = byEnumeration(person, request, year.rules);
        assert.deepEqual(found, { ...expected, missing: expected.missing.toSorted() });
      }
    }),
    runs(1500),
  );
});

test('the stay’s verdict, prices, amounts, remaining costs and totals are those of the contract', () => {
  fc.assert(
    fc.property(requests(), (request) => {
      const year = rulesOf(request.stay.startDate);
      if (!year) return;
      const decision = decide(request, publishedConditions, today);
      const stay = plainStay(request.stay, year.rules);
      assert.equal(decision.stay.verdict, stay.verdict);
      assert.deepEqual(decision.stay.findings.map(({ code }) => code).toSorted(), stay.codes.toSorted());
      for (const person of travellers(request)) assertMoney(entry(decision, person.id), person, request, stay);
      assertTotals(decision);
    }),
    runs(1500),
  );
});

function assertMoney(decided: DecidedPerson, person: Person, { stay }: SimulationRequest, { verdict, tariff }: ReturnType<typeof plainStay>): void {
  const { programme, aid, priceCents, singleSupplementCents, remainingCents } = decided;
  if (verdict !== 'yes' || !tariff) {
    assert.deepEqual([aid.amountCents, remainingCents], [null, null]);
    return;
  }
  const adult = stay.priceCents ?? tariff.adult;
  const child = tariff.child === null ? adult : (stay.childPriceCents ?? Math.min(tariff.child, adult));
  const price = plainAge(person.birthDate, stay.startDate) <= 18 ? child : adult;
  const supplement = person.singleRoom ? (stay.singleSupplementCents ?? tariff.supplement) : 0;
  const amount = aid.verdict === 'unknown' ? null : aid.verdict === 'no' ? 0 : Math.min(Math.floor(price / 2), tariff.cap);
  assert.equal(aid.amountCents, amount);
  if (programme.verdict !== 'yes') assert.deepEqual([priceCents, singleSupplementCents, remainingCents], [null, null, null]);
  else assert.deepEqual([priceCents, singleSupplementCents, remainingCents], [price, supplement, amount === null ? null : price + supplement - amount]);
}

function assertTotals({ stay, people, totals }: Decision): void {
  const complete = stay.verdict === 'yes' && people.every(({ programme, aid }) => programme.verdict === 'no' || (programme.verdict === 'yes' && aid.verdict !== 'unknown'));
  const sum = (read: (person: DecidedPerson) => number | null): number => people.reduce((total, person) => total + (read(person) ?? 0), 0);
  const expected = {
    priceCents: sum(({ priceCents }) => priceCents),
    singleSupplementCents: sum(({ singleSupplementCents }) => singleSupplementCents),
    aidCents: sum(({ aid }) => aid.amountCents),
    remainingCents: sum(({ remainingCents }) => remainingCents),
  };
  assert.deepEqual(totals, complete ? expected : undefined);
}

function assertNothingIsGuessed(decision: Decision, request: SimulationRequest): void {
  assert.deepEqual(decision.conditions, { version: null, year: null, provisional: false });
  assert.deepEqual([decision.stay.verdict, decision.stay.findings.map(({ code }) => code), decision.totals], ['unknown', ['no-conditions'], undefined]);
  assert.deepEqual(decision.people.map(({ id }) => id), travellers(request).map(({ id }) => id));
  for (const { programme, aid, label, missing, priceCents, remainingCents } of decision.people) {
    assert.deepEqual([programme.verdict, programme.category, aid.verdict, aid.basis, aid.amountCents, label], ['unknown', null, 'unknown', null, null, null]);
    assert.deepEqual([missing, priceCents, remainingCents], [[], null, null]);
  }
}

function travellers({ people }: SimulationRequest): Person[] {
  return people.filter(({ travels }) => travels !== false);
}

function entry({ people }: Decision, id: string): DecidedPerson {
  const found = people.find((person) => person.id === id);
  assert.ok(found, `${id} has an entry`);
  return found;
}
