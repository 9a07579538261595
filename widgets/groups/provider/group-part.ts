import { html, nothing, type TemplateResult } from 'lit';
import { euros } from '../../../schema/rules/french.ts';
import { alertPath, clockPath, crossPath, icon } from '../../foundation/icons.ts';
import { fields } from '../../foundation/fields.styles.ts';
import { textField } from '../../foundation/fields.ts';
import { readWhole } from '../../foundation/reading.ts';
import { errorSummary, inlineMistakes, type Mistake } from '../../foundation/screen.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { groupWords as words } from '../../words/groups-group.fr.ts';
import { providerWords } from '../../words/groups-provider.fr.ts';
import { groupStyles } from '../group/group.styles.ts';
import { head } from '../group/head.ts';
import { ListsOut } from '../group/lists-out.ts';
import type { GroupsHost, Part, Shown } from '../groups-host.ts';
import type { Group, Listed } from '../guards.ts';
import { labelOf, nameOf, wishesOf } from '../people.ts';

const mostPlaces = 1_000;

/** A provider's group: names, wishes, labels and amounts, its places, and the way to cancel it. */
class HeldGroup implements Shown {
  readonly #out: ListsOut;
  #typed: string | undefined;
  #mistakes: readonly Mistake[] = [];
  #cancelling = false;

  constructor(private readonly host: GroupsHost) {
    this.#out = new ListsOut(host);
  }

  render(): TemplateResult {
    const { group } = this.host;
    if (!group) return html``;
    const { status, id } = group;
    const going = status === 'open' || status === 'frozen';
    return html`${head(this.host, group)}${errorSummary(foundationWords, this.#mistakes)}
${status === 'awaiting-provider' ? html`<div class="note need">${icon(clockPath)}<div><p>${providerWords.validateFirst}</p><button class="btn" type="button" @click=${() => this.host.go({ name: 'validation', group: id })}>${words.validate}</button></div></div>` : going ? nothing : html`<p class="lede">${status === 'validated' ? providerWords.validated : status === 'cancelled' ? words.cancelled : words.theirs[status]}</p>`}
${people(group)}${status === 'open' ? this.#places(group) : nothing}${status === 'cancelled' ? nothing : this.#out.ofGroup(group)}${going && this.host.today < group.stay.startDate ? this.#cancel(group) : nothing}`;
  }

  #places(group: Group): TemplateResult {
    return html`<section><h3>${providerWords.change}</h3>${inlineMistakes('places-says', this.#mistakes)}<form class="inline" @submit=${(event: Event) => this.#change(event, group)}>
${textField('places', providerWords.places, this.#typed ?? String(group.places), this.#mistakes.length > 0, (text) => this.#type(text), 'numeric', 'places-says')}
<button class="btn second" type="submit">${this.host.busy === 'places' ? words.waiting : providerWords.changeIt}</button></form></section>`;
  }

  /** What failed was asked of what stood here before. */
  #type(text: string): void {
    this.#typed = text;
    this.host.trouble = undefined;
    this.host.update();
  }

  #change(event: Event, { id, places, taken }: Group): void {
    event.preventDefault();
    const asked = readWhole(this.#typed ?? String(places), 4);
    const text = asked === null || asked < 1 || asked > mostPlaces ? providerWords.placesWrong : asked < taken ? providerWords.placesUnder(taken) : '';
    this.#mistakes = text ? [{ field: 'places', text }] : [];
    this.host.update();
    if (text) return this.host.focusOn('.told');
    const typed = this.#typed;
    this.host.act('places', async () => {
      await this.host.client.send('PATCH', `/v1/groups/${encodeURIComponent(id)}`, { places: asked });
      if (this.#typed === typed) this.#typed = undefined;
      return providerWords.changed(asked ?? places);
    }, '#places');
  }

  #cancel(group: Group): TemplateResult {
    if (!this.#cancelling) return html`<p class="go"><button class="link" type="button" data-cancel @click=${() => this.#ask(true)}>${icon(crossPath, 's')}${providerWords.cancel}</button></p>`;
    const sum = group.participants.reduce((total, { aid }) => total + aid.amountCents, 0);
    return html`<div class="note need told ask" role="group" tabindex="-1" aria-labelledby="ask-cancel ask-why">${icon(alertPath)}<div><h4 id="ask-cancel">${providerWords.cancelAsk}</h4><p id="ask-why">${providerWords.cancelText(group.participants.length, sum ? euros(sum) : '')}</p>
<div class="acts"><button class="btn second" type="button" @click=${() => this.#confirm(group)}>${this.host.busy === 'cancel' ? words.waiting : providerWords.cancelYes}</button><button class="link" type="button" @click=${() => this.#ask(false)}>${providerWords.cancelNo}</button></div></div></div>`;
  }

  #ask(cancelling: boolean): void {
    if (this.host.busy === 'cancel') return;
    this.host.trouble = undefined;
    this.#cancelling = cancelling;
    this.host.update();
    this.host.focusOn(cancelling ? '.ask' : '[data-cancel]');
  }

  #confirm({ id }: Group): void {
    this.host.act('cancel', async () => {
      await this.host.client.send('DELETE', `/v1/groups/${encodeURIComponent(id)}`);
      this.#cancelling = false;
      return providerWords.cancelled;
    }, 'h2');
  }
}

function people({ participants }: Group): TemplateResult {
  const heads = [words.person, words.label, words.wishes];
  return html`<h3 class="listed" tabindex="-1">${words.listTitle(participants.length)}</h3>${participants.length ? html`<table class="rows people"><caption class="vh">${words.caption}</caption>
<thead><tr>${heads.map((text) => html`<th scope="col">${text}</th>`)}<th scope="col" class="sums">${words.aid}</th></tr></thead><tbody>${participants.map(row)}</tbody></table>` : html`<p>${words.empty}</p>`}`;
}

const row = (person: Listed): TemplateResult => html`<tr><th scope="row" class="who">${nameOf(person)}</th><td data-l=${words.label}><span>${labelOf(person)}</span></td>
<td data-l=${words.wishes} class=${wishesOf(person).length ? '' : 'bare'}><span>${wishesOf(person).map((wish) => html`<span class="wish">${wish}</span>`)}</span></td><td class="sums" data-l=${words.aid}><span>${person.aid.granted ? euros(person.aid.amountCents) : words.noAid}${person.absent?.provider || person.absent?.partner ? html`<small>${words.away(person.title)}</small>` : nothing}</span></td></tr>`;

export const part: Part = { styles: [fields, groupStyles], open: (host) => new HeldGroup(host) };
