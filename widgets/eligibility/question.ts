import { html, type TemplateResult } from 'lit';
import { choices } from '../foundation/choices.ts';
import { inlineMistakes } from '../foundation/screen.ts';
import { eligibilityWords as words } from '../words/eligibility.fr.ts';
import { forWhomKey, idOf, valuesOf } from './facts.ts';
import type { QuestionView, Session } from './session.ts';

/** Draws a question: its heading is the legend, so that a screen reader says it with each answer. */
export const questionGroup = ({ id, title, body }: QuestionView): TemplateResult => html`
<fieldset aria-describedby=${`${id}-hint ${id}-says`}><legend><h2 tabindex="-1">${title}</h2></legend>${body}</fieldset>`;

/** The first question, drawn before the rest of the interview is there. */
export function forWhomView(session: Session): QuestionView {
  const id = idOf(forWhomKey);
  const list = valuesOf(forWhomKey).flatMap((value) => (isForWhom(value) ? [{ value, text: words.forWhomChoices[value], hint: words.forWhomHints[value] }] : []));
  return {
    id,
    title: words.forWhom,
    body: html`${inlineMistakes(`${id}-says`, session.mistakes)}${choices(id, list, session.draft[id], (value) => session.type({ [id]: value }))}`,
  };
}

const isForWhom = (value: string): value is keyof typeof words.forWhomChoices => value in words.forWhomChoices;
