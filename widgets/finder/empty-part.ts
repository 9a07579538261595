import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { euroPath } from '../foundation/answer-icons.ts';
import { calendarPath, crossPath, icon } from '../foundation/icons.ts';
import { emptyWords } from '../words/finder-empty.fr.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { filterWords } from '../words/finder-filters.fr.ts';
import { nearWords } from '../words/finder-near.fr.ts';
import { departmentNames, regionNames } from '../words/finder-places.fr.ts';
import type { FinderHost } from './finder-host.ts';
import { filterCount, filterKeys, withoutFilters } from './filters/chosen.ts';
import { mapPath, searchPath } from './filters/icons.ts';
import { monthsFrom, radiusSteps } from './filters/steps.ts';
import { settingPaths } from './icons.ts';
import { queryOf } from './query.ts';
import { oneOf, withoutNear, withValues, type View, type ViewKey } from './view.ts';

interface Way {
  text: string;
  path: string;
  view: View;
}

const mostWays = 3;

export const styles: readonly CSSResult[] = [css`
.choosing ~ h2 { margin-top: 16px; }
.ways { display: grid; gap: 12px; margin-top: 20px; max-width: 32em; }
.way-out { display: flex; gap: 16px; align-items: center; width: 100%; min-height: 60px; padding: 10px 18px; font: inherit; line-height: 1.4; text-align: left; color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-m); cursor: pointer; }
.way-out:hover { background: var(--sev-sand); border-color: var(--sev-ink); }
.way-out small { display: block; }
`];

/** Where nothing was found: the nearest three other ways that lead somewhere, each with its count. */
export async function waysOut(host: FinderHost): Promise<TemplateResult> {
  const counted = await Promise.all(ways(host).map(async (way) => ({ ...way, count: await host.search.count(queryOf(host, way.view)).catch(() => 0) })));
  const open = counted.filter(({ count }) => count > 0);
  const shown = open.length ? open.slice(0, mostWays) : await all(host);
  return html`<h2 tabindex="-1">${words.emptyTitle}</h2>${filterCount(host.view) ? html`<p class="soft">${summary(host)}</p>` : nothing}
${shown.length ? html`<ul class="ways" aria-label=${emptyWords.emptyWays}>${shown.map(({ text, path, view, count }) => html`<li><button class="way-out" type="button" @click=${() => host.go(view, 'h2')}>${icon(path)}<span>${text}<small>${emptyWords.stays(count)}</small></span></button></li>`)}</ul>` : html`<p class="gap">${emptyWords.emptyNone}</p>`}`;
}

async function all(host: FinderHost): Promise<(Way & { count: number })[]> {
  const view = withoutFilters(host.view);
  const count = await host.search.count(queryOf(host, view)).catch(() => 0);
  return count ? [{ text: filterWords.clear, path: crossPath, view, count }] : [];
}

/** The other ways, the nearest to what was asked first: another month before another place, another place before another need. */
function ways(host: FinderHost): Way[] {
  const { view, today } = host;
  const list: Way[] = [];
  const add = (text: string, path: string, key: ViewKey, values: readonly string[]): void => void list.push({ text, path, view: withValues(view, key, values) });
  const drop = (key: ViewKey, text: string, path: string): void => {
    if (view[key]) add(text, path, key, []);
  };
  const month = oneOf(view, 'month');
  const months = monthsFrom(today);
  const at = months.indexOf(month ?? '');
  if (at >= 0) for (const other of [months[at - 1], months[at + 1]]) if (other) add(emptyWords.wayMonth(other), calendarPath, 'month', [other]);
  if (view.near) {
    const wider = radiusSteps.filter((km) => Number(km) > Number(oneOf(view, 'radius') ?? Infinity));
    for (const km of wider) add(nearWords.wider(km), mapPath, 'radius', [km]);
    list.push({ text: nearWords.anywhere, path: mapPath, view: withoutNear(view) });
  }
  const text = oneOf(view, 'q');
  if (text) add(emptyWords.wayText(text), searchPath, 'q', []);
  if (view.department && view.region) drop('department', emptyWords.wayDepartment(regionNames.get(oneOf(view, 'region') ?? '') ?? ''), mapPath);
  for (const value of others(host, 'setting')) add(emptyWords.waySetting[value] ?? value, settingPaths[value] ?? '', 'setting', [...(view.setting ?? []), value]);
  for (const value of others(host, 'nights')) add(emptyWords.wayNights(Number(value)), calendarPath, 'nights', [...(view.nights ?? []), value]);
  drop('max', emptyWords.wayPrice, euroPath);
  drop('month', emptyWords.wayAnyMonth, calendarPath);
  if (view.region) list.push({ text: emptyWords.wayRegion, path: mapPath, view: withValues(withValues(view, 'department', []), 'region', []) });
  for (const key of ['tag', 'zone', 'disability'] as const) drop(key, emptyWords.wayText(namesOf(host, key).join(', ')), crossPath);
  for (const key of ['transfer', 'wheelchair'] as const) drop(key, emptyWords.wayWithout(namesOf(host, key).join(', ')), crossPath);
  return list;
}

/** Values of a filter that lead somewhere where those chosen lead nowhere. */
function others({ found, view }: FinderHost, key: 'setting' | 'nights'): string[] {
  if (!view[key]) return [];
  return Object.entries(found?.facets[key] ?? {}).filter(([value, count]) => count > 0 && !view[key]?.includes(value)).sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function namesOf({ view, around }: FinderHost, key: ViewKey): string[] {
  const texts: Partial<Record<ViewKey, (value: string) => string | undefined>> = {
    setting: (value) => words.settings[value], month: (value) => words.months(value), nights: (value) => filterWords.days(Number(value)), zone: (value) => filterWords.zones[value],
    region: (value) => regionNames.get(value), department: (value) => departmentNames.get(value), wheelchair: () => words.wheelchair, transfer: () => words.transfer,
    near: () => (around ? [around.name, ...(view.radius ?? []).map(nearWords.within)].join(' ') : undefined),
    disability: (value) => filterWords.disabilities[value], tag: (value) => words.tags[value], max: (value) => filterWords.upTo(`${value}\u00a0€`), q: (value) => `«\u00a0${value}\u00a0»`,
  };
  return (view[key] ?? []).map((value) => texts[key]?.(value) ?? value);
}

const summary = (host: FinderHost): string => filterKeys.flatMap((key) => namesOf(host, key)).join(', ');
