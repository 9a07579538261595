import { html } from 'hono/html';
import type { Stay } from '../../schema/contract/stays.ts';
import { addDays } from '../../schema/rules/age.ts';
import { weekday } from './dates.fr.ts';
import type { Piece } from './layout.ts';
import { typeset } from './typeset.ts';
import { words } from './words.fr.ts';

/** The days of a stay; a line that names its day is put under it, any other stands as it is written. */
export function programme({ programme: lines, startDate, nights }: Stay): Piece {
  const { days, noDays } = words.stay;
  if (lines.length === 0) return html`<h2>${days}</h2><p>${noDays}</p>`;
  const items = lines.map((line) => {
    const [, number, text] = /^Jour (\d{1,2})\s*:\s*(.+)$/s.exec(line) ?? [];
    if (number === undefined || text === undefined) return html`<li><span>${typeset(line)}</span></li>`;
    const offset = Number(number) - 1;
    const label = offset >= 0 && offset <= nights ? words.stay.day(offset + 1, weekday(addDays(startDate, offset))) : `Jour ${number}`;
    return html`<li><b>${label}</b><span>${typeset(text)}</span></li>`;
  });
  return html`<h2>${days}</h2><ol class="days">${items}</ol>`;
}
