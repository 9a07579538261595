import type { Citation, Conditions, HealthGround } from '../contract/conditions.ts';
import type { HouseholdKind, Source } from '../contract/simulation.ts';

/** One cell of the thresholds' table. */
export interface Row {
  kind: HouseholdKind;
  shares: number;
  euros: number;
  source: Source;
  /** What another official text prints instead. */
  rivalEuros: number | null;
}

/** A year's conditions made ready for deciding: thresholds by household, citations resolved to titles. */
export interface Ruleset {
  conditions: Conditions;
  rows: Record<HouseholdKind, Map<number, Row>>;
  seniorGrounds: ReadonlySet<HealthGround>;
  /** The same without disability, which has rules of its own. */
  otherSeniorGrounds: ReadonlySet<HealthGround>;
  careGrounds: ReadonlySet<HealthGround>;
  /** Some tariffs of the year are for thematic stays. */
  thematic: boolean;
  cite: (citation: Citation) => Source;
  /** What nearly every decision cites, found beforehand. */
  sources: Readonly<Record<'senior' | 'seniorWithHealth' | 'seniorHealth' | 'residence' | 'oncePerYear' | 'papers', Source>>;
}

const ready = new WeakMap<Conditions, Ruleset>();
let last: Ruleset | null = null;

/** Prepares conditions once; the same object always gives the same ruleset. */
export function rulesetOf(conditions: Conditions): Ruleset {
  if (last?.conditions === conditions) return last;
  last = ready.get(conditions) ?? prepare(conditions);
  return last;
}

function prepare(conditions: Conditions): Ruleset {
  const sources = new Map<Citation, Source>();
  const cite = (citation: Citation): Source => {
    let source = sources.get(citation);
    if (!source) {
      const document = conditions.documents[citation.document];
      if (!document) throw new Error(`conditions ${conditions.version} cite an unknown document: ${citation.document}`);
      source = { title: document.title, article: citation.article, date: document.date };
      sources.set(citation, source);
    }
    return source;
  };
  const rows: Ruleset['rows'] = { single: new Map(), couple: new Map() };
  for (const threshold of conditions.thresholds) {
    const { kind, shares, euros, rival } = threshold;
    rows[kind].set(shares, { kind, shares, euros, source: cite(threshold.source), rivalEuros: rival?.euros ?? null });
  }
  const ruleset: Ruleset = {
    conditions,
    rows,
    seniorGrounds: new Set(conditions.seniorHealth.grounds),
    otherSeniorGrounds: new Set(conditions.seniorHealth.grounds.filter((ground) => ground !== 'disabled')),
    careGrounds: new Set(conditions.care.grounds),
    thematic: conditions.tariffs.some((tariff) => tariff.theme !== null),
    cite,
    sources: {
      senior: cite(conditions.ages.senior.source),
      seniorWithHealth: cite(conditions.ages.seniorWithHealth.source),
      seniorHealth: cite(conditions.seniorHealth.source),
      residence: cite(conditions.residence.source),
      oncePerYear: cite(conditions.oncePerYear.source),
      papers: cite(conditions.papers.source),
    },
  };
  ready.set(conditions, ruleset);
  return ruleset;
}
