import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedConditions } from '../../../schema/conditions/index.ts';
import type { Person, StayQuery } from '../../../schema/contract/simulation.ts';
import { cautionText } from '../../../schema/rules/texts.fr.ts';
import { aged, first, household, other, person, tied, type Year } from './world.ts';

interface World {
  people: Person[];
  stay?: Partial<StayQuery>;
  year?: Year;
}

const one = (more: Partial<Person> = {}, stay?: Partial<StayQuery>, year?: Year): World => ({ people: [person(more, year)], stay, year });
const two = (a: Person, b: Partial<Person> = {}, stay?: Partial<StayQuery>, year?: Year): World => ({ people: [a, other(b, year)], stay, year });
const income = (euros: number, shares = 1, kind: 'single' | 'couple' = 'single'): World => one({ household: household(euros, kind, shares) });
/** Turns this age so many days after the start of four nights. */
const turning = (age: number, days: number): World => one({ birthDate: aged(age, 2026, -days) });
const carer = (cared: Partial<Person>, more: Partial<Person> = {}, year: Year = 2026): World => two(tied('family-carer', more, year), cared, {}, year);
const professional = (cared: Partial<Person>, more: Partial<Person> = {}, year: Year = 2026): World => two(tied('professional-carer', more, year), cared, {}, year);
const young = (age: number, more: Partial<Person> = {}): World => two(tied('young-companion', { birthDate: aged(age), ...more }));
const disabled = (age: number): Partial<Person> => ({ birthDate: aged(age), disabled: true });

/** For each place where texts disagree: answers it touches, and their neighbours that it does not. */
const readings: Record<string, { raised: World[]; not: World[] }> = {
  C01: { raised: [income(17_046), income(17_065), one({ household: { shares: 1, taxableIncomeEuros: 17_050 } }), one({ household: { taxableIncomeEuros: 17_050 } })], not: [income(17_045), income(17_066), income(17_050, 1.5), one({ household: household(17_050), aidThisYear: 'sev' }), one({ household: { kind: 'couple', taxableIncomeEuros: 17_050 } })] },
  C02: { raised: [income(17_066), income(22_814, 1.5), income(32_199, 2, 'couple'), one({ household: household(15_175) }, {}, 2023), one({ household: { shares: 2, taxableIncomeEuros: 32_199 } })], not: [income(17_065), income(17_067), income(17_066, 1.5), one({ household: { taxableIncomeEuros: 17_066 } })] },
  C03: { raised: [one({ birthDate: aged(60) })], not: [one({ birthDate: aged(61) }), one({ birthDate: aged(59) })] },
  C04: { raised: [turning(60, 1), turning(60, 4), turning(55, 2), two(tied('tax-household', { birthDate: aged(19, 2026, -3) }))], not: [turning(60, 0), turning(60, 5), turning(56, 2), turning(61, 1)] },
  C05: { raised: [one({ birthDate: aged(57), longTermIllness: true }), one({ birthDate: aged(57), gir: 2 })], not: [one({ birthDate: aged(57), disabled: true }), one({ birthDate: aged(60), gir: 2 })] },
  C06: { raised: [one({ birthDate: aged(57), gir: 5 })], not: [one({ birthDate: aged(57), gir: 4 })] },
  C07: { raised: [carer(disabled(54)), carer({ birthDate: aged(59), gir: 3 })], not: [carer(disabled(55)), carer({ birthDate: aged(60), gir: 3 }), carer({ gir: 3 })] },
  C08: { raised: [carer({ gir: 3, travels: false })], not: [carer({ gir: 3 })] },
  C09: { raised: [carer({ gir: 3, travels: false }), carer({ gir: 3, travels: false }, { aidThisYear: 'sev' })], not: [carer({ gir: 3 }), carer({ gir: 3, travels: false }, {}, 2023)] },
  C10: { raised: [professional({ gir: 3 })], not: [professional({}), carer({ gir: 3 }), professional({ gir: 3 }, {}, 2023)] },
  C11: { raised: [professional({ gir: 3 }), professional({ gir: 3 }, { aidThisYear: 'sev' })], not: [carer({ gir: 3 }), professional({ gir: 3 }, { aidThisYear: 'sev' }, 2023)] },
  C12: { raised: [professional({})], not: [professional({ gir: 3 }), professional({}, {}, 2023)] },
  C13: { raised: [young(18)], not: [young(17), young(19)] },
  C15: { raised: [young(20, { household: household(9000) }), two(tied('disabled-child', { disabled: true, household: household(9000) }))], not: [young(20), one(), two(tied('tax-household')), two(tied('spouse')), carer({ gir: 3 })] },
  C22: { raised: [income(9000, 1.25), income(9000, 6.5)], not: [income(9000, 6), one({ household: household(9000, 'single', 7), aidThisYear: 'sev' })] },
  C23: { raised: [one({}, { nights: 5 }), one({}, { nights: 3, zone: 'ile-de-france' }), one({}, { nights: 3 }, 2023)], not: [one({}, { nights: 7 }), one({}, { nights: 3 })] },
  C37: { raised: [carer({ gir: 3 }, { aidThisYear: 'other-ancv' })], not: [carer({ gir: 3 }), one({ aidThisYear: 'other-ancv' })] },
  C38: { raised: [one({}, { startDate: '2023-07-10' }, 2023)], not: [one({}, { startDate: '2023-07-09' }, 2023), one({}, { startDate: '2026-07-10' })] },
  C41: { raised: [one({ birthDate: aged(57), disabled: true })], not: [one({ disabled: true })] },
  C47: { raised: [one({ activity: 'retired-and-working' })], not: [one({ activity: 'retired' }), one({ activity: 'working' }), one({ activity: 'retired-and-working', livesInFrance: false })] },
  C50: { raised: [one({}, { startDate: '2026-12-28' })], not: [one({}, { startDate: '2026-12-27' })] },
  C51: { raised: [young(19), young(30), young(31), young(19, { civicServiceUntil: '2026-05-31' })], not: [young(18), young(19, { civicServiceUntil: '2026-06-01' })] },
  C52: { raised: [two(tied('tax-household'), { household: { ...household(0), taxNotice: false } })], not: [two(tied('tax-household')), one({ household: { ...household(0), taxNotice: false } })] },
  C53: { raised: [carer(disabled(55), { aidThisYear: 'sev' }), carer(disabled(54), { aidThisYear: 'sev' })], not: [carer(disabled(60), { aidThisYear: 'sev' }), carer(disabled(55)), carer(disabled(55), { aidThisYear: 'sev' }, 2023)] },
  C54: { raised: [one({}, { zone: 'ile-de-france' }), one({}, { zone: 'ile-de-france', nights: 7 }), one({}, { zone: 'ile-de-france', priceCents: 404_01 })], not: [one({}, { zone: 'ile-de-france', nights: 2 }), one(), one({}, { zone: 'ile-de-france' }, 2023)] },
  C55: { raised: [one({}, { zone: 'outre-mer' }), one({}, { zone: 'outre-mer', nights: 7 }), one({}, { zone: 'outre-mer', nights: 7, priceCents: 484_01 })], not: [one(), one({}, { zone: 'outre-mer' }, 2023)] },
  C56: { raised: [young(20, { civicServiceUntil: '2026-06-01' }), young(20, { civicServiceUntil: '2026-06-04' })], not: [young(20, { civicServiceUntil: '2026-06-05' }), young(20, { civicServiceUntil: '2026-05-31' })] },
};

for (const [code, { raised, not }] of Object.entries(readings)) {
  test(`${code} warns where its answer is touched, and only there`, () => {
    assert.deepEqual(raised.map((world) => warnings(world).includes(code)), raised.map(() => true));
    assert.deepEqual(not.map((world) => warnings(world).includes(code)), not.map(() => false));
  });
}

test('someone tied to two households is warned of the one that decides, the first named', () => {
  const ties: Person['ties'] = [{ kind: 'young-companion', to: 'c' }, { kind: 'tax-household', to: 'b' }, { kind: 'tax-household', to: 'c' }];
  const people = (notice: 'b' | 'c'): Person[] => [tied('tax-household', { ties }), ...(['b', 'c'] as const).map((id) => other({ id, household: { ...household(0), taxNotice: id !== notice } }))];
  assert.deepEqual([warnings({ people: people('b') }).includes('C52'), warnings({ people: people('c') }).includes('C52')], [true, false]);
});

test('every reading that the conditions list is tried here, and has its words', () => {
  const listed = new Set(publishedConditions.flatMap((conditions) => Object.keys(conditions.readings)));
  assert.deepEqual(Object.keys(readings).toSorted(), [...listed].toSorted());
});

test('every warning is said in whole sentences and cites its texts', () => {
  for (const { people, stay, year } of Object.values(readings).flatMap(({ raised }) => raised)) {
    for (const caution of first(people, stay, year).cautions) {
      assert.match(cautionText(caution), /^[A-ZÀÉ].*\.$/);
      assert.doesNotMatch(cautionText(caution), /undefined|NaN|\b0 ans\b/);
      assert.ok(caution.sources.length > 0 && caution.sources.every(({ title, article, date }) => title !== '' && article !== '' && date !== ''));
    }
  }
});

test('a warning is given once', () => {
  for (const world of Object.values(readings).flatMap(({ raised }) => raised)) assert.deepEqual(warnings(world), [...new Set(warnings(world))]);
});

function warnings({ people, stay, year }: World): string[] {
  return first(people, stay, year).cautions.map(({ code }) => code);
}
