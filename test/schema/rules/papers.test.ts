import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedConditions } from '../../../schema/conditions/index.ts';
import type { Person } from '../../../schema/contract/simulation.ts';
import { paperText } from '../../../schema/rules/texts.fr.ts';
import { aged, first, household, other, person, tied, type Year } from './world.ts';

const identity = ['identity-card', 'passport', 'birth-certificate'];
const pension = ['pension-statement', 'tax-notice-pensions'];
const honour = ['honour-by-cared', 'honour-by-carer'];
const cards = ['disability-card', 'aah', 'standing-card'];
const rich = household(90_000);

/** The papers of the first person, each with what may stand for it. */
function papers(people: Person[], year: Year = 2026): Record<string, readonly string[]> {
  return Object.fromEntries(first(people, {}, year).papers.map(({ code, anyOf }) => [code, anyOf]));
}

test('a senior shows identity and retirement, and for the aid the tax notice', () => {
  assert.deepEqual(papers([person()]), { identity, retirement: pension, 'tax-notice': [] });
  assert.deepEqual(papers([person({ household: rich })]), { identity, retirement: pension });
});

test('someone without a job shows the employment office’s paper under its name of the year', () => {
  assert.deepEqual(papers([person({ activity: 'not-working', household: rich })]).retirement, ['france-travail', ...pension]);
  assert.deepEqual(papers([person({ activity: 'not-working', household: rich }, 2023)], 2023).retirement, ['pole-emploi', ...pension]);
});

test('a senior from 55 shows what opens the programme to them', () => {
  const at57 = (more: Partial<Person>, year: Year = 2026): Record<string, readonly string[]> => papers([person({ birthDate: aged(57, year), household: rich, ...more }, year)], year);
  assert.deepEqual(at57({ disabled: true }), { identity, retirement: pension, disability: [...cards, 'cmi'] });
  assert.deepEqual(at57({ disabled: true }, 2023), { identity, retirement: pension, disability: cards });
  assert.deepEqual(at57({ longTermIllness: true }), { identity, retirement: pension, illness: ['ald'] });
  assert.deepEqual(at57({ gir: 1 }).dependence, ['apa', 'gir-2-4']);
  assert.deepEqual(at57({ gir: 4 }).dependence, ['apa', 'gir-2-4']);
  assert.deepEqual(at57({ gir: 5 }).dependence, ['gir-5-6']);
});

test('a household member shows the tax notice, aided or not', () => {
  assert.deepEqual(papers([tied('tax-household'), other({ household: rich })]), { identity, 'tax-notice': [] });
  assert.deepEqual(papers([tied('spouse'), other()]), { identity, 'tax-notice': [] });
});

test('a disabled child shows the proofs of disability of the year', () => {
  assert.deepEqual(papers([tied('disabled-child', { disabled: true }), other()]), { identity, disability: [...cards, 'cmi'] });
  assert.deepEqual(papers([tied('disabled-child', { disabled: true }, 2023), other({}, 2023)], 2023), { identity, disability: cards });
});

test('a family carer shows a statement on honour and a proof that suits the person cared for', () => {
  const caring = (state: Partial<Person>, more: Partial<Person> = {}, year: Year = 2026): Record<string, readonly string[]> => papers([tied('family-carer', more, year), other(state, year)], year);
  assert.deepEqual(caring({ gir: 2 }), { identity, 'honour-statement': honour, 'care-proof': ['apa', 'gir-2-4'] });
  assert.deepEqual(caring({ gir: 6 })['care-proof'], ['gir-5-6']);
  assert.deepEqual(caring({ disabled: true })['care-proof'], [...cards, 'cmi']);
  assert.deepEqual(caring({ longTermIllness: true })['care-proof'], ['ald']);
  assert.deepEqual(caring({ disabled: true }, {}, 2023), { identity, 'honour-statement': honour, 'care-proof': cards });
  assert.deepEqual(caring({ disabled: true }, { aidThisYear: 'other-ancv' }, 2023), { identity, 'care-proof': cards });
  assert.deepEqual(caring({ disabled: true }, { aidThisYear: 'other-ancv' })['honour-statement'], honour);
});

test('a family carer is asked for a proof of care once the state of the person cared for opens the programme', () => {
  const unknown = { disabled: undefined, longTermIllness: undefined, gir: undefined };
  assert.deepEqual(papers([tied('family-carer'), other(unknown)]), { identity, 'tax-notice': [] });
  assert.deepEqual(papers([tied('family-carer'), other({ ...unknown, gir: 3 })])['care-proof'], ['apa', 'gir-2-4']);
});

test('a professional carer shows the proof of employment', () => {
  assert.deepEqual(papers([tied('professional-carer'), other({ gir: 2 })]), { identity, employment: ['work-contract', 'employer-statement'] });
});

test('a young companion shows the civic-service contract for the aid alone, and a minor the guardian’s paper', () => {
  const young = (age: number, more: Partial<Person> = {}, year: Year = 2026): Record<string, readonly string[]> => papers([tied('young-companion', { birthDate: aged(age, year), ...more }, year), other({}, year)], year);
  assert.deepEqual(young(20, { civicServiceUntil: '2026-12-31' }), { identity, 'civic-contract': [] });
  assert.deepEqual(young(20), { identity });
  assert.deepEqual(young(18), { identity });
  assert.deepEqual(young(17), { identity, 'guardian-statement': [] });
  assert.deepEqual(young(17, {}, 2023), { identity, 'parental-permission': [] });
});

test('someone who cannot go has no paper to gather', () => {
  assert.deepEqual(papers([person({ activity: 'working' })]), {});
});

test('every paper of the conditions has its words', () => {
  for (const { papers: { disability, unemployment, care, minor } } of publishedConditions) {
    for (const code of [...disability, ...care, unemployment, minor]) assert.match(paperText(code), /^[A-ZÀÉ]/);
  }
  assert.throws(() => paperText('nothing'));
});
