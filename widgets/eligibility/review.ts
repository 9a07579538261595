import { html, type TemplateResult } from 'lit';
import { top } from '../foundation/emblem.ts';
import { answerWords as words } from '../words/eligibility-questions.fr.ts';
import { eligibilityWords } from '../words/eligibility.fr.ts';
import { asked } from './answers.ts';
import type { Session } from './session.ts';
import { answerText } from './views.ts';

/** Every answer that counts, each to be changed before the result. */
export const review = (session: Session): TemplateResult => html`
${top(eligibilityWords.name)}<h2 tabindex="-1">${words.reviewTitle}</h2><p class="hint">${words.reviewLead}</p>
<dl class="facts">${session.journey.path.map((key) => html`<div><dt>${asked(key).short}</dt><dd>${answerText(key, session)}</dd>
<dd><button class="link" @click=${() => session.open(key)}>${words.change}<span class="vh"> ${asked(key).short}</span></button></dd></div>`)}</dl>
<div class="go"><button class="btn" @click=${() => session.show('result')}>${words.see}</button></div>`;
