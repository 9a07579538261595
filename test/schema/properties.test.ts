import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { simulationShape, type Person, type SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide as decideOn, type DecidedPerson, type Decision } from '../../schema/rules/decide.ts';
import { simulate } from '../../schema/rules/simulate.ts';
import { requests, runs } from './arbitraries.ts';
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

test('more income never gains aid', () => {
  const gains = { no: 0, unknown: 1, yes: 2 };
  fc.assert(
    fc.property(requests(), fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60_000 })), (request, more) => {
      const richer = { ...request, people: request.people.map((person) => (person.household?.taxableIncomeEuros != null ? { ...person, household: { ...person.household, taxableIncomeEuros: person.household.taxableIncomeEuros + more } } : person)) };
      const after = entries(richer);
      for (const [id, { aid }] of entries(request)) assert.ok(gains[after.get(id)?.aid.verdict ?? 'yes'] <= gains[aid.verdict]);
    }),
    runs(2000),
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
    runs(2000),
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
    runs(1500),
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
    runs(1000),
  );
});

function turning(person: Person): Person {
  return { ...person, ties: person.ties?.toReversed() };
}

function codes(list: readonly { code: string }[]): string[] {
  return list.map(({ code }) => code).toSorted();
}
