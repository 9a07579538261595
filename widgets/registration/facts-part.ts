import { html, nothing, type TemplateResult } from 'lit';
import { sharesText, wholeEuros } from '../../schema/rules/french.ts';
import { checkPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { looksMonthly, readEuros } from '../foundation/reading.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import { typingWords } from '../words/typing.fr.ts';
import { type Fact, facts, type FactSet, usualShares, valuesOf } from './facts.ts';
import { boxRow, choiceRow, choicesFrom, type FormHost, listRow, textRow } from './form-fields.ts';
import { type About, idFor, isTicked } from './typed.ts';

/** The facts that still matter, each with the field that suits it. */
export const factRows = (host: FormHost, about: About, shown: FactSet): TemplateResult => html`${facts.filter((fact) => shown.has(fact)).map((fact) => row(host, about, fact))}`;

function row(host: FormHost, about: About, fact: Fact): TemplateResult {
  const id = idFor(about, fact);
  const { label, hint, choices: texts = {} } = words.facts[fact];
  switch (fact) {
    case 'livesInFrance': case 'kind': return choiceRow(host, id, { label, hint }, choicesFrom(valuesOf[fact], texts));
    case 'activity': case 'aidThisYear': return listRow(host, id, { label, hint }, choicesFrom(valuesOf[fact], texts), words.choose);
    case 'ground': return html`${listRow(host, id, { label, hint, wide: true }, choicesFrom(valuesOf.ground, texts), words.choose)}${host.typed[id] === 'gir'
      ? listRow(host, idFor(about, 'gir'), { label: words.facts.gir.label }, choicesFrom(['1', '2', '3', '4', '5', '6'], words.facts.gir.choices ?? {}), words.choose) : nothing}`;
    case 'income': return incomeRow(host, id, label, hint);
    case 'shares': return sharesRow(host, id, label);
  }
}

function incomeRow(host: FormHost, id: string, label: string, hint: string | undefined): TemplateResult {
  const euros = isTicked(host.typed, 'noNotice') ? null : readEuros(host.typed[id] ?? '');
  const read = euros === null ? null : typingWords.readBack(wholeEuros(euros), wholeEuros(Math.round(euros / 12)));
  return html`<div class="wide income">${isTicked(host.typed, 'noNotice') ? nothing : textRow(host, id, { label, hint, mode: 'decimal' })}
${read ? html`<p class="readback">${icon(checkPath, 's')}<span>${read[0]}<b class="nb">${read[1]}</b>${read[2]}</span></p>` : nothing}${looksMonthly(euros)
    ? html`<p class="note need">${typingWords.looksMonthly}</p>` : nothing}${boxRow(host, 'noNotice', { label: words.noNotice })}</div>`;
}

const sharesRow = (host: FormHost, id: string, label: string): TemplateResult => html`
${listRow(host, id, { label }, [...usualShares.map((value) => ({ value, text: sharesText(Number(value)) })), { value: 'other', text: words.sharesOther }], words.choose)}${host.typed[id] === 'other'
    ? textRow(host, `${id}-other`, { label: words.facts['shares-other'].label, mode: 'decimal' }) : nothing}`;
