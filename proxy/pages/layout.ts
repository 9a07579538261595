import { html } from 'hono/html';
import { words } from './words.fr.ts';

export type Piece = ReturnType<typeof html>;

export interface Sheet {
  title: string;
  description: string;
  /** Its own address, from the root of the site. */
  canonical: string;
  demonstration: boolean;
  /** The body says by itself that it is a demonstration. */
  marked?: boolean;
  /** False where the page is one of many views of the same, or of none. */
  indexed: boolean;
  /** Run in this order, over what works without them. */
  scripts?: readonly string[];
  /** Leaves out what stands around the content: the page is shown inside another. */
  embedded?: boolean;
  body: Piece;
}

// A template that holds its end tag whole is compiled into one that needs a library of the compiler's.
const scriptTag = 'script';

/** Writes one whole page: everything put into it is escaped by the template. */
export function layout({ title, description, canonical, demonstration, marked = false, indexed, scripts = [], embedded = false, body }: Sheet): string {
  const page = html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.pageTitle(title)}</title>
<meta name="description" content="${description}">
${indexed && !demonstration ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex, follow"><link rel="canonical" href="${canonical}">`}
<link rel="icon" href="/emblem.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pages.css">
<link rel="stylesheet" href="/stays.css">
${scripts.map((address) => html`<${scriptTag} type="module" src="${address}"></${scriptTag}>`)}
</head>
<body class="${embedded ? 'catalogue embedded' : 'catalogue'}">
${embedded ? '' : html`<a class="skip" href="#main">${words.skip}</a>
<header class="top"><a class="home" href="/stays">${words.product}</a><a href="/eligibility">${words.rights}</a></header>`}
<main id="main" tabindex="-1">
${marked ? '' : mark(demonstration)}
${body}
</main>
${embedded ? '' : html`<footer><p>${words.question} ${telephone()}, ${words.callCost}.</p><p>${words.notState}</p></footer>`}
</body>
</html>
`;
  if (page instanceof Promise) throw new TypeError('A page waits for nothing while it is written.');
  return page.toString();
}

/** Says that places and stays are invented. The finder says it too: beside one, it stands in what the finder replaces. */
export function mark(demonstration: boolean): Piece | string {
  return demonstration ? html`<p><strong class="mark">${words.demonstration}</strong> ${words.demonstrationText}</p>` : '';
}

/** The programme's line, to press or to read. */
export function telephone(): Piece {
  return html`<a class="tel" href="tel:+33969320616">0\u00A0969\u00A0320\u00A0616</a>`;
}
