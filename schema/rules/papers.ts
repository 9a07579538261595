import { anyGround, isSenior } from './facts.ts';
import type { PaperNeed } from './finding.ts';
import type { Case } from './person.ts';

const noChoice: readonly string[] = [];
export const identityProofs = ['identity-card', 'passport', 'birth-certificate'];
export const pensionProofs = ['pension-statement', 'tax-notice-pensions'];
const illnessProofs = ['ald'];
const honourProofs = ['honour-by-cared', 'honour-by-carer'];
const employmentProofs = ['work-contract', 'employer-statement'];
const lateGirProofs = ['gir-5-6'];
const earlyGirProofs = ['apa', 'gir-2-4'];

/** The papers to show for the programme and for the aid, by category and basis (Annexe 2 of the year's conditions). */
export function papersOf(found: Case): PaperNeed[] {
  const { rules, facts, companions, programme } = found;
  if (programme === 'no') return [];
  const { papers } = rules.conditions;
  const source = rules.sources.papers;
  const needs: PaperNeed[] = [];
  const need = (code: string, anyOf: readonly string[] = noChoice): void => {
    if (!needs.some((one) => one.code === code)) needs.push({ code, anyOf, source });
  };
  need('identity', identityProofs);
  if (facts.age < 18) need(papers.minor);
  const category = found.category ?? found.surest.category;
  if (category === 'senior' || category === 'senior-55') need('retirement', retirementProofs(found));
  if (category === 'senior-55') {
    if (facts.disabled) need('disability', papers.disability);
    else if (facts.longTermIllness && rules.seniorGrounds.has('longTermIllness')) need('illness', illnessProofs);
    else if (facts.gir) need('dependence', girProofs(facts.person.gir));
  }
  if (category === 'tax-household') need('tax-notice');
  if (category === 'disabled-child') need('disability', papers.disability);
  const basis = found.basis ?? found.surest.basis;
  const carer = (kind: 'family-carer' | 'professional-carer'): boolean =>
    category === kind || (basis === 'carer' && companions.some(({ kinds }) => kinds.has(kind)));
  if (carer('family-carer')) {
    if (papers.honourStatement || basis === 'carer') need('honour-statement', honourProofs);
    need('care-proof', careProofs(found));
  }
  if (carer('professional-carer')) need('employment', employmentProofs);
  if (basis === 'civic-service') need('civic-contract');
  if (found.aid !== 'no' && basis !== 'carer' && basis !== 'civic-service') need('tax-notice');
  return needs;
}

function retirementProofs({ facts, rules }: Case): readonly string[] {
  const { unemployment } = rules.conditions.papers;
  if (facts.person.activity === 'not-working') return [unemployment, ...pensionProofs];
  return facts.person.activity == null ? [...pensionProofs, unemployment] : pensionProofs;
}

const girProofs = (gir: number | 'none' | null | undefined): readonly string[] =>
  gir === 5 || gir === 6 ? lateGirProofs : earlyGirProofs;

/** The proofs that suit the person cared for: every accepted one while their ground is not known. */
function careProofs({ companions, rules }: Case): readonly string[] {
  const accepted = rules.conditions.papers.care;
  const cared = companions.find(({ kinds, facts }) =>
    kinds.has('family-carer') && anyGround(facts, rules.careGrounds) !== false
    && (!rules.conditions.care.caredIsSenior || isSenior(facts, rules) !== false));
  if (!cared || !anyGround(cared.facts, rules.careGrounds)) return accepted;
  const { facts } = cared;
  const suited = new Set<string>();
  if (facts.disabled) for (const code of rules.conditions.papers.disability) suited.add(code);
  if (facts.longTermIllness) suited.add('ald');
  if (facts.gir) for (const code of girProofs(facts.person.gir)) suited.add(code);
  return accepted.filter((code) => suited.has(code));
}
