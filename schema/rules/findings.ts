import { turns } from './age.ts';
import { FAMILY } from './companions.ts';
import { anyGround, isSenior, type Facts } from './facts.ts';
import { none, type Finding, type ReasonCode, type Values } from './finding.ts';
import type { Citation } from '../contract/conditions.ts';
import type { Source, TieKind } from '../contract/simulation.ts';
import type { Case } from './person.ts';
import type { Ruleset } from './ruleset.ts';

const finding = (code: ReasonCode, source: Source, values: Values = none): Finding => ({ code, values, source });

/** Why the programme is open, closed, or what is already sure of it. */
export function programmeFindings(found: Case): Finding[] {
  if (found.programme === 'no') return refusals(found);
  const category = found.category ?? (found.programme === 'yes' ? found.surest.category : null);
  const { conditions, cite } = found.rules;
  const { facts } = found;
  if (category === null || category === 'senior' || category === 'senior-55') return ownMerits(found);
  const reasons: Finding[] = [];
  const add = (code: ReasonCode, source: Citation, values?: Values): void => { reasons.push(finding(code, cite(source), values)); };
  if (category === 'tax-household') {
    add(tiedAs(found, 'spouse') ? 'tied-spouse' : 'tied-household', conditions.household.source);
  } else if (category === 'disabled-child') add('disabled-child', conditions.disabledChild.source);
  else if (category === 'family-carer') add('family-carer', conditions.care.source);
  else if (category === 'professional-carer') add('professional-carer', conditions.care.professionalSource);
  else add('young-companion', conditions.companions.source, { age: facts.age });
  add('residence', conditions.residence.source);
  return reasons;
}

/** What is sure of someone's own way into the programme: age, health, activity, residence. */
function ownMerits({ facts, rules }: Case): Finding[] {
  const { conditions: { ages }, sources } = rules;
  const reasons: Finding[] = [];
  if (facts.age >= ages.senior.value) {
    reasons.push(finding('age-60', sources.senior, { age: facts.age, minimum: ages.senior.value }));
  } else if (facts.age >= ages.seniorWithHealth.value && anyGround(facts, rules.seniorGrounds)) {
    reasons.push(finding('age-55', sources.seniorWithHealth, { age: facts.age, minimum: ages.seniorWithHealth.value }));
    reasons.push(healthFinding(facts, rules, sources.seniorHealth));
  }
  if (facts.free) reasons.push(finding('activity', sources.senior, { activity: facts.person.activity ?? '' }));
  if (facts.livesInFrance) reasons.push(finding('residence', sources.residence));
  return reasons;
}

function healthFinding(facts: Facts, rules: Ruleset, source: Source): Finding {
  if (facts.disabled && rules.seniorGrounds.has('disabled')) return finding('health-disabled', source);
  if (facts.longTermIllness && rules.seniorGrounds.has('longTermIllness')) return finding('health-illness', source);
  return finding('health-gir', source, { gir: facts.person.gir ?? '' });
}

/** Every way into the programme that was tried, and what closed it. */
function refusals({ facts, companions, rules, stay }: Case): Finding[] {
  const { conditions: { ages, companions: young, care, disabledChild, household, residence }, cite } = rules;
  if (facts.livesInFrance === false) return [finding('abroad', cite(residence.source))];
  const reasons: Finding[] = [];
  const add = (code: ReasonCode, source: Citation, values?: Values): void => { reasons.push(finding(code, cite(source), values)); };
  const grounds: Values = { illness: rules.careGrounds.has('longTermIllness') ? 1 : 0 };
  for (const { facts: other, kinds } of companions) {
    const seniorTie = (source: Citation): void => {
      if (!other.travels) add('tied-stays-home', source);
      else if (isSenior(other, rules) === false) add('tied-not-senior', source);
    };
    if (kinds.has('spouse') || kinds.has('tax-household')) seniorTie(household.source);
    if (kinds.has('disabled-child')) {
      if (facts.disabled === false) add('child-not-disabled', disabledChild.source);
      else seniorTie(disabledChild.source);
    }
    if (kinds.has('family-carer')) {
      if (anyGround(other, rules.careGrounds) === false) add('cared-without-ground', care.source, grounds);
      else if (care.caredIsSenior) add('tied-not-senior', care.source);
    }
    if (kinds.has('professional-carer')) {
      if (care.professionalNeedsGround && anyGround(other, rules.careGrounds) === false) add('cared-without-ground', care.professionalSource, grounds);
      else seniorTie(care.professionalSource);
    }
    if (kinds.has('young-companion')) {
      if (facts.age > ages.companion.value) add('companion-too-old', young.source, { age: facts.age, maximum: ages.companion.value });
      else if (stay.intergenerational === false) add('not-intergenerational', young.source);
      else seniorTie(young.source);
    }
  }
  const { birthDate } = facts.person;
  if (facts.age < ages.seniorWithHealth.value) {
    const age = anyGround(facts, rules.seniorGrounds) ? ages.seniorWithHealth : ages.senior;
    // Health, not asked at this age, would open the programme sooner.
    const sooner: Values = anyGround(facts, rules.seniorGrounds) === null ? { health: ages.seniorWithHealth.value, healthOn: turns(birthDate, ages.seniorWithHealth.value) } : {};
    add('too-young', age.source, { age: facts.age, minimum: age.value, on: turns(birthDate, age.value), ...sooner });
  } else if (facts.age < ages.senior.value && anyGround(facts, rules.seniorGrounds) === false) {
    add('no-health-ground', ages.seniorWithHealth.source, { age: facts.age, minimum: ages.senior.value, on: turns(birthDate, ages.senior.value) });
  }
  if (facts.free === false) add('working', ages.senior.source);
  return reasons;
}

const tiedAs = ({ companions, rules }: Case, kind: TieKind): boolean =>
  companions.some(({ facts, kinds }) => kinds.has(kind) && facts.travels && isSenior(facts, rules) === true);

/** Why the aid is granted, refused, or what is already sure of it. */
export function aidFindings(found: Case): Finding[] {
  const { rules: { conditions, cite, sources }, openings, surest, income, facts, companions } = found;
  const basis = found.basis ?? (found.aid === 'yes' ? surest.basis : null);
  const once = sources.oncePerYear;
  if (found.programme === 'no') return [finding('not-in-programme', sources.residence)];
  if (basis === 'carer') {
    // In 2023 the aid of a family carer comes back each time even alone, and a professional's cared person may be in good health.
    const family = (openings.bits[0] ?? 0) & FAMILY;
    const together = companions.some(({ facts: cared, kinds }) => cared.travels && (kinds.has('family-carer') || kinds.has('professional-carer')));
    const reasons = [finding('carer', cite(conditions.care.repeatSource), { professional: family ? 0 : 1, repeat: openings.aidThisYear === 'sev' && together ? 1 : 0 })];
    if (openings.aidThisYear === 'none') reasons.push(finding('not-aided-yet', once));
    return reasons;
  }
  if (basis === 'civic-service') return [finding('civic-service', cite(conditions.civicService.source), { until: facts.person.civicServiceUntil ?? '' })];
  const reasons: Finding[] = [];
  if (found.aid !== 'no') {
    if (income.outside) reasons.push(finding('outside-table', cite(conditions.thresholdSource), { shares: sharesOf(found) }));
    else if (!income.canFail) reasons.push(incomeFinding('income-under', found));
    if (openings.aidThisYear === 'none') reasons.push(finding('not-aided-yet', once));
    return reasons;
  }
  if (openings.aidThisYear === 'sev') reasons.push(finding('already-aided', once));
  if (openings.aidThisYear === 'other-ancv') reasons.push(finding('other-ancv-aid', once));
  if (income.noNotice) reasons.push(finding('no-tax-notice', cite(conditions.papers.source)));
  else if (!income.canPass) reasons.push(incomeFinding('income-over', found));
  return reasons;
}

const sharesOf = ({ income, holder }: Case): number => holder.household?.shares ?? income.lowest?.shares ?? 0;

/** Shares and kind are given only where the household is fully known: else the figure is the nearest limit of the table. */
function incomeFinding(code: 'income-under' | 'income-over', { income }: Case): Finding {
  const { lowest, highest } = income;
  const limit = code === 'income-under' ? lowest : highest;
  if (!limit) throw new Error('an income is compared with a threshold');
  const certain = lowest === highest;
  return finding(code, limit.source, {
    income: income.income ?? 0, threshold: limit.euros, shares: certain ? limit.shares : 0, kind: certain ? limit.kind : '',
  });
}
