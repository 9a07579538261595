import { html, nothing, type TemplateResult } from 'lit';
import type { Commune } from '../../../schema/contract/communes.ts';
import { crossPath, icon } from '../../foundation/icons.ts';
import { inlineMistakes } from '../../foundation/screen.ts';
import { nearWords as words } from '../../words/finder-near.fr.ts';
import { departmentNames } from '../../words/finder-places.fr.ts';
import type { FinderHost } from '../finder-host.ts';
import { counted, select } from '../filters/fields.ts';
import { radiusSteps } from '../filters/steps.ts';
import { queryOf } from '../query.ts';
import { type View, withoutNear, withValues } from '../view.ts';
import { findCommunes } from './communes-client.ts';

/** What was typed, and what came of it. */
interface Asked {
  typed: string;
  mistake: string;
  found: readonly Commune[];
  /** How many bear the name, those that are not shown counted. */
  total: number;
}

const none: Asked = { typed: '', mistake: '', found: [], total: 0 };
const asked = new WeakMap<FinderHost, Asked>();

/** Chooses a commune by its name or postal code, then how far from it; a name or code of several is always asked back. */
export const nearField = (host: FinderHost): TemplateResult => (host.around ? chosen(host, host.around.name, host.around.point) : asking(host, asked.get(host) ?? none));

function chosen(host: FinderHost, name: string, point: string | null): TemplateResult {
  const steps = radiusSteps.map((value) => ({ value, text: counted(host, 'radius', value, words.within(value)) }));
  return html`<div class="near"><p class="lab">${words.from(name)}</p>${point ? html`<div class="radius">${select(host, 'radius', words.radius, words.anyRadius, steps)}</div>` : nothing}
<button class="link" type="button" @click=${() => host.go(withoutNear(host.view), '.near input')}>${icon(crossPath, 's')}${words.drop}</button></div>`;
}

function asking(host: FinderHost, { typed, mistake, found, total }: Asked): TemplateResult {
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.currentTarget instanceof HTMLFormElement ? event.currentTarget.elements.namedItem('near') : null;
    void ask(host, field instanceof HTMLInputElement ? field.value : '');
  };
  return html`<form class="near" novalidate @submit=${search}>${inlineMistakes('near-says', mistake ? [{ field: 'near', text: mistake }] : [])}
<div class="ask"><label class="field"><span>${words.near}</span><small>${words.nearHint}</small><input class="t" id="near" name="near" maxlength="100" autocomplete="off" aria-invalid=${mistake !== ''} aria-describedby="near-says" .value=${typed}></label><button class="btn second" type="submit">${words.nearButton}</button></div>
${found.length ? html`<fieldset class="which"><legend class="lab" tabindex="-1">${words.which}</legend><ul>${found.map((commune) => html`<li><button class="link" type="button" @click=${() => void choose(host, commune)}>${inOneDepartment(found) ? commune.name : nameOf(commune)}</button></li>`)}</ul>${total > found.length ? html`<p class="soft">${words.some(found.length)}</p>` : nothing}</fieldset>` : nothing}</form>`;
}

/** An answer that comes after something else was asked is void. */
async function ask(host: FinderHost, typed: string): Promise<void> {
  if (!typed.trim()) return tell(host, { ...none, mistake: words.empty });
  const now = { ...none, ...asked.get(host), typed };
  asked.set(host, now);
  try {
    const { items, total } = await findCommunes(host.api, typed);
    if (asked.get(host) !== now) return;
    const named = items.length === 1 ? items : items.filter(({ name }) => bare(name) === bare(typed));
    const [only] = named;
    if (only && named.length === 1) return choose(host, only);
    tell(host, items.length ? { typed, mistake: '', found: items, total } : { ...none, typed, mistake: words.none });
  } catch {
    if (asked.get(host) === now) tell(host, { ...none, typed, mistake: words.away });
  }
}

function tell(host: FinderHost, now: Asked): void {
  asked.set(host, now);
  host.update();
  host.say(now.mistake || words.whichCount(now.total));
  host.focusOn(now.mistake ? '#near' : '.which .link');
}

/** Near first: who names a commune wants the nearest stays. A distance that nobody chose must not lead to nothing. */
async function choose(host: FinderHost, { code }: Commune): Promise<void> {
  const now = { ...none };
  asked.set(host, now);
  const { api, limits, today, search } = host;
  // What was chosen meanwhile stays chosen.
  const nearest = (): View => withValues(withValues(host.view, 'near', [code]), 'sort', ['distance']);
  const within = (): View => withValues(nearest(), 'radius', ['100']);
  const some = await import('./around.ts').then(async ({ aroundOf }) => {
    const around = await aroundOf(api, code);
    return search.count(queryOf({ view: within(), limits, today, around }));
  }).catch(() => 1);
  if (asked.get(host) !== now) return;
  host.go(some ? within() : nearest(), '.radius select', '.near .link');
}

/** Communes of one postal code are told by their names alone. */
const inOneDepartment = (found: readonly Commune[]): boolean => new Set(found.map(({ departmentCode }) => departmentCode)).size === 1 && new Set(found.map(({ name }) => name)).size === found.length;

/** The postal code tells two communes of one department apart; a city of many codes is told by its name. */
function nameOf({ name, departmentCode, postcodes }: Commune): string {
  return words.commune(name, departmentNames.get(departmentCode) ?? departmentCode, postcodes.length === 1 ? (postcodes[0] ?? '') : '');
}

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/^st(e?)[\s-]/, 'saint$1 ').replace(/[^a-z0-9]+/g, ' ').trim();
