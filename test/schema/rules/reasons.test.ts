import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person, StayQuery } from '../../../schema/contract/simulation.ts';
import type { Finding, ReasonCode } from '../../../schema/rules/decide.ts';
import { reasonText } from '../../../schema/rules/texts.fr.ts';
import { aged, decided, household, other, person, tied, type Year } from './world.ts';

interface World {
  people: Person[];
  stay?: Partial<StayQuery>;
  year?: Year;
}

type Where = 'stay' | 'programme' | 'aid';
interface Row {
  where: Where;
  given: World;
  /** On the other side of the boundary: the same but for one thing, and the reason is not given. */
  unless: World;
  values?: Record<string, number | string>;
}

const one = (more: Partial<Person> = {}, stay?: Partial<StayQuery>, year?: Year): World => ({ people: [person(more, year)], stay, year });
const two = (a: Person, b: Partial<Person> = {}, stay?: Partial<StayQuery>, year?: Year): World => ({ people: [a, other(b, year)], stay, year });
const at57 = { birthDate: aged(57) };
const ill = { disabled: true };

/** Every reason there is: the compiler refuses a code without its row. */
const rows: Record<ReasonCode, Row> = {
  'age-60': { where: 'programme', given: one({ birthDate: aged(60) }), unless: one({ birthDate: aged(60, 2026, -1) }), values: { age: 60, minimum: 60 } },
  'age-55': { where: 'programme', given: one({ birthDate: aged(55), ...ill }), unless: one({ birthDate: aged(55, 2026, -1), ...ill }), values: { age: 55, minimum: 55 } },
  activity: { where: 'programme', given: one({ activity: 'retired-and-working' }), unless: one({ activity: 'working' }), values: { activity: 'retired-and-working' } },
  residence: { where: 'programme', given: one(), unless: one({ livesInFrance: false }) },
  'health-disabled': { where: 'programme', given: one({ ...at57, disabled: true }), unless: one({ ...at57, longTermIllness: true }) },
  'health-illness': { where: 'programme', given: one({ ...at57, longTermIllness: true }), unless: one({ birthDate: aged(57, 2023), longTermIllness: true }, {}, 2023) },
  'health-gir': { where: 'programme', given: one({ ...at57, gir: 6 }), unless: one({ ...at57, gir: 'none' }), values: { gir: 6 } },
  'tied-spouse': { where: 'programme', given: two(tied('spouse')), unless: two(tied('tax-household')) },
  'tied-household': { where: 'programme', given: two(tied('tax-household')), unless: two(tied('tax-household'), { travels: false }) },
  'disabled-child': { where: 'programme', given: two(tied('disabled-child', { disabled: true })), unless: two(tied('disabled-child', { disabled: false })) },
  'family-carer': { where: 'programme', given: two(tied('family-carer'), { gir: 6, travels: false }), unless: two(tied('family-carer'), { gir: 'none', travels: false }) },
  'professional-carer': { where: 'programme', given: two(tied('professional-carer'), { gir: 6 }), unless: two(tied('professional-carer'), { gir: 6, travels: false }) },
  'young-companion': { where: 'programme', given: two(tied('young-companion', { birthDate: aged(30) })), unless: two(tied('young-companion', { birthDate: aged(31) })), values: { age: 30 } },
  abroad: { where: 'programme', given: one({ livesInFrance: false }), unless: one() },
  'too-young': { where: 'programme', given: one({ birthDate: aged(54), ...ill }), unless: one({ birthDate: aged(55), ...ill }), values: { age: 54, minimum: 55, on: '2027-06-01' } },
  'no-health-ground': { where: 'programme', given: one({ birthDate: aged(60, 2026, -1) }), unless: one({ birthDate: aged(60) }), values: { age: 59, minimum: 60, on: '2026-06-02' } },
  working: { where: 'programme', given: one({ activity: 'working' }), unless: one({ activity: 'not-working' }) },
  'tied-stays-home': { where: 'programme', given: two(tied('spouse'), { travels: false }), unless: two(tied('spouse')) },
  'tied-not-senior': { where: 'programme', given: two(tied('spouse'), { activity: 'working' }), unless: two(tied('spouse')) },
  'child-not-disabled': { where: 'programme', given: two(tied('disabled-child')), unless: two(tied('disabled-child', ill)) },
  'cared-without-ground': { where: 'programme', given: two(tied('family-carer')), unless: two(tied('family-carer'), { longTermIllness: true }) },
  'companion-too-old': { where: 'programme', given: two(tied('young-companion', { birthDate: aged(31) })), unless: two(tied('young-companion', { birthDate: aged(31, 2026, -1) })), values: { age: 31, maximum: 30 } },
  'not-intergenerational': { where: 'programme', given: two(tied('young-companion', { birthDate: aged(20) }), {}, { intergenerational: false }), unless: two(tied('young-companion', { birthDate: aged(20) })) },
  carer: { where: 'aid', given: two(tied('family-carer', { aidThisYear: 'sev' }), { birthDate: aged(55), ...ill }), unless: two(tied('family-carer', { aidThisYear: 'sev' }), { birthDate: aged(55, 2026, -1), ...ill }), values: { professional: 0, repeat: 1 } },
  'civic-service': { where: 'aid', given: two(tied('young-companion', { birthDate: aged(20), civicServiceUntil: '2026-06-01' })), unless: two(tied('young-companion', { birthDate: aged(20), civicServiceUntil: '2026-05-31' })), values: { until: '2026-06-01' } },
  'income-under': { where: 'aid', given: one({ household: household(17_065) }), unless: one({ household: household(17_066) }), values: { income: 17_065, threshold: 17_066, shares: 1, kind: 'single' } },
  'not-aided-yet': { where: 'aid', given: one(), unless: one({ aidThisYear: 'sev' }) },
  'not-in-programme': { where: 'aid', given: one({ activity: 'working' }), unless: one() },
  'income-over': { where: 'aid', given: one({ household: household(32_199, 'couple', 2) }), unless: one({ household: household(32_198, 'couple', 2) }), values: { income: 32_199, threshold: 32_199, shares: 2, kind: 'couple' } },
  'no-tax-notice': { where: 'aid', given: one({ household: { ...household(0), taxNotice: false } }), unless: one({ household: { ...household(0), taxNotice: true } }) },
  'already-aided': { where: 'aid', given: one({ aidThisYear: 'sev' }), unless: one({ aidThisYear: 'other-ancv' }) },
  'other-ancv-aid': { where: 'aid', given: one({ aidThisYear: 'other-ancv' }), unless: one({ aidThisYear: 'sev' }) },
  'outside-table': { where: 'aid', given: one({ household: household(0, 'single', 6.5) }), unless: one({ household: household(0, 'single', 6) }), values: { shares: 6.5 } },
  'too-short': { where: 'stay', given: one({}, { nights: 3 }), unless: one({}, { nights: 4 }), values: { nights: 3, minimum: 4 } },
  'no-tariff': { where: 'stay', given: one({}, { nights: 3, zone: 'ile-de-france' }), unless: one({}, { nights: 2, zone: 'ile-de-france' }), values: { nights: 3 } },
  'excluded-dates': { where: 'stay', given: one({}, { startDate: '2023-08-18' }, 2023), unless: one({}, { startDate: '2023-08-19' }, 2023), values: { from: '2023-07-10', to: '2023-08-18' } },
  'price-above-maximum': { where: 'stay', given: one({}, { singleSupplementCents: 7701 }), unless: one({}, { singleSupplementCents: 7700 }), values: { which: 2, price: 7701, maximum: 7700 } },
  'no-conditions': { where: 'stay', given: one({}, { startDate: '2025-06-01' }), unless: one({}, { startDate: '2027-06-01' }), values: { year: 2025 } },
};

for (const [code, { where, given, unless, values }] of Object.entries(rows)) {
  test(`${code} is a reason on one side of its boundary and not on the other, and reads as a sentence in both voices`, () => {
    const finding = findings(where, given).find((each) => each.code === code);
    assert.ok(finding, `${code} is given`);
    if (values) assert.deepEqual(finding.values, values);
    assert.ok(finding.source.title !== '' && finding.source.article !== '' && /^\d{4}-\d{2}-\d{2}$/.test(finding.source.date));
    assert.ok(!findings(where, unless).some((each) => each.code === code), `${code} is not given on the other side`);
    for (const voice of ['vous', 'neutral'] as const) assert.match(reasonText(finding, voice), /^[A-ZÀÉ\d].*\.$/);
    assert.doesNotMatch(reasonText(finding, 'neutral'), /\b[Vv]ous\b|\b[Vv]os\b|\b[Vv]otre\b/);
    assert.doesNotMatch(`${reasonText(finding, 'vous')} ${reasonText(finding, 'neutral')}`, /undefined|NaN|null|\b0 ans\b/);
  });
}

test('a stay that is refused twice over says both', () => {
  const { stay, people } = decided([person({}, 2023)], { startDate: '2023-07-10', priceCents: 369_01 }, 2023);
  assert.deepEqual([stay.verdict, stay.findings.map(({ code }) => code)], ['no', ['excluded-dates', 'price-above-maximum']]);
  assert.deepEqual([people[0]?.priceCents, people[0]?.aid.amountCents, people[0]?.remainingCents], [null, null, null]);
});

const said = (where: Where, world: World, code: ReasonCode): string[] =>
  findings(where, world).flatMap((each) => (each.code === code ? [reasonText(each, 'vous'), reasonText(each, 'neutral')] : []));

test('in 2023 a carer aided again who leaves alone is not said to leave with somebody', () => {
  const again = tied('family-carer', { aidThisYear: 'sev' }, 2023);
  assert.match(said('aid', two(again, ill, {}, 2023), 'carer').join(' '), /partez avec.*Part avec/);
  assert.deepEqual(said('aid', two(again, { ...ill, travels: false }, {}, 2023), 'carer'), [
    'Vous aidez une personne handicapée, malade ou dépendante : l’aide est donnée sans regarder vos revenus.',
    'Aidant d’une personne handicapée, malade ou dépendante : aide sans condition de revenus.',
  ]);
});

test('in 2023 the senior whom a professional accompanies is not said to be ill, and an ill one is not said to be well', () => {
  assert.deepEqual(said('aid', two(tied('professional-carer', {}, 2023), {}, {}, 2023), 'carer'), [
    'Vous accompagnez une personne par votre métier : l’aide est donnée sans regarder vos revenus.',
    'Aidant professionnel : aide sans condition de revenus.',
  ]);
  const caredForIll = two(tied('family-carer', {}, 2023), { longTermIllness: true }, {}, 2023);
  assert.equal(said('programme', caredForIll, 'cared-without-ground')[0], 'La personne aidée n’est ni handicapée ni dépendante.');
  assert.equal(said('programme', two(tied('family-carer')), 'cared-without-ground')[0], 'La personne aidée n’est ni handicapée, ni gravement malade, ni dépendante.');
});

test('a stay without an official price is said by its length, whatever its place or theme', () => {
  assert.equal(said('stay', one({}, { nights: 7, theme: 'respite' }, 2023), 'no-tariff')[0], 'Aucun prix officiel n’existe pour un tel séjour de 7 nuits.');
  assert.equal(said('stay', one({}, { nights: 1 }, 2023), 'no-tariff')[0], 'Aucun prix officiel n’existe pour un tel séjour de 1 nuit.');
});

test('a price above its maximum is said by its name', () => {
  assert.match(said('stay', one({}, { priceCents: 404_01 }), 'price-above-maximum')[0] ?? '', /^Le prix de 404,01/);
  assert.match(said('stay', one({}, { childPriceCents: 246_01 }), 'price-above-maximum')[0] ?? '', /^Le prix enfant de 246,01/);
  assert.match(said('stay', one({}, { singleSupplementCents: 77_01 }), 'price-above-maximum')[0] ?? '', /^Le supplément pour chambre seule de 77,01/);
});

function findings(where: Where, { people, stay, year }: World): readonly Finding[] {
  const decision = decided(people, stay, year);
  return where === 'stay' ? decision.stay.findings : (decision.people.find(({ id }) => id === 'a')?.[where].findings ?? []);
}
