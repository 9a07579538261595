import { html } from 'hono/html';
import type { Problem } from '../../schema/contract/problem.ts';
import { layout, telephone } from './layout.ts';
import { words } from './words.fr.ts';

/** Writes the page of an address that leads nowhere. */
export function notFoundPage(): string {
  const { title, text } = words.notFound;
  return layout({ title, description: text, canonical: '/stays', demonstration: false, indexed: false, body: html`<h1>${title}</h1><p>${text}</p><p><a class="button" href="/stays">${words.list.all}</a></p>` });
}

/** Writes the page of a stay that is not, or no longer, in the catalogue. */
export function missingPage(demonstration: boolean): string {
  const { title, text } = words.missing;
  return layout({ title, description: text, canonical: '/stays', demonstration, indexed: false, body: html`<h1>${title}</h1><p>${text}</p><p><a class="button" href="/stays">${words.list.all}</a></p>` });
}

/** Writes the page of an address that asks what cannot be, with each field to mend. */
export function refusedPage(problem: Problem, demonstration: boolean): string {
  const { refused, refusedField, all } = words.list;
  const places = (problem.more.errors ?? []).map(({ pointer, detail }) => html`<li>${refusedField(pointer.slice(1), detail)}</li>`);
  return layout({ title: refused, description: problem.detail, canonical: '/stays', demonstration, indexed: false, body: html`<h1>${refused}</h1><ul>${places}</ul><p><a class="button" href="/stays">${all}</a></p>` });
}

/** Writes the page of an address that cannot be answered now, with the number that finds its failure in the log. */
export function awayPage(problem: Problem, address: string, requestId: string): string {
  const { title, text, again, number } = words.away;
  return layout({
    title,
    description: problem.detail,
    canonical: address,
    demonstration: false,
    indexed: false,
    body: html`<h1>${title}</h1><p>${text} ${telephone()}, ${words.callCost}.</p><p><a class="button" href="${address}">${again}</a></p><p class="soft">${number(requestId)}</p>`,
  });
}
