import { html, nothing, type TemplateResult } from 'lit';
import { calendarPath, euroPath, searchPath } from '../foundation/answer-icons.ts';
import { crossPath, icon } from '../foundation/icons.ts';
import { emptyWords } from '../words/finder-empty.fr.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { departmentNames, regionNames } from '../words/finder-places.fr.ts';
import type { FinderHost } from './finder-host.ts';
import { mapPath, settingPaths } from './icons.ts';
import { monthsFrom, queryOf } from './query.ts';
import { filterCount, filterKeys, oneOf, withoutFilters, withValues, type View, type ViewKey } from './view.ts';

interface Way {
  text: string;
  path: string;
  view: View;
}

const mostWays = 3;

/** Where nothing was found: the nearest three other ways that lead somewhere, each with its count. */
export async function waysOut(host: FinderHost): Promise<TemplateResult> {
  const counted = await Promise.all(ways(host).map(async (way) => ({ ...way, count: await host.search.count(queryOf(way.view, host.limits, host.today)).catch(() => 0) })));
  const open = counted.filter(({ count }) => count > 0);
  const shown = open.length ? open.slice(0, mostWays) : await all(host);
  return html`<h2 tabindex="-1">${words.emptyTitle}</h2>${filterCount(host.view) ? html`<p class="soft">${summary(host.view)}</p>` : nothing}
${shown.length ? html`<ul class="ways" aria-label=${emptyWords.emptyWays}>${shown.map(({ text, path, view, count }) => html`<li><button class="way-out" type="button" @click=${() => host.go(view, 'h2')}>${icon(path)}<span>${text}<small>${words.stays(count)}</small></span></button></li>`)}</ul>` : html`<p class="gap">${emptyWords.emptyNone}</p>`}`;
}

async function all(host: FinderHost): Promise<(Way & { count: number })[]> {
  const view = withoutFilters(host.view);
  const count = await host.search.count(queryOf(view, host.limits, host.today)).catch(() => 0);
  return count ? [{ text: words.clear, path: crossPath, view, count }] : [];
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
  const text = oneOf(view, 'q');
  if (text) add(emptyWords.wayText(text), searchPath, 'q', []);
  if (view.department && view.region) drop('department', emptyWords.wayDepartment(regionNames.get(oneOf(view, 'region') ?? '') ?? ''), mapPath);
  for (const value of others(host, 'setting')) add(emptyWords.waySetting[value] ?? value, settingPaths[value] ?? '', 'setting', [...(view.setting ?? []), value]);
  for (const value of others(host, 'nights')) add(emptyWords.wayNights(Number(value)), calendarPath, 'nights', [...(view.nights ?? []), value]);
  drop('max', emptyWords.wayPrice, euroPath);
  drop('month', emptyWords.wayAnyMonth, calendarPath);
  if (view.region) list.push({ text: emptyWords.wayRegion, path: mapPath, view: withValues(withValues(view, 'department', []), 'region', []) });
  for (const key of ['tag', 'zone', 'transfer', 'disability', 'wheelchair'] as const) drop(key, emptyWords.wayWithout(namesOf(view, key).join(', ')), crossPath);
  return list;
}

/** Values of a filter that lead somewhere where those chosen lead nowhere. */
function others({ found, view }: FinderHost, key: 'setting' | 'nights'): string[] {
  if (!view[key]) return [];
  return Object.entries(found?.facets[key] ?? {}).filter(([value, count]) => count > 0 && !view[key]?.includes(value)).sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function namesOf(view: View, key: ViewKey): string[] {
  const texts: Partial<Record<ViewKey, (value: string) => string | undefined>> = {
    setting: (value) => words.settings[value], month: (value) => words.months(value), nights: (value) => words.days(Number(value)), zone: (value) => words.zones[value],
    region: (value) => regionNames.get(value), department: (value) => departmentNames.get(value), wheelchair: () => words.wheelchair, transfer: () => words.transfer,
    disability: (value) => words.disabilities[value], tag: (value) => words.tags[value], max: (value) => words.upTo(`${value}\u00a0€`), q: (value) => `« ${value} »`,
  };
  return (view[key] ?? []).map((value) => texts[key]?.(value) ?? value);
}

const summary = (view: View): string => filterKeys.flatMap((key) => namesOf(view, key)).join(', ');
