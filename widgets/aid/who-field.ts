import { html, type TemplateResult } from 'lit';
import { answerTo, forWhomKey, idOf, valuesOf } from '../eligibility/facts.ts';
import { choices } from '../foundation/choices.ts';
import { aidWords as words } from '../words/aid.fr.ts';
import type { FormHost } from './form-host.ts';

/** The first question: who travels. */
export const whoField = ({ answers, set }: Pick<FormHost, 'answers' | 'set'>): TemplateResult => html`
<fieldset class="ask"><legend class="lab">${words.who}</legend>${choices(idOf(forWhomKey), valuesOf(forWhomKey).map((value) => ({ value, text: words.whoChoices[value] ?? '', hint: words.whoHints[value] ?? '' })), answerTo(answers, forWhomKey), (value) => set({ forWhom: value }))}</fieldset>`;
