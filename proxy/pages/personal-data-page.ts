import { html } from 'hono/html';
import { layout } from './layout.ts';
import { personalData } from './personal-data.fr.ts';
import { typeset } from './typeset.ts';

/** Writes what becomes of personal data, for a town hall's data-protection officer. */
export function personalDataPage(): string {
  const { title, lead, parts } = personalData;
  const body = html`<h1>${title}</h1><p>${typeset(lead)}</p>
${parts.map((part) => html`<h2>${part.title}</h2><ul>${part.lines.map((line) => html`<li>${typeset(line)}</li>`)}</ul>`)}`;
  return layout({ title, description: lead, canonical: '/personal-data', demonstration: false, indexed: true, body });
}
