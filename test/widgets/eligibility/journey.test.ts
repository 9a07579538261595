import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../../schema/conditions/index.ts';
import { answerTo, type Key, nameOf, valuesOf } from '../../../widgets/eligibility/facts.ts';
import { decideFor, journeyOf, mostLeft } from '../../../widgets/eligibility/journey.ts';
import { asksWhen, type Circumstances, startOf } from '../../../widgets/eligibility/request.ts';

const at = (today: string, startDate = ''): Circumstances => ({ today, startDate, conditions: publishedConditions });

/** An answer that the fields of a question could have kept, drawn from `seed`. */
function someAnswer(key: Key, seed: number): string {
  const pick = (list: readonly string[]): string => list[seed % list.length] ?? '';
  if (key.fact === 'birthDate') return pick(['1930-01-01', '1952-03-27', '1966-09-13', '1966-12-01', '1969-06-01', '1971-11-02', '1990-05-05', '2010-02-28']);
  if (key.fact === 'income') return pick(['0', '14230', '17050', '17066', '25000', '33000', '60000', '90000', 'unknown']);
  if (key.fact === 'shares') return pick(['1', '1.5', '2', '2.5', '4', '2.25', '7', 'unknown']);
  return pick(valuesOf(key));
}

/** Answers questions as they come, and notes before each how many were promised at most. */
function walk(circumstances: Circumstances, seeds: readonly number[]): { promised: number[]; answers: Record<string, string>; path: readonly Key[] } {
  const answers: Record<string, string> = {};
  const promised: number[] = [];
  for (let step = 0; step < 40; step++) {
    const journey = journeyOf(answers, circumstances);
    const key = journey.path.at(-1);
    if (journey.complete || !key) return { promised, answers, path: journey.path };
    promised.push(mostLeft(answers, circumstances));
    answers[nameOf(key)] = someAnswer(key, seeds[step % seeds.length] ?? 0);
  }
  throw new Error('the questions never end');
}

const days = fc.constantFrom('2026-03-02', '2026-09-14', '2026-11-21', '2026-12-20', '2027-01-10');
const seeds = fc.array(fc.nat(5039), { minLength: 12, maxLength: 20 });

describe('the way of the questions', () => {
  it('never has more questions than promised, whatever is answered', () => {
    fc.assert(fc.property(days, seeds, (today, drawn) => {
      const { promised } = walk(at(today), drawn);
      promised.forEach((most, index) => assert.ok(promised.length - index <= most, `question ${index + 1} promised ${most}, ${promised.length - index} came`));
    }), { numRuns: 150, seed: 20_260_901 });
  });

  it('ends where only what is said not to be known can still change a verdict', () => {
    fc.assert(fc.property(days, seeds, (today, drawn) => {
      const circumstances = at(today);
      const { answers, path } = walk(circumstances, drawn);
      const unknown = path.some((key) => answerTo(answers, key) === 'unknown');
      const missing = (decideFor(answers, circumstances)?.people ?? []).some((person) => person.missing.length > 0);
      assert.ok(!missing || unknown);
    }), { numRuns: 150, seed: 20_260_901 });
  });

  it('drops the answers that an earlier change made idle', () => {
    const circumstances = at('2026-09-14');
    const answers = { forWhom: 'me', 'me.birthDate': '1990-01-01', 'me.livesInFrance': 'yes', 'me.income': '14230' };
    const journey = journeyOf(answers, circumstances);
    assert.deepEqual(journey.path.map(nameOf), ['forWhom', 'me.birthDate']);
    assert.equal(journey.complete, true);
    assert.deepEqual(journey.answers, { forWhom: 'me', 'me.birthDate': '1990-01-01' });
  });
});

describe('the day that is decided', () => {
  it('is a month from now, or the integrator’s', () => {
    assert.equal(startOf({}, at('2026-03-02')), '2026-04-01');
    assert.equal(startOf({}, at('2026-03-02', '2026-10-12')), '2026-10-12');
  });
  it('is asked from October to the last day on which a list of the year is open', () => {
    const asked = (today: string): boolean => asksWhen(at(today));
    assert.deepEqual(['2026-09-30', '2026-10-01', '2026-12-14', '2026-12-15', '2027-01-01'].map(asked), [false, true, true, false, false]);
  });
  it('stays in the year asked for', () => {
    assert.equal(startOf({ when: 'this-year' }, at('2026-12-10')), '2026-12-31');
    assert.deepEqual(['2026-11-23', '2026-11-24', '2026-11-28', '2026-12-07'].map((today) => startOf({ when: 'this-year' }, at(today))), ['2026-12-23', '2026-12-24', '2026-12-24', '2026-12-24']);
    assert.equal(startOf({ when: 'next-year' }, at('2026-11-21')), '2027-01-15');
    assert.equal(startOf({}, at('2026-12-20')), '2027-01-19');
  });
  it('is never a past one from a link', () => {
    assert.equal(startOf({ start: '2020-01-01' }, at('2026-03-02')), '2026-04-01');
  });
});
