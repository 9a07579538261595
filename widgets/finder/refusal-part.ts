import { html, type TemplateResult } from 'lit';
import { alertPath, icon } from '../foundation/icons.ts';
import { has } from '../foundation/shape.ts';
import { refusalWords as words } from '../words/finder-refusal.fr.ts';
import type { FinderHost } from './finder-host.ts';
import { limited, queryOf } from './query.ts';

/** Says that the page asks for what cannot be, and in the console which attribute does; nothing where none does. */
export async function refusalOf(host: FinderHost): Promise<TemplateResult | undefined> {
  const body: unknown = await fetch(`${host.api}/v1/stays?${queryOf(host).toString()}`, { credentials: 'omit' }).then((response) => response.json()).catch(() => null);
  const errors: unknown[] = has(body, { errors: 'object' }) && Array.isArray(body['errors']) ? body['errors'] : [];
  const wrong = limited.flatMap((name) => errors.flatMap((error) => (has(error, { pointer: 'string', detail: 'string' }) && error['pointer'] === `/${name}` ? [{ name, why: String(error['detail']) }] : [])));
  for (const { name, why } of wrong) console.error(words.attribute(name, host.limits[name].join(' '), why));
  return wrong.length ? html`<div class="note need told" role="alert" tabindex="-1">${icon(alertPath)}<div><p class="title">${words.title}</p><p>${words.text}</p><a class="link" href="${host.api}/stays">${words.all}</a></div></div>` : undefined;
}
