import { html } from 'hono/html';
import { Query, readFilters } from '../catalogue/filters.ts';
import { addressOf, type Asked } from './asked.ts';
import { layout, mark, telephone } from './layout.ts';
import { words } from './words.fr.ts';

/** What a partner may keep the map to, and the attribute of the finder that does it. */
const kept = { department: 'department', region: 'region', setting: 'setting', facility: 'facilities' } as const;

/** Reads the address of the map; throws a problem where a field says what cannot be. Other sites add fields of their own to a link: they are passed over. */
export function readKept(text: string, today: string): Asked['fields'] {
  const given = new URLSearchParams(text);
  const fields = Object.keys(kept).flatMap((name) => [...new Set(given.getAll(name))].filter((value) => value !== '').map((value): [string, string] => [name, value]));
  const query = new Query(new URLSearchParams(fields).toString(), Object.keys(kept));
  readFilters(query, today);
  return query.settle(fields);
}

/** Writes `/map`: the finder that starts on its map, to stand in another page's frame; without scripts, the way to the same list. */
export function mapPage(fields: Asked['fields'], demonstration: boolean): string {
  const { title, description, list } = words.map;
  const valuesOf = (name: keyof typeof kept): string => fields.flatMap((field) => (field[0] === name ? [field[1]] : [])).join(' ');
  return layout({
    title,
    description,
    canonical: '/map',
    demonstration,
    marked: true,
    indexed: false,
    embedded: true,
    scripts: ['/sev.js'],
    body: html`<h1 class="vh">${title}</h1>
<sev-finder view="map" remember ${kept.department}="${valuesOf('department')}" ${kept.region}="${valuesOf('region')}" ${kept.setting}="${valuesOf('setting')}" ${kept.facility}="${valuesOf('facility')}">
${mark(demonstration)}<p>${description}</p><p><a class="button" href="${addressOf(fields)}">${list}</a></p><p>${words.question} ${telephone()}, ${words.callCost}.</p>
</sev-finder>`,
  });
}
