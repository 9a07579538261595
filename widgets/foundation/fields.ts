import { html, type TemplateResult } from 'lit';
import type { TypingWords } from '../words/typing.fr.ts';
import { type DateMistake, readDate, type DateField } from './reading.ts';
import { inlineMistakes, type Mistake } from './screen.ts';

/** Three fields for a date, read by `dateAnswer`. Ids are `id-day`, `id-month`, `id-year`; each tells its own change, since a password manager fills all three at once. */
export function dateFields(words: TypingWords, id: string, typed: Record<DateField, string>, mistakes: readonly Mistake[], bday: boolean, change: (field: string, typed: string) => void): TemplateResult {
  const field = (part: DateField, label: string, name: string): TemplateResult => html`
<label class="field ${name}"><span>${label}</span><input class="t" id=${`${id}-${part}`} inputmode="numeric" autocomplete=${bday ? `bday-${part}` : 'off'} .value=${typed[part]}
 aria-invalid=${mistakes.some((mistake) => mistake.field === `${id}-${part}`)} aria-describedby=${`${id}-says`} @input=${(event: InputEvent) => event.target instanceof HTMLInputElement && change(`${id}-${part}`, event.target.value)}></label>`;
  return html`${inlineMistakes(`${id}-says`, mistakes)}<div class="date">${field('day', words.day, 'd')}${field('month', words.month, 'm')}${field('year', words.year, 'y')}</div>`;
}

/** Reads the three fields: the date, or the mistakes in words. */
export function dateAnswer(words: TypingWords, id: string, typed: Record<DateField, string>, today: string): { date: string } | { mistakes: Mistake[] } {
  const read = readDate(typed, today);
  return 'date' in read ? read : { mistakes: read.mistakes.map((mistake) => ({ field: `${id}-${mistake.field}`, text: dateWords(words, mistake) })) };
}

function dateWords(words: TypingWords, { is, days, month }: DateMistake): string {
  if (is === 'month-length') return words.monthLength(words.monthNames[(month ?? 1) - 1] ?? '', days ?? 31);
  return { day: words.dayWrong, month: words.monthWrong, year: words.yearWrong, future: words.future }[is];
}

/** One field for an amount in euros. */
export const euroField = (id: string, label: string, typed: string, mistakes: readonly Mistake[], change: (typed: string) => void, described = ''): TemplateResult => html`
${inlineMistakes(`${id}-says`, mistakes)}<div class="euro">${textField(id, label, typed, mistakes.length > 0, change, 'decimal', `${id}-says ${described}`)}</div>`;

/** One labelled text field. */
export const textField = (id: string, label: string, typed: string, wrong: boolean, change: (typed: string) => void, mode = 'text', described = ''): TemplateResult => html`
<label class="field"><span>${label}</span><input class="t" id=${id} inputmode=${mode} autocomplete="off" .value=${typed} aria-invalid=${wrong} aria-describedby=${described}
 @input=${(event: InputEvent) => event.target instanceof HTMLInputElement && change(event.target.value)}></label>`;
