import { decide } from './decide.ts';
import { cautionText, paperText, reasonText } from './texts.fr.ts';
import type { Finding } from './finding.ts';
import type { Conditions } from '../contract/conditions.ts';
import type { Reason, Simulation, SimulationRequest } from '../contract/simulation.ts';

const reason = (finding: Finding): Reason => ({ code: finding.code, text: reasonText(finding, 'neutral'), source: finding.source });

/** Answers a simulation in the shape of the wire: every reason, paper and warning with its French sentence. */
export function simulate(request: SimulationRequest, published: readonly Conditions[], today: string): Simulation {
  const decision = decide(request, published, today);
  return {
    conditions: decision.conditions,
    stay: { verdict: decision.stay.verdict, reasons: decision.stay.findings.map(reason) },
    people: decision.people.map(({ programme, aid, papers, cautions, missing, ...person }) => ({
      id: person.id,
      programme: { verdict: programme.verdict, category: programme.category, reasons: programme.findings.map(reason) },
      aid: { verdict: aid.verdict, basis: aid.basis, amountCents: aid.amountCents, reasons: aid.findings.map(reason) },
      label: person.label,
      priceCents: person.priceCents,
      singleSupplementCents: person.singleSupplementCents,
      remainingCents: person.remainingCents,
      documents: papers.map(({ code, anyOf, source }) => ({
        code, text: paperText(code), anyOf: anyOf.map((one) => ({ code: one, text: paperText(one) })), source,
      })),
      missing,
      warnings: cautions.map((caution) => ({ code: caution.code, text: cautionText(caution), sources: [...caution.sources] })),
    })),
    ...(decision.totals ? { totals: decision.totals } : {}),
  };
}
