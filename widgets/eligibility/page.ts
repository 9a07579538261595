import { html, nothing, type TemplateResult } from 'lit';
import { printPath } from '../foundation/answer-icons.ts';
import { againPath, icon } from '../foundation/icons.ts';
import { top } from '../foundation/emblem.ts';
import { resultWords as words } from '../words/eligibility-result.fr.ts';
import { eligibilityWords } from '../words/eligibility.fr.ts';
import { nameOf } from './facts.ts';
import { stillMissing } from './journey.ts';
import { money } from './money.ts';
import { outcomeOf } from './outcome.ts';
import { disagreements, nearLimit, papers, reasonsOf } from './reasons.ts';
import { band } from './result.ts';
import type { Session } from './session.ts';
import { print } from './sheet.ts';
import { viewOf } from './views.ts';

/** All the facts on one page, those that still matter only, with the answer updating beside them: for agents. */
export function page(session: Session): TemplateResult {
  const { path, answers } = session.journey;
  const shown = new Map(path.map((key) => [nameOf(key), key]));
  for (const key of stillMissing(answers, session.circumstances)) shown.set(nameOf(key), key);
  return html`${top(eligibilityWords.name)}<div class="cols side"><form novalidate @submit=${(event: Event) => event.preventDefault()}>
<h2 tabindex="-1">${words.pageTitle}</h2><p class="hint">${words.pageLead}</p>
${[...shown.values()].map((key) => {
    const { id, title, body } = viewOf(key, session);
    return html`<fieldset class="group" aria-describedby=${`${id}-hint ${id}-says`} @input=${() => session.follow(key)} @change=${() => session.settle(key)}><legend><h3>${title}</h3></legend>${body}</fieldset>`;
  })}</form><div class="beside">${answer(session)}</div></div>`;
}

function answer(session: Session): TemplateResult {
  const outcome = outcomeOf(session.journey, session.circumstances);
  const known = outcome && (outcome.shape !== 'missing' || outcome.decision.people.some(({ programme }) => programme.verdict !== 'unknown'));
  if (!known) return html`<p class="note">${words.pageWaits}</p>`;
  return html`${band(outcome, false)}${nearLimit(outcome)}${outcome.decision.people.map((person) => html`<h3>${(outcome.decision.people.length > 1 && words.of[person.id]) || words.why}</h3>${person.label ? html`<p><b>${words.labels[person.label]}</b></p>` : nothing}${reasonsOf(person)}`)}
${money(outcome)}${papers(outcome)}${disagreements(outcome)}
<div class="acts"><button class="link" type="button" @click=${() => print(session)}>${icon(printPath)}${words.print}</button><button class="link" type="button" @click=${() => session.restart()}>${icon(againPath)}${words.again}</button></div>`;
}
