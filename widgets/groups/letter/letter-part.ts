import { css, html, nothing, type TemplateResult } from 'lit';
import { downPath, pencilPath } from '../../foundation/answer-icons.ts';
import { crossPath, icon, paperPath } from '../../foundation/icons.ts';
import { fields } from '../../foundation/fields.styles.ts';
import { textField } from '../../foundation/fields.ts';
import { dayMonth } from '../../words/days.fr.ts';
import { groupWords } from '../../words/groups-group.fr.ts';
import { letterWords as words } from '../../words/groups-letter.fr.ts';
import { backTo, titleOf } from '../group/head.ts';
import type { GroupsHost, Part, Shown } from '../groups-host.ts';
import type { Group } from '../guards.ts';
import { keeping } from '../keeping.ts';
import { bornAs, nameOf } from '../people.ts';
import { mailAddress, message, nobody, plainText, type Message, type Newcomer } from './message.ts';

const styles = css`
.there { max-width: none; gap: 8px 16px; margin-top: 10px; }
.there .choice { min-height: 48px; padding-block: 6px; }
.newcomer { background: var(--sev-sand); border-radius: var(--sev-radius-m); padding: 14px 18px; margin-top: 14px; }
.newcomer legend { float: left; width: 100%; font-weight: 700; margin-bottom: 8px; }
.grid { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px 16px; clear: both; align-items: end; }
.field > .pick { position: relative; margin: 0; }
.pick select { appearance: none; padding-right: 44px; text-overflow: ellipsis; }
.pick .icon { position: absolute; right: 12px; top: 50%; margin-top: -.611em; pointer-events: none; }
.sign { max-width: 24em; margin-top: 18px; }
.letter { background: var(--sev-field); border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l); box-shadow: var(--sev-shadow-card); margin-top: 12px; overflow: clip; }
.letter dl { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 18px; padding: 14px 18px; background: var(--sev-sand); border-bottom: 1px solid var(--sev-line); line-height: 1.4; }
.letter dt { color: var(--sev-ink-soft); }
.letter dd { font-weight: 700; }
.letter > div { padding: 16px 18px 20px; max-width: 66ch; }
.letter mark { background: var(--sev-need-soft); color: var(--sev-need); font-weight: 700; padding: 1px 6px; border-radius: 6px; }
@container sev (max-width: 14em) { .letter > * { padding-inline: 10px; } .letter mark { padding: 0 2px; } }
@container sev (min-width: 24em) { .letter dl { grid-template-columns: auto minmax(0, 1fr); gap: 6px 18px; } }
@container sev (min-width: 34em) { .there, .grid { grid-template-columns: 1fr 1fr; } .grid .all { grid-column: 1 / -1; } .letter dl, .letter > div { padding-inline: 24px; } }
@media (forced-colors: active) { .letter mark { border: 2px solid CanvasText; } .newcomer { border: 1px solid CanvasText; } }
`;

const typed = ['givenName', 'birthName', 'birthDate', 'birthPlace', 'address', 'phone', 'income'] as const;

/** After J-17: who leaves and who comes, and the message that says it, ready for the person's own mail. */
class LetterScreen implements Shown {
  readonly #outs = new Set<string>();
  #ins: Newcomer[] = [];
  #signature = '';
  /** Something was chosen or typed since the message was last mailed or copied. */
  #unsent = false;

  constructor(private readonly host: GroupsHost) {
    window.addEventListener('beforeunload', (event) => {
      if (this.#unsent && host.root.isConnected) event.preventDefault();
    });
  }

  render(): TemplateResult {
    const { group } = this.host;
    if (!group) return html``;
    const letter = message(group, group.participants.filter(({ id }) => this.#outs.has(id)), this.#ins, this.#signature);
    const over = group.status !== 'frozen';
    return html`${backTo(this.host, { name: 'group', group: group.id }, titleOf(group))}<h2 tabindex="-1">${over ? words.title : words.closedTitle(dayMonth(group.freezesOn))}</h2><p>${words.lead}</p>
${this.#leaving(group, over)}<h3>${over ? words.insOver : words.ins}</h3>${this.#ins.map((person, index) => this.#newcomer(person, index))}
<button class="btn second go add" type="button" @click=${() => this.#add()}>${this.#ins.length ? words.addMore : words.add}</button>
<div class="sign">${textField('signature', words.yourName, this.#signature, false, (text) => this.#change(() => { this.#signature = text; }))}</div>
<h3>${words.letter}</h3>${this.#letter(letter)}`;
  }

  #leaving({ participants }: Group, over: boolean): TemplateResult {
    return html`<fieldset><legend><h3>${over ? words.outsOver : words.outs}</h3></legend><div class="choices there">${participants.map((person) => html`
<label class="choice"><input type="checkbox" .checked=${this.#outs.has(person.id)} @change=${() => this.#change(() => { if (!this.#outs.delete(person.id)) this.#outs.add(person.id); })}><span>${nameOf(person)}<small>${bornAs(person).join(', ')}</small></span></label>`)}</div></fieldset>`;
  }

  #newcomer(person: Newcomer, index: number): TemplateResult {
    const set = (name: keyof Newcomer) => (text: string): void => this.#change(() => { this.#ins = this.#ins.map((one, at) => (at === index ? { ...one, [name]: text } : one)); });
    return html`<fieldset class="newcomer"><legend tabindex="-1">${words.person(index + 1)}</legend><div class="grid">
${this.#choice(`title-${index}`, words.fields.title, words.titles, person.title, set('title'))}${this.#choice(`label-${index}`, words.fields.label, groupWords.labels, person.label, set('label'))}
${typed.map((name) => html`<div class=${name === 'address' ? 'all' : ''}>${textField(`${name}-${index}`, words.fields[name], person[name], false, set(name))}</div>`)}</div>
<button class="link" type="button" @click=${() => this.#drop(index)}>${icon(crossPath, 's')}${words.drop}</button></fieldset>`;
  }

  #choice(id: string, label: string, texts: Readonly<Record<string, string>>, chosen: string, choose: (value: string) => void): TemplateResult {
    return html`<label class="field" for=${id}><span>${label}</span><span class="pick"><select class="t" id=${id} @change=${({ target }: Event) => target instanceof HTMLSelectElement && choose(target.value)}><option value="">${words.choose}</option>
${Object.entries(texts).map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</span></label>`;
  }

  #letter(letter: Message): TemplateResult {
    return html`<div class="letter"><dl><dt>${words.to}</dt><dd>${words.address}</dd><dt>${words.about}</dt><dd>${letter.subject}</dd></dl>
<div class="text">${letter.paragraphs.map((runs) => html`<p>${runs.map(({ text, gap }) => (gap ? html`<mark>${text}</mark>` : text))}</p>`)}</div></div>
${letter.gaps ? html`<div class="note need press">${icon(pencilPath)}<p>${words.missing(letter.gaps)}</p></div>` : nothing}
<div class="acts"><a class="btn" href=${mailAddress(letter)} @click=${() => { this.#unsent = false; }}>${words.mail}</a><button class="link" type="button" @click=${() => void this.#copy(letter)}>${icon(paperPath)}${words.copy}</button></div><p class="left soft">${words.nothing}</p>`;
  }

  #change(change: () => void): void {
    change();
    this.#unsent = true;
    this.host.update();
  }

  #add(): void {
    this.#change(() => { this.#ins = [...this.#ins, nobody]; });
    this.host.focusOn('.newcomer:last-of-type select');
  }

  #drop(index: number): void {
    this.#change(() => { this.#ins = this.#ins.filter((_, at) => at !== index); });
    this.host.focusOn('.add');
  }

  async #copy(letter: Message): Promise<void> {
    const unsent = this.#unsent;
    this.#unsent = false;
    try {
      await navigator.clipboard.writeText(`${letter.subject}\n\n${plainText(letter)}`);
      this.host.say(words.copied);
    } catch {
      this.#unsent ||= unsent;
      // Some pages may not write there: the text is chosen for the person to copy.
      const text = this.host.root.querySelector('.letter .text');
      if (text) getSelection()?.selectAllChildren(text);
      this.host.say(words.selected);
    }
  }
}

export const part: Part = { styles: [fields, styles], open: keeping((host) => new LetterScreen(host)) };
