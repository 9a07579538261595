import { css, html, nothing, type TemplateResult } from 'lit';
import type { StaySummary } from '../../../schema/contract/stays.ts';
import { addDays } from '../../../schema/rules/age.ts';
import { loadConditions, read } from '../../foundation/conditions-client.ts';
import { has } from '../../foundation/shape.ts';
import { checked, RefusedError } from '../../foundation/tenant-client.ts';
import { choices } from '../../foundation/choices.ts';
import { fields } from '../../foundation/fields.styles.ts';
import { textField } from '../../foundation/fields.ts';
import { readWhole } from '../../foundation/reading.ts';
import { errorSummary, inlineMistakes, type Mistake } from '../../foundation/screen.ts';
import { dayRange } from '../../words/days.fr.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { groupWords } from '../../words/groups-group.fr.ts';
import { providerWords as words } from '../../words/groups-provider.fr.ts';
import { groupStyles } from '../group/group.styles.ts';
import { backTo } from '../group/head.ts';
import type { GroupsHost, Part, Screen, Shown } from '../groups-host.ts';

const styles = css`
.opening { display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px; margin-top: 18px; max-width: 40em; }
.opening .choices { max-width: none; gap: 8px; margin-top: 8px; }
.opening .btn { justify-self: start; }
`;

const mostStays = 30;
const mostPlaces = 1_000;

type Field = 'search' | 'convention' | 'places';

/** The field that each place of the request was read from. */
const fieldOf: Readonly<Record<string, string>> = { '/stayId': 'stay', '/conventionNumber': 'convention', '/places': 'places' };

type OfferedStay = Pick<StaySummary, 'id' | 'startDate' | 'endDate' | 'placesLeft' | 'facility'>;

function isStays(answer: unknown): answer is { items: readonly OfferedStay[]; total: number } {
  return has(answer, { items: 'object', total: 'number' }) && Array.isArray(answer['items'])
    && answer['items'].every((stay) => has(stay, { id: 'string', startDate: 'string', endDate: 'string', placesLeft: 'number', facility: 'object' }) && has(stay['facility'], { name: 'string' }));
}

const isOwn = (answer: unknown): answer is { items: readonly { id: string }[] } =>
  has(answer, { items: 'object' }) && Array.isArray(answer['items']) && answer['items'].every((one) => has(one, { id: 'string' }));

/** A provider holds places of a stay for a partner, by its convention number. */
class OpeningScreen implements Shown {
  #typed: Readonly<Record<Field, string>> = { search: '', convention: '', places: '' };
  #stays: readonly OfferedStay[] | undefined;
  #total = 0;
  #stay: string | undefined;
  #mistakes: readonly Mistake[] = [];
  /** Where the group that was opened is seen: one screen opens one group. */
  #opened: Screen | undefined;

  constructor(private readonly host: GroupsHost) {}

  render(): TemplateResult {
    const field = (id: Field, label: string, mode = 'text'): TemplateResult => {
      const mistakes = this.#mistakes.filter((mistake) => mistake.field === id);
      return html`<div>${inlineMistakes(`${id}-says`, mistakes)}${textField(id, label, this.#typed[id], mistakes.length > 0, (text) => this.#change(() => { this.#typed = { ...this.#typed, [id]: text }; }), mode, `${id}-says`)}</div>`;
    };
    return html`${backTo(this.host, { name: 'list' }, groupWords.back)}<h2 tabindex="-1">${words.openTitle}</h2><p>${words.openLead}</p>${errorSummary(foundationWords, this.#mistakes)}
<form class="inline" @submit=${(event: Event) => this.#find(event)}>${field('search', words.search)}<button class="btn second" type="submit">${this.host.busy === 'find' ? foundationWords.waiting : words.find}</button></form>
<form class="opening" @submit=${(event: Event) => this.#open(event)}>${this.#found()}${field('convention', words.convention)}${field('places', words.places, 'numeric')}
<button class="btn" type="submit">${this.host.busy === 'open' ? foundationWords.waiting : words.openIt}</button></form>`;
  }

  #found(): TemplateResult | typeof nothing {
    if (!this.#stays) return nothing;
    if (!this.#stays.length) return html`<p class="note">${words.none}</p>`;
    const list = this.#stays.map(({ id, facility, startDate, endDate, placesLeft }) => ({ value: id, text: words.stay(facility.name, dayRange(startDate, endDate, true), placesLeft) }));
    return html`<fieldset aria-describedby="stay-says"><legend class="lab found" tabindex="-1">${words.stays}</legend>${inlineMistakes('stay-says', this.#mistakes.filter(({ field }) => field === 'stay'))}${choices('stay', list, this.#stay, (id) => this.#change(() => { this.#stay = id; }))}${this.#total > list.length ? html`<p class="hint">${words.more(list.length, this.#total)}</p>` : nothing}</fieldset>`;
  }

  /** What failed was asked with what stood here before. */
  #change(change: () => void): void {
    change();
    this.host.trouble = undefined;
    this.host.update();
  }

  #find(event: Event): void {
    event.preventDefault();
    this.host.run('find', async () => {
      ({ items: this.#stays, total: this.#total } = await this.#offered());
      this.#stay = this.#stays.length === 1 ? this.#stays[0]?.id : undefined;
    }, () => this.#stays?.length ? this.host.focusOn('.found') : this.host.say(words.none));
  }

  /** Only what may be opened: stays of the provider's own places, with free places, whose list is not closed yet. */
  async #offered(): Promise<{ items: readonly OfferedStay[]; total: number }> {
    const { api, client, today } = this.host;
    const [own, from] = await Promise.all([client.get('/v1/own-facilities'), firstOpenDay(api, today)]);
    const query = new URLSearchParams({ q: this.#typed.search.trim(), from, places: '1', limit: String(mostStays) });
    if (!query.get('q')) query.delete('q');
    for (const { id } of checked(own, isOwn).items) query.append('facility', id);
    return query.has('facility') ? read(`${api}/v1/stays?${query.toString()}`, isStays) : { items: [], total: 0 };
  }

  #open(event: Event): void {
    event.preventDefault();
    if (this.#opened) return this.host.go(this.#opened, words.opened);
    const convention = this.#typed.convention.replace(/\s/g, '').toUpperCase();
    const places = readWhole(this.#typed.places, 4);
    const left = this.#stays?.find(({ id }) => id === this.#stay)?.placesLeft ?? mostPlaces;
    this.#mistakes = [
      ...(this.#stay ? [] : [this.#stays?.length ? { field: 'stay', text: words.chooseFound } : { field: 'search', text: words.chooseStay }]),
      ...(/^ANCV[A-Z0-9]{1,20}$/.test(convention) ? [] : [{ field: 'convention', text: words.conventionWrong }]),
      ...(places === null || places < 1 || places > mostPlaces ? [{ field: 'places', text: words.placesWrong }] : places > left ? [{ field: 'places', text: words.placesOver(left) }] : []),
    ];
    this.host.update();
    if (this.#mistakes.length) return this.host.focusOn('.told');
    this.host.run('open', async () => {
      try {
        const group = await this.host.client.send('POST', '/v1/groups', { stayId: this.#stay, conventionNumber: convention, places });
        this.#opened = has(group, { id: 'string' }) ? { name: 'group', group: String(group['id']) } : { name: 'list' };
      } catch (cause) {
        this.#mistakes = cause instanceof RefusedError ? cause.errors.map(({ pointer, detail }) => ({ field: fieldOf[pointer] ?? 'places', text: detail })) : [];
        if (!this.#mistakes.length) throw cause;
      }
    }, () => (this.#opened ? this.host.go(this.#opened, words.opened) : this.host.focusOn('.told')));
  }
}

/** The first day of a stay whose list may still be written; without the conditions, the proxy alone tells. */
async function firstOpenDay(api: string, today: string): Promise<string> {
  const conditions = await loadConditions(api, [Number(today.slice(0, 4))]).catch(() => []);
  return addDays(today, conditions.at(-1)?.deadlines.listDays.value ?? 0);
}

export const part: Part = { styles: [fields, groupStyles, styles], open: (host) => new OpeningScreen(host) };
