import { html, nothing, type TemplateResult } from 'lit';
import { euros, sharesText } from '../../schema/rules/french.ts';
import { answerTo, idOf, type Key, nameOf, valuesOf } from '../eligibility/facts.ts';
import { type Choice, choices } from '../foundation/choices.ts';
import { dateFields, euroField, textField } from '../foundation/fields.ts';
import { downPath } from '../foundation/answer-icons.ts';
import { icon, lockPath } from '../foundation/icons.ts';
import { looksMonthly, readEuros } from '../foundation/reading.ts';
import { inlineMistakes } from '../foundation/screen.ts';
import { aidFormWords as words } from '../words/aid-form.fr.ts';
import { typingWords } from '../words/typing.fr.ts';
import type { FormHost } from './form-host.ts';
import { bringsChildren, childrenOf, firstKeys, isPurse, isTried, laterKeys, ownKeys, travellersOf, whenOf } from './household-facts.ts';
import { recap } from './recap.ts';
import { selectField } from './select-field.ts';
import { whoField } from './who-field.ts';
import { shownDate, shownText } from './typing.ts';

/** The answers of the household, on one panel. What was answered elsewhere on the visit is told, not asked. */
export function form(host: FormHost): TemplateResult {
  const { answers, circumstances } = host;
  const keys = [...firstKeys(answers, circumstances), ...laterKeys(answers, host.missing, host.typed)];
  const given = keys.filter((key) => host.isGiven(key) && !isTried(key));
  const open = keys.filter((key) => !given.includes(key));
  const purse = open.some(isPurse) ? open.filter(isPurse) : [];
  return html`${open.filter((key) => !isPurse(key)).map((key) => field(host, key))}
${host.kinds.length ? stayPart(host) : nothing}${purse.map((key) => field(host, key))}${bringsChildren(answers) ? children(host) : nothing}${given.length ? recap(host, given) : nothing}
<p class="why">${icon(lockPath, 's')}<span>${words.local}</span></p>`;
}

function field(host: FormHost, key: Key): TemplateResult {
  const id = idOf(key);
  const { fields } = words;
  const label = fields[key.fact].label[key.subject] ?? fields[key.fact].label.me ?? '';
  const answer = answerTo(host.answers, key);
  const mistakes = host.mistakes.filter(({ field: at }) => at === id || at.startsWith(`${id}-`));
  const leave = (): void => host.leave(key);
  const group = (list: readonly Choice[], chosen = answer, short = false): TemplateResult => html`
<fieldset class="ask"><legend class="lab">${label}</legend>${choices(id, list, chosen, (value) => host.set({ [nameOf(key)]: value }), short)}</fieldset>`;
  switch (key.fact) {
    case 'forWhom':
      return whoField(host);
    case 'when':
      return group(listOf(words.when(Number(host.circumstances.today.slice(0, 4)))), whenOf(host.answers, host.circumstances));
    case 'birthDate':
      return html`<fieldset class="ask" @change=${leave}><legend class="lab">${label}</legend><p class="hint">${fields.birthDate.hint}</p>
${dateFields(typingWords, id, shownDate(key, host.typed, host.answers), mistakes, key.subject === 'me', (part, text) => host.type(key, { [part]: text }))}</fieldset>`;
    case 'income': {
      const text = shownText(key, host.typed, host.answers);
      return html`<div class="ask" @change=${leave}>${euroField(id, label, text, mistakes, (typed) => host.type(key, { [id]: typed }), `${id}-hint ${id}-doubt`)}<p class="hint" id="${id}-hint">${host.isGiven(key) ? words.tryOther : fields.income.hint}</p>
<div id="${id}-doubt">${looksMonthly(readEuros(text)) ? html`<p class="note need">${typingWords.looksMonthly}</p>` : nothing}</div></div>`;
    }
    case 'shares':
      return shares(host, key, label, answer, leave);
    case 'travellers': case 'married':
      return group(listOf(fields[key.fact].choices), answer, key.fact === 'married');
    case 'livesInFrance':
      return group(listOf(key.subject === 'couple' ? fields.livesInFrance.together : fields.livesInFrance.choices), answer, key.subject !== 'couple');
    case 'activity': case 'ground': case 'aidThisYear': case 'kind': {
      const list = (key.subject === 'couple' && fields[key.fact].together) || fields[key.fact].choices;
      const unknown = valuesOf(key).includes('unknown') ? [{ value: 'unknown', text: words.unknown }] : [];
      return selectField({ id, label, hint: fields[key.fact].hint, list: [...listOf(list), ...unknown], chosen: answer, choose: (value) => host.set({ [nameOf(key)]: value }) });
    }
  }
}

const listOf = (texts: Readonly<Record<string, string>> = {}): Choice[] => Object.entries(texts).map(([value, text]) => ({ value, text }));

const usualShares = ['1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5', '5.5', '6'];

function shares(host: FormHost, key: Key, label: string, answer: string | undefined, leave: () => void): TemplateResult {
  const id = idOf(key);
  const typing = host.typed[id] !== undefined || (answer !== undefined && answer !== 'unknown' && !usualShares.includes(answer));
  const list = [...usualShares.map((value) => ({ value, text: sharesText(Number(value)) })), { value: 'unknown', text: words.unknown }, { value: 'other', text: words.other }];
  const mistakes = host.mistakes.filter(({ field: at }) => at === id);
  const choose = (value: string): void => {
    host.set({ [nameOf(key)]: value === 'other' ? '' : value });
    if (value === 'other') host.type(key, { [id]: '' });
  };
  return html`${selectField({ id: `${id}-list`, label, list, chosen: typing ? 'other' : answer, choose })}
${typing ? html`<div class="ask" @change=${leave}>${inlineMistakes(`${id}-says`, mistakes)}${textField(id, words.otherLabel, shownText(key, host.typed, host.answers), mistakes.length > 0, (text) => host.type(key, { [id]: text }), 'decimal', `${id}-says`)}</div>` : nothing}`;
}

/** Until it is known who goes, the stay waits folded: its price is told below, for one person. */
function stayPart(host: FormHost): TemplateResult {
  if (host.answers['forWhom']) return stay(host);
  return html`<details class="ask"><summary>${words.stayAndRoom}${icon(downPath, 's')}</summary><div>${stay(host)}</div></details>`;
}

function stay(host: FormHost): TemplateResult {
  const { answers, kind } = host;
  const adults = travellersOf(answers).length;
  const room = answers[ownKeys.room] === 'single' ? 'single' : 'shared';
  const more = kind ? words.roomMore(euros(kind.tariff.singleSupplementCents), adults) : '';
  return html`<fieldset class="ask"><legend class="lab">${words.stay}</legend>${choices('aid-stay', host.kinds.map(({ tariff, nights, zone }) => ({ value: tariff.code, text: words.days(nights), hint: words.places[zone] ?? '' })), kind?.tariff.code, (code) => host.set({ [ownKeys.stay]: code }))}</fieldset>
<fieldset class="ask"><legend class="lab">${words.room}</legend>${choices('aid-room', [{ value: 'shared', text: words.roomShared(adults) }, { value: 'single', text: words.roomSingle(adults), hint: more }], room, (value) => host.set({ [ownKeys.room]: value }))}</fieldset>`;
}

const children = (host: FormHost): TemplateResult => selectField({
  id: 'aid-children',
  label: words.children,
  hint: childrenOf(host.answers) ? words.childrenHint : undefined,
  list: words.childrenCount.map((text, count) => ({ value: String(count), text })),
  chosen: host.answers[ownKeys.children] ?? '0',
  choose: (value) => host.set({ [ownKeys.children]: value }),
});

