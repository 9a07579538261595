import { decide, type Caution, type DecidedPerson, type Finding, type PaperNeed } from './decide.ts';
import { cautionText, paperText, reasonText } from './texts.fr.ts';
import type { Conditions } from '../contract/conditions.ts';
import type { Paper, PersonDecision, Reason, Simulation, SimulationRequest, Warning } from '../contract/simulation.ts';

const reason = (finding: Finding): Reason => ({ code: finding.code, text: reasonText(finding, 'neutral'), source: finding.source });

// Lists of alternatives are mostly the same arrays, decision after decision.
const written = new WeakMap<readonly string[], Paper['anyOf']>();

function alternatives(codes: readonly string[]): Paper['anyOf'] {
  let list = written.get(codes);
  if (!list) {
    list = codes.map((code) => ({ code, text: paperText(code) }));
    written.set(codes, list);
  }
  return list;
}

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
