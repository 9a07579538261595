import { html, nothing, type TemplateResult } from 'lit';
import type { DecidedPerson } from '../../schema/rules/decide.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { alternatives, reasonsOf } from '../eligibility/reasons.ts';
import { downPath } from '../foundation/answer-icons.ts';
import { icon, paperPath } from '../foundation/icons.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import type { Estimate } from './estimate.ts';
import { nameIn } from './people-table.ts';

/** Why, with the articles: at once for one person, folded for each of several. */
export function why({ decision: { people }, closed }: Estimate): TemplateResult | typeof nothing {
  const list = people.filter(({ programme, aid }) => programme.findings.length + aid.findings.length > 0);
  const [only] = list;
  if (!only) return nothing;
  if (list.length === 1) return html`<h3>${words.why}</h3>${reasonsOf(only)}`;
  return html`<h3>${words.why}</h3>${list.map((person) => html`<details ?open=${closed}><summary>${nameIn(people, person)}${icon(downPath, 's')}</summary><div>${reasonsOf(person)}</div></details>`)}`;
}

/** The papers of those who may go: those of several people are told apart. */
export function papers({ decision: { people } }: Estimate): TemplateResult | typeof nothing {
  const list = people.filter(({ papers: needs }) => needs.length);
  if (!list.length) return nothing;
  return html`<details class="papers"><summary>${icon(paperPath)}${words.papers}${icon(downPath, 's')}</summary><div>${list.map((person) => html`${list.length > 1 ? html`<h4>${nameIn(people, person)}</h4>` : nothing}${needs(person)}`)}</div></details>`;
}

const needs = ({ papers: list }: DecidedPerson): TemplateResult => html`<ul class="reasons">${list.map((need) => html`<li>${icon(paperPath)}<span>${paperText(need.code)}${alternatives(need)}</span></li>`)}</ul>`;
