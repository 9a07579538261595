import assert from 'node:assert/strict';
import Engine from 'publicodes';
import { publishedConditions } from '../../schema/conditions/index.ts';
import type { Conditions } from '../../schema/contract/conditions.ts';
import type { SimulationRequest } from '../../schema/contract/simulation.ts';
import { ageOn } from '../../schema/rules/age.ts';
import { simulate } from '../../schema/rules/simulate.ts';
import { people } from './people.ts';
import { best, print } from './report.ts';

/** Full decisions per second in one process, beside publicodes on programme, income and amount alone. */
export function measureDecisions(): boolean {
  const conditions = publishedConditions.at(-1);
  if (!conditions) throw new Error('no conditions');
  const today = `${conditions.year}-06-01`;
  const requests = people(conditions, 2000);
  const publicodes = publicodesAid(conditions);
  const ours = (request: SimulationRequest): number | null => simulate(request, publishedConditions, today).people[0]?.aid.amountCents ?? null;
  for (const request of requests.slice(0, 200)) assert.equal(publicodes(request), ours(request), 'both must decide the same');
  const rates = { ours: [] as number[], publicodes: [] as number[] };
  for (let round = 0; round < 8; round += 1) {
    rates.ours.push(rate(ours, requests, 200));
    rates.publicodes.push(rate(publicodes, requests, 1));
  }
  return print({
    what: 'full decisions (reasons, documents, amount)',
    figure: best(rates.ours),
    unit: '/s',
    goal: 300_000,
    good: 'at-least',
    reference: { what: 'publicodes, amount only', figure: best(rates.publicodes), goal: 200 },
  });
}

/** Decisions a second over all the requests, so many times: about a second of either, of the very same people. */
function rate(decide: (request: SimulationRequest) => unknown, requests: readonly SimulationRequest[], times: number): number {
  let last: unknown;
  const start = performance.now();
  for (let time = 0; time < times; time += 1) for (const request of requests) last = decide(request);
  const seconds = (performance.now() - start) / 1000;
  assert.notEqual(last, undefined);
  return (times * requests.length) / seconds;
}

/** The senior's own way to the aid, as a publicodes model: residence, activity, age, threshold, half the price up to the cap. */
function publicodesAid(conditions: Conditions): (request: SimulationRequest) => number {
  const tariff = conditions.tariffs.find(({ nights, zones, theme }) => nights === 4 && theme === null && zones.includes('metropole'));
  if (!tariff) throw new Error('no tariff');
  const engine = new Engine({
    'vit en france': { 'par défaut': 'oui' },
    retraite: { 'par défaut': 'oui' },
    âge: { 'par défaut': 70 },
    couple: { 'par défaut': 'non' },
    parts: { 'par défaut': 1 },
    revenu: { 'par défaut': 14_000 },
    programme: { 'toutes ces conditions': ['vit en france', 'retraite', `âge >= ${conditions.ages.senior.value}`] },
    seuil: {
      variations: [
        ...conditions.thresholds.map(({ kind, shares, euros }) => ({
          si: { 'toutes ces conditions': [`couple = ${kind === 'couple' ? 'oui' : 'non'}`, `parts = ${shares}`] },
          alors: euros,
        })),
        { sinon: 0 },
      ],
    },
    'ouvre droit': { 'toutes ces conditions': ['programme', 'revenu < seuil'] },
    aide: {
      variations: [
        { si: 'ouvre droit', alors: { valeur: `${tariff.adultCents} * ${conditions.aidShare.value / 100}`, plafond: tariff.aidCapCents } },
        { sinon: 0 },
      ],
    },
  });
  return ({ stay, people: [person] }) => {
    if (!person?.household) throw new Error('no household');
    engine.setSituation({
      'vit en france': person.livesInFrance ? 'oui' : 'non',
      retraite: person.activity === 'working' ? 'non' : 'oui',
      âge: ageOn(person.birthDate, stay.startDate),
      couple: person.household.kind === 'couple' ? 'oui' : 'non',
      parts: person.household.shares ?? 1,
      revenu: person.household.taxableIncomeEuros ?? 0,
    });
    return Math.floor(Number(engine.evaluate('aide').nodeValue));
  };
}
