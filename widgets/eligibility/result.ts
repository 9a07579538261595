import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../schema/rules/age.ts';
import { longDate } from '../../schema/rules/french.ts';
import { scene } from '../foundation/scene.ts';
import { nextPath, pencilPath, printPath, questionPath, signpostPath, yesPath } from '../foundation/answer-icons.ts';
import { againPath, calendarPath, icon } from '../foundation/icons.ts';
import { top } from '../foundation/emblem.ts';
import { ownOrigin } from '../foundation/origin.ts';
import { answersHash } from '../foundation/visit.ts';
import { resultWords as words } from '../words/eligibility-result.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { headline } from './headline.ts';
import { futures, money } from './money.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { areAbroad, disagreements, helps, nearLimit, papers, whereToFind, why } from './reasons.ts';
import { print } from './sheet.ts';
import type { Session } from './session.ts';

/** The sentence of the answer alone, for the live region; none while a question is open. */
export function titleOf(session: Session): string {
  const outcome = outcomeOf(session.journey, session.circumstances);
  return outcome && outcome.shape !== 'missing' ? headline(outcome).title : '';
}

/** The answer: tone and sentence, money, why, papers, next step, date of the rules. */
export function result(session: Session): TemplateResult {
  const outcome = outcomeOf(session.journey, session.circumstances);
  if (!outcome) return html``;
  return html`${top(words.yourAnswer)}${band(outcome)}${notes(outcome, session)}${bodyOf(outcome, session)}${acts(session)}${meta(outcome, session)}`;
}

const marks = { yes: yesPath, need: questionPath, other: signpostPath };

/** The band of a tone: a word, the sentence with the amount, what it rests on. */
export function band(outcome: Outcome, drawn = outcome.tone === 'yes'): TemplateResult {
  const { title, lead } = headline(outcome);
  return html`<div class="tone ${outcome.tone} ${drawn ? 'with' : ''}"><div><p class="mark">${icon(marks[outcome.tone])}${words[outcome.tone]}</p><h2 tabindex="-1">${title}</h2>${lead.map((line) => html`<p>${line}</p>`)}</div>${drawn ? scene() : nothing}</div>`;
}

const notes = (outcome: Outcome, session: Session): TemplateResult => html`${session.journey.answers['start']
  ? html`<p class="note">${icon(calendarPath)}<span>${words.forStart(longDate(outcome.startDate))}</span></p>` : nothing}${outcome.decision.conditions.provisional
  ? html`<p class="note">${icon(calendarPath)}<span>${words.provisional(Number(outcome.startDate.slice(0, 4)), outcome.decision.conditions.year ?? 0)}</span></p>` : nothing}${nearLimit(outcome)}`;

function bodyOf(outcome: Outcome, session: Session): TemplateResult {
  switch (outcome.shape) {
    case 'aid': return html`${money(outcome)}<div class="cols half"><div>${why(outcome, words.whyYes)}</div><div>${papers(outcome)}</div></div>${disagreements(outcome)}${now(outcome, session)}`;
    case 'no-aid':
    case 'outside': return html`${money(outcome)}${outcome.shape === 'no-aid' ? helps(outcome) : nothing}${now(outcome, session, outcome.shape === 'no-aid')}${why(outcome, outcome.shape === 'no-aid' ? words.whyNoAid : words.why)}${disagreements(outcome)}${papers(outcome)}`;
    case 'missing': return html`${give(outcome, session)}${futures(outcome, session)}${whereToFind(outcome)}${why(outcome, words.certain)}${disagreements(outcome)}${papers(outcome)}`;
    case 'later': return html`${then(outcome, session)}${why(outcome, words.why)}${helps(outcome)}${now(outcome, session, false)}`;
    case 'no-stay': return now(outcome, session, false);
    default: return html`${why(outcome, words.why)}${helps(outcome)}${now(outcome, session, false)}`;
  }
}

function give(outcome: Outcome, session: Session): TemplateResult {
  const [first] = outcome.missing;
  return first ? html`<div class="go"><button class="btn" @click=${() => session.open(first)}>${words.give[first.fact] ?? words.giveAny}</button></div>` : html``;
}

/** How far a date is worth deciding for: the rules of later years are not known. */
const worthSeeing = 400;

function then({ from, fromWithHealth }: Outcome, session: Session): TemplateResult {
  const day = [from, fromWithHealth].find((one) => one && one <= addDays(session.circumstances.today, worthSeeing));
  if (!day || session.circumstances.startDate) return html``;
  const see = (): void => {
    session.add({ start: day });
    const { path, complete } = session.journey;
    const open = path.at(-1);
    if (complete || !open) session.show('result');
    else session.open(open);
  };
  return html`<div class="go"><button class="btn" @click=${see}>${day === from ? words.seeThen : words.seeOn(longDate(day))}</button></div>`;
}

/** The next step: a stay to find where one is open, else whom to ask. */
const now = ({ decision }: Outcome, session: Session, open = true): TemplateResult => html`<h3>${words.now}</h3>${session.staysUrl && open
  ? html`<div class="go"><a class="btn" href=${session.staysUrl}>${words.find}</a></div>`
  : html`<p class="gap">${open ? words.nowText : areAbroad(decision) ? words.nowAbroad : words.nowAsk}</p><div class="go"><a class="btn" href=${foundationWords.phoneAddress}>${words.call} <span class="nb">${foundationWords.phone}</span></a></div>`}`;

const acts = (session: Session): TemplateResult => html`<div class="acts noprint">
<button class="link" @click=${() => print(session)}>${icon(printPath)}${words.print}</button>
<button class="link" @click=${() => session.show('review')}>${icon(pencilPath)}${words.modify}</button>
${location.origin !== ownOrigin ? html`<button class="link" @click=${() => openHosted(session)}>${icon(nextPath)}${words.fullPage}</button>` : nothing}
<button class="link" @click=${() => session.restart()}>${icon(againPath)}${words.again}</button></div>`;

/** The answers go after #, so that no server sees them; the address exists only while it is opened, so that the host page does not either. */
function openHosted({ journey }: Session): void {
  window.open(`${ownOrigin}/eligibility${answersHash(journey.answers)}`, '_blank', 'noopener');
}

const meta = ({ conditions }: Outcome, { circumstances }: Session): TemplateResult => html`<p class="meta">${words.meta(conditions?.title ?? words.unknownYear, longDate(circumstances.today))}</p>`;

