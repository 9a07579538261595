import { html, type TemplateResult } from 'lit';
import { longDate } from '../../schema/rules/french.ts';
import { answerTo, type Key } from '../eligibility/facts.ts';
import { downPath, pencilPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { aidFormWords as words } from '../words/aid-form.fr.ts';
import { aidWords } from '../words/aid.fr.ts';
import type { FormHost } from './form-host.ts';
import { whenOf } from './household-facts.ts';

/** What was answered elsewhere on the visit, and the way to change it. */
export const recap = (host: FormHost, keys: readonly Key[]): TemplateResult => html`
<details class="recap"><summary>${words.knownCount(keys.length)}${icon(downPath, 's')}</summary><div><dl>${keys.map((key) => html`<div><dt>${labelOf(key)}</dt><dd>${answerText(host, key)}</dd></div>`)}</dl>
<button class="link" type="button" @click=${() => host.reopen()}>${icon(pencilPath, 's')}${words.change}</button></div></details>`;

/** The short name of a fact, without the question mark of its field. */
export function labelOf({ subject, fact }: Key): string {
  const { label } = words.fields[fact];
  return (label[subject] ?? label.me ?? '').replace(/\s?\?$/, '');
}

/** An answer in words. */
export function answerText({ answers, circumstances }: Pick<FormHost, 'answers' | 'circumstances'>, key: Key): string {
  const answer = answerTo(answers, key) ?? '';
  const { choices, together } = words.fields[key.fact];
  if (key.fact === 'birthDate') return longDate(answer);
  if (key.fact === 'forWhom') return aidWords.whoChoices[answer] ?? '';
  if (key.fact === 'when') return words.when(Number(circumstances.today.slice(0, 4)))[answers['start'] ? whenOf(answers, circumstances) : answer] ?? words.unknown;
  return (key.subject === 'couple' ? together?.[answer] : undefined) ?? choices?.[answer] ?? words.unknown;
}
