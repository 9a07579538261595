import { html } from 'hono/html';
import { longDate } from '../../schema/rules/french.ts';
import { parisDay } from '../clock.ts';
import type { Letter } from '../stores/outbox.ts';
import { inboxWords as words } from './inbox-words.fr.ts';
import { layout } from './layout.ts';

const parisTime = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

/** Writes the page of the mails that would have left: whatever they hold is shown as text. */
export function inboxPage(letters: readonly (Letter & { at: Date })[]): string {
  const articles = letters.map(
    ({ to, subject, text, at }) => html`<article class="letter">
<h2>${subject}</h2>
<p class="soft">${words.to(to)}<br><time datetime="${at.toISOString()}">${words.at(longDate(parisDay(at)), parisTime.format(at))}</time></p>
<div class="written">${text}</div>
</article>`,
  );
  const body = html`<p><strong class="mark">${words.mark}</strong></p>
<h1>${words.title}</h1>
<p>${words.nothingLeft} ${words.real}</p>
${articles.length === 0 ? html`<p>${words.empty}</p>` : articles}`;
  return layout({ title: words.title, description: words.description, canonical: '/demo/inbox', demonstration: false, indexed: false, body });
}
