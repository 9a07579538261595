import { html, nothing, type TemplateResult } from 'lit';
import { longDate, sharesText, wholeEuros } from '../../schema/rules/french.ts';
import { type Choice, choices } from '../foundation/choices.ts';
import { dateFields, euroField, textField } from '../foundation/fields.ts';
import { checkPath, infoPath } from '../foundation/answer-icons.ts';
import { icon, lockPath } from '../foundation/icons.ts';
import { looksMonthly, readEuros } from '../foundation/reading.ts';
import { inlineMistakes, type Mistake } from '../foundation/screen.ts';
import { answerWords, questionWords } from '../words/eligibility-questions.fr.ts';
import { eligibilityWords } from '../words/eligibility.fr.ts';
import { typingWords } from '../words/typing.fr.ts';
import { asked } from './answers.ts';
import { answerTo, idOf, type Key, nameOf, shareValues, valuesOf } from './facts.ts';
import { forWhomView } from './question.ts';
import { startOf } from './request.ts';
import type { QuestionView, Session } from './session.ts';
import { noticeHelp } from './tax-notice.ts';

/** Draws the body of a question: hint, mistakes, fields, reason. */
export function viewOf(key: Key, session: Session): QuestionView {
  if (key.fact === 'forWhom') return forWhomView(session);
  const id = idOf(key);
  const mistakes = session.mistakes.filter(({ field }) => field === id || field.startsWith(`${id}-`));
  const words = questionWords[key.fact];
  const why = key.fact === 'ground' ? groundWhy(key) : words.why;
  return {
    id,
    title: asked(key).ask,
    body: html`${words.hint ? html`<p class="hint" id=${`${id}-hint`}>${words.hint}</p>` : nothing}${fieldsOf(key, id, mistakes, session)}${why
      ? html`<p class="why">${icon(key.fact === 'income' ? lockPath : infoPath)}<span>${why}</span></p>` : nothing}`,
  };
}

function fieldsOf(key: Key, id: string, mistakes: readonly Mistake[], session: Session): TemplateResult {
  const { draft } = session;
  const typed = (field: string): string => draft[field] ?? '';
  switch (key.fact) {
    case 'birthDate':
      return dateFields(typingWords, id, { day: typed(`${id}-day`), month: typed(`${id}-month`), year: typed(`${id}-year`) }, mistakes, key.subject === 'me', (field, text) => session.type({ [field]: text }));
    case 'income': return incomeFields(id, mistakes, session);
    default: {
      const chosen = draft[id];
      return html`${inlineMistakes(`${id}-says`, mistakes)}${choices(id, choicesOf(key, session), chosen, (value) =>
        session.type({ [id]: value }), key.fact === 'shares')}${chosen === 'other'
        ? html`<div class="euro bare">${textField(`${id}-other`, answerWords.otherLabel, typed(`${id}-other`), mistakes.length > 0, (value) => session.type({ [`${id}-other`]: value }), 'decimal', `${id}-says`)}</div>`
        : chosen === 'gir' ? girFields(id, session) : nothing}`;
    }
  }
}

function girFields(id: string, session: Session): TemplateResult {
  const list = ['1', '2', '3', '4', '5', '6'].map((gir) => ({ value: `gir-${gir}`, text: answerWords.girNumber(gir) }));
  return html`<fieldset class="inner"><legend class="lab">${answerWords.gir}</legend><p class="hint">${answerWords.girHint}</p>${
    choices(`${id}-gir`, list, session.draft[`${id}-gir`], (value) => session.type({ [`${id}-gir`]: value }), true)}</fieldset>`;
}

function incomeFields(id: string, mistakes: readonly Mistake[], session: Session): TemplateResult {
  const unknown = session.draft[`${id}-unknown`] === 'yes';
  const typed = unknown ? '' : session.draft[id] ?? '';
  const euros = readEuros(typed);
  const type = (value: string): void => session.type({ [id]: value, [`${id}-unknown`]: '' });
  const read = euros === null ? null : typingWords.readBack(wholeEuros(euros), wholeEuros(Math.round(euros / 12)));
  // Said once the field is left: at each key it would cover what is typed.
  const say = (): void => session.say(`${read?.join('') ?? ''} ${looksMonthly(euros) ? typingWords.looksMonthly : ''}`.trim());
  return html`${noticeHelp()}<div @change=${say}>${euroField(id, answerWords.incomeLabel, typed, mistakes, type, `${id}-read`)}</div>
<div id=${`${id}-read`}>${read ? html`<p class="readback">${icon(checkPath, 's')}<span>${read[0]}<b class="nb">${read[1]}</b>${read[2]}</span></p>` : nothing}${looksMonthly(euros)
    ? html`<p class="note need">${typingWords.looksMonthly}</p>` : nothing}</div>
<div class="choices"><label class="choice"><input type="checkbox" .checked=${unknown} @change=${() => session.type({ [id]: '', [`${id}-unknown`]: unknown ? '' : 'yes' })}><span>${typingWords.unknown}</span></label></div>`;
}

function groundWhy(key: Key): string {
  return key.subject === 'cared' ? answerWords.groundWhyCare : answerWords.groundWhyAge;
}

/** The choices of a question, in words. */
export function choicesOf(key: Key, session: Session): Choice[] {
  if (key.fact === 'shares') {
    return [...shareValues.map((value) => ({ value, text: sharesText(Number(value)) })), { value: 'other', text: answerWords.other }, { value: 'unknown', text: typingWords.unknown }];
  }
  const texts = textsOf(key, session);
  const hints = key.fact === 'forWhom' ? {} : questionWords[key.fact].hints ?? {};
  const listed = key.fact === 'ground' ? ['disabled', 'longTermIllness', 'gir', 'none', 'unknown']
    : valuesOf(key).filter((value) => value !== (session.answers['forWhom'] === 'couple' ? 'cared' : 'spouse') || key.fact !== 'livesInFrance');
  return listed.map((value) => ({ value, text: texts[value] ?? typingWords.unknown, hint: hints[value] ?? '' }));
}

function textsOf(key: Key, session: Session): Readonly<Record<string, string>> {
  const { today } = session.circumstances;
  const year = Number(today.slice(0, 4));
  if (key.fact === 'when') return { 'this-year': answerWords.thisYear(year), 'next-year': answerWords.nextYear(year + 1), unknown: answerWords.notYet };
  if (key.subject === 'couple' && key.fact === 'livesInFrance') return answerWords.livesInFranceTwo;
  if (key.subject === 'couple' && key.fact === 'aidThisYear') return answerWords.aidedTwo;
  return key.fact === 'forWhom' ? eligibilityWords.forWhomChoices : questionWords[key.fact].choices ?? {};
}

/** An answer as the list of answers says it. */
export function answerText(key: Key, session: Session): string {
  const answer = answerTo(session.answers, key) ?? '';
  if (answer === 'unknown' && key.fact !== 'when') return typingWords.unknown;
  switch (key.fact) {
    case 'birthDate': return longDate(answer);
    case 'income': return answerWords.perYear(wholeEuros(Number(answer)));
    case 'shares': return sharesText(Number(answer));
    case 'when': return session.answers['start'] ? answerWords.from(longDate(startOf(session.answers, session.circumstances))) : textsOf(key, session)[answer] ?? '';
    case 'ground': return answer.startsWith('gir-') ? answerWords.girNumber(answer.slice(4)) : textsOf(key, session)[answer] ?? '';
    default: return textsOf(key, session)[answer] ?? nameOf(key);
  }
}
