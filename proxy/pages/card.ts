import { html } from 'hono/html';
import { addDays } from '../../schema/rules/age.ts';
import { euros } from '../../schema/rules/french.ts';
import type { PriceWithAid } from './aided.ts';
import { fullDate } from './dates.fr.ts';
import { nightsLabel, settingLabel, valueLabel } from './labels.fr.ts';
import type { Piece } from './layout.ts';
import { departmentName } from '../geography/place-names.ts';
import type { Placed } from './search.ts';
import { words } from './words.fr.ts';

/** A stay in the list: the whole card is the link. */
export function card({ stay, place, distanceKm }: Placed, aided: PriceWithAid): Piece {
  const price = aided(stay);
  const where = words.stay.where(place.commune, place.departmentCode === null ? null : departmentName(place.departmentCode));
  const facts = [
    settingLabel(place.setting),
    ...(place.wheelchair ? [valueLabel('wheelchair', 'true')] : []),
    ...(place.transfer ? [valueLabel('transfer', 'true')] : []),
    ...stay.tags.map((tag) => valueLabel('tag', tag)),
  ];
  return html`<li class="stay"><h3><a href="${stayAddress(stay.id)}">${place.name}</a></h3>
<p class="soft">${where}${distanceKm === null ? '' : `, ${words.list.distance(distanceKm)}`}</p>
<p><time datetime="${stay.startDate}"><strong>${words.list.starts(fullDate(stay.startDate))}</strong></time><br><span class="soft">${nightsLabel(stay.nights)}, ${words.list.placesLeft(stay.placesLeft)}</span></p>
<p class="facts">${facts.join(' · ')}</p>
<p class="money"><b>${euros(stay.priceCents)}</b>${price ? html` <span>${price.provisional ? words.list.noAidYet(stay.startDate.slice(0, 4)) : words.list.withAid(price.remainingCents)}</span>` : ''}</p></li>
`;
}

/** A stay's own address. */
export function stayAddress(id: string): string {
  return `/stays/${encodeURIComponent(id)}`;
}

/** The last day of a stay. */
export function endOf({ startDate, nights }: { startDate: string; nights: number }): string {
  return addDays(startDate, nights);
}
