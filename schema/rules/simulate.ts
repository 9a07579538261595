import { decide, type Caution, type DecidedPerson, type Finding, type PaperNeed } from './decide.ts';
import { identityProofs, pensionProofs } from './papers.ts';
import { cautionText, paperText, reasonText } from './texts.fr.ts';
import type { Conditions } from '../contract/conditions.ts';
import type { Paper, PersonDecision, Reason, Simulation, SimulationRequest, Warning } from '../contract/simulation.ts';

const reason = (finding: Finding): Reason => ({ code: finding.code, text: reasonText(finding, 'neutral'), source: finding.source });

const alternative = (code: string): Paper['anyOf'][number] => ({ code, text: paperText(code) });

/** Nearly everybody is asked for these: they are told once. */
const usual = [identityProofs, pensionProofs].map((codes) => ({ codes, told: codes.map(alternative) }));

const alternatives = (codes: readonly string[]): Paper['anyOf'] => usual.find((one) => one.codes === codes)?.told ?? codes.map(alternative);

const paper = ({ code, anyOf, source }: PaperNeed): Paper => ({ code, text: paperText(code), anyOf: alternatives(anyOf), source });

const warning = (caution: Caution): Warning => ({ code: caution.code, text: cautionText(caution), sources: [...caution.sources] });

const person = (decided: DecidedPerson): PersonDecision => ({
  id: decided.id,
  programme: {
    verdict: decided.programme.verdict,
    category: decided.programme.category,
    reasons: decided.programme.findings.map(reason),
  },
  aid: {
    verdict: decided.aid.verdict,
    basis: decided.aid.basis,
    amountCents: decided.aid.amountCents,
    reasons: decided.aid.findings.map(reason),
  },
  label: decided.label,
  priceCents: decided.priceCents,
  singleSupplementCents: decided.singleSupplementCents,
  remainingCents: decided.remainingCents,
  documents: decided.papers.map(paper),
  missing: decided.missing,
  warnings: decided.cautions.map(warning),
});

/** Answers a simulation in the shape of the wire: every reason, paper and warning with its French sentence. */
export function simulate(request: SimulationRequest, published: readonly Conditions[], today: string): Simulation {
  const decision = decide(request, published, today);
  const simulation: Simulation = {
    conditions: decision.conditions,
    stay: { verdict: decision.stay.verdict, reasons: decision.stay.findings.map(reason) },
    people: decision.people.map(person),
  };
  if (decision.totals) simulation.totals = decision.totals;
  return simulation;
}
