import { css, html, nothing, type TemplateResult } from 'lit';
import { euros } from '../../../schema/rules/french.ts';
import { checkPath, euroPath, infoPath } from '../../foundation/answer-icons.ts';
import { alertPath, crossPath, icon } from '../../foundation/icons.ts';
import { fields } from '../../foundation/fields.styles.ts';
import { validationWords as words } from '../../words/groups-validation.fr.ts';
import type { GroupsHost, Part, Shown } from '../groups-host.ts';
import type { Group, Listed } from '../guards.ts';
import { backTo, titleOf } from '../group/head.ts';
import { keeping } from '../keeping.ts';
import { bornAs, nameOf } from '../people.ts';

const styles = css`
.there { max-width: none; gap: 8px 16px; }
.there .choice { min-height: 48px; padding-block: 6px; align-items: center; }
.there .choice:not(:has(:checked)) > span > b { text-decoration: line-through; }
.summary { display: grid; gap: 10px; margin-top: 16px; }
.summary li { display: flex; gap: 12px; }
.summary .icon { color: var(--sev-action); }
@container sev (max-width: 14em) { .summary .icon { display: none; } }
@container sev (min-width: 46em) { .there { grid-template-columns: 1fr 1fr; } }
`;

const sumOf = (people: readonly Listed[]): number => people.reduce((sum, { aid }) => sum + (aid.granted ? aid.amountCents : 0), 0);

/** Either side says who was there by unticking the absent, reads what that means, and confirms. */
class ValidationScreen implements Shown {
  readonly #absent: Set<string>;
  #sums = false;
  #sent = false;

  constructor(private readonly host: GroupsHost) {
    const people = host.group?.participants ?? [];
    this.#absent = new Set(host.side === 'agent' ? people.filter(({ absent }) => absent?.provider).map(({ id }) => id) : []);
  }

  render(): TemplateResult {
    const { group } = this.host;
    if (!group) return html``;
    return html`${backTo(this.host, { name: 'group', group: group.id }, titleOf(group))}${this.#sums ? this.#summary(group) : this.#list(group)}`;
  }

  #list({ id, participants }: Group): TemplateResult {
    return html`<h2 tabindex="-1">${words.title}</h2><p>${words.ask} ${words.turn[this.host.side]}</p>
<fieldset><legend class="vh">${words.legend}</legend><div class="choices there">${participants.map((person) => html`
<label class="choice"><input type="checkbox" .checked=${!this.#absent.has(person.id)} @change=${() => this.#toggle(person.id)}><span><b>${nameOf(person)}</b><small>${[...bornAs(person), person.aid.granted ? words.aid(euros(person.aid.amountCents)) : words.noAid, person.absent?.provider && this.host.side === 'agent' ? words.theirs : ''].filter(Boolean).join(' · ')}</small></span></label>`)}</div></fieldset>
<p class="go"><button class="btn" type="button" @click=${() => this.#show(true)}>${words.goOn}</button></p>
${this.host.side === 'agent' ? html`<div class="note">${icon(infoPath)}<div><p>${words.missing}</p><button class="link" type="button" @click=${() => this.host.go({ name: 'letter', group: id })}>${words.write}</button></div></div>` : nothing}`;
  }

  #summary(group: Group): TemplateResult {
    const absent = group.participants.filter(({ id }) => this.#absent.has(id));
    const present = group.participants.filter(({ id }) => !this.#absent.has(id));
    const disagreed = this.host.side === 'agent' ? present.filter((person) => person.absent?.provider) : [];
    // Whoever one side says absent gives their aid back, whatever the other says.
    const back = sumOf(absent) + sumOf(disagreed);
    return html`<h2 tabindex="-1">${words.summary}</h2><ul class="summary">
<li>${icon(checkPath)}<b>${words.present(present.length)}</b></li><li>${icon(crossPath)}<span><b>${words.absent(absent.length)}</b>${absent.length ? html`<small>${absent.map(nameOf).join(', ')}</small>` : nothing}</span></li>
<li>${icon(euroPath)}<b>${words.paid[this.host.side](euros(sumOf(present) - sumOf(disagreed)))}</b></li></ul>
${back && this.host.side === 'agent' ? html`<p class="left">${words.back(euros(back))}</p>` : nothing}${disagreed.length ? html`<p class="note need">${icon(alertPath)}<span>${words.disagree(disagreed.length)} ${disagreed.map(nameOf).join(', ')}</span></p>` : nothing}
<p class="left">${words.final}</p><div class="acts"><button class="btn" type="button" @click=${() => this.#confirm(group)}>${this.host.busy === 'validate' ? words.waiting : words.confirm}</button>
<button class="link" type="button" @click=${() => this.#show(false)}>${words.change}</button></div>`;
  }

  #toggle(id: string): void {
    if (!this.#absent.delete(id)) this.#absent.add(id);
    this.host.update();
  }

  #show(sums: boolean): void {
    if (this.host.busy === 'validate') return;
    this.host.trouble = undefined;
    this.#sums = sums;
    this.host.update();
    this.host.focusOn('h2');
  }

  #confirm({ id }: Group): void {
    const leave = (): void => this.host.go({ name: 'group', group: id }, words.done);
    if (this.#sent) return leave();
    this.host.run('validate', async () => {
      await this.host.client.send('POST', `/v1/groups/${encodeURIComponent(id)}/validations`, { absent: [...this.#absent] });
      this.#sent = true;
    }, leave);
  }
}

export const part: Part = { styles: [fields, styles], open: keeping((host) => new ValidationScreen(host)) };
