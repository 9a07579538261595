import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../../../schema/rules/french.ts';
import { textField } from '../../foundation/fields.ts';
import { inlineMistakes } from '../../foundation/screen.ts';
import { shortDay } from '../../foundation/typed-day.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { selectField } from '../select-field.ts';
import type { GroupList } from './group-list.ts';
import type { Assumed } from './people.ts';

/** What holds for everybody: the stay, and what the empty cells of the list mean. */
export function stayPanel(group: GroupList): TemplateResult {
  const mistakes = group.startIsWrong ? [{ field: 'start', text: words.startWrong }] : [];
  const kinds = group.kinds.map(({ tariff, nights, zone }) => ({ value: tariff.code, text: words.kindOf(nights + 1, words.places[zone] ?? '') }));
  return html`<div class="settings"><fieldset><legend><h3>${words.stay}</h3></legend><div class="line2">
${kinds.length ? selectField({ id: 'kind', label: words.kind, list: kinds, chosen: group.kind?.tariff.code, choose: (code) => group.choose(code) }) : nothing}
<div class="ask">${inlineMistakes('start-says', mistakes)}${textField('start', words.startDate, group.startText || shortDay(group.startDate), group.startIsWrong, (text) => group.startOn(text), 'text', 'start-says start-hint')}<p class="hint" id="start-hint">${longDate(group.startDate)}</p></div></div></fieldset>
<fieldset><legend><h3>${words.assumed}</h3></legend><div class="choices">${box(group, 'livesInFrance', words.assumedFrance)}${box(group, 'notAided', words.assumedAid)}${box(group, 'singleRooms', words.assumedRooms)}</div></fieldset></div>`;
}

const box = (group: GroupList, fact: keyof Assumed, text: string): TemplateResult => html`
<label class="choice"><input type="checkbox" id="assume-${fact}" .checked=${group.assumed[fact]} @change=${({ target }: Event) => target instanceof HTMLInputElement && group.assume({ [fact]: target.checked })}><span>${text}</span></label>`;
