import { html } from 'hono/html';
import type { Stay } from '../../schema/contract/stays.ts';
import { euros } from '../../schema/rules/french.ts';
import type { FoundStay } from '../stores/catalogue-reading.ts';
import type { AidedPrice, boardOf } from './aided.ts';
import { addressOf } from './asked.ts';
import { stayAddress } from './card.ts';
import { dateRange, fullDate } from './dates.fr.ts';
import { kindLabel, nightsLabel, settingLabel, themeLabel, valueLabel } from './labels.fr.ts';
import { layout, type Piece } from './layout.ts';
import { departmentName, regionName } from '../geography/place-names.ts';
import { pricePanel } from './price-panel.ts';
import { programme } from './programme.ts';
import { scene } from './scene.ts';
import { typeset } from './typeset.ts';
import { words } from './words.fr.ts';

/** What a stay's page shows besides the stay. */
export interface Around {
  /** The meals of its formula, where one is published. */
  board: ReturnType<typeof boardOf>;
  price: AidedPrice | null;
  /** The next dates at the same place. */
  others: readonly FoundStay[];
  demonstration: boolean;
}

/** Writes `/stays/{id}`; its facts are marked up in the words of schema.org, as microdata, so that no script is needed. */
export function stayPage(stay: Stay, { board, price, others, demonstration }: Around): string {
  const { facility: place } = stay;
  const dates = dateRange(stay.startDate, stay.endDate);
  const address = stayAddress(stay.id);
  const where = words.stay.where(place.commune, place.departmentCode === null ? null : departmentName(place.departmentCode));
  return layout({
    title: words.stay.title(place.name, stay.startDate, stay.endDate),
    description: words.stay.description(settingLabel(place.setting), where, dates, euros(stay.priceCents)),
    canonical: address,
    demonstration,
    indexed: true,
    body: html`<p><a class="back" href="/stays">${words.stay.back}</a></p>
<article itemscope itemtype="https://schema.org/Event">
<meta itemprop="name" content="${words.stay.eventName(place.name)}"><meta itemprop="startDate" content="${stay.startDate}"><meta itemprop="endDate" content="${stay.endDate}"><link itemprop="url" href="${address}"><link itemprop="eventStatus" href="https://schema.org/EventScheduled"><link itemprop="eventAttendanceMode" href="https://schema.org/OfflineEventAttendanceMode">
${scene(place.setting)}
<div class="sheet">
<div class="about">
<h1>${place.name}</h1>
<p class="lead soft">${kindLabel(place.kind)}<br>${where}</p>
<ul class="facts two">${factsOf(stay).map((fact) => html`<li>${fact}</li>`)}</ul>
<p itemprop="description">${typeset(place.description)}</p>
${programme(stay)}
${toKnow(stay, board)}
</div>
<div class="side">
${pricePanel(stay, price)}
${placeSection(stay)}
</div>
</div>
</article>
${others.length === 0 ? '' : html`<section aria-labelledby="others"><h2 id="others">${words.stay.others}</h2><ul class="ways">${others.map((other) => html`<li><a href="${stayAddress(other.id)}">${fullDate(other.startDate)}, ${nightsLabel(other.nights)}, ${euros(other.priceCents)}</a></li>`)}<li><a href="${addressOf([['facility', place.id]])}">${words.stay.allHere}</a></li></ul></section>`}`,
  });
}

function factsOf({ startDate, endDate, nights, theme, mode, tags, facility }: Stay): string[] {
  return [
    dateRange(startDate, endDate).replace(/^d/, 'D'),
    nightsLabel(nights),
    settingLabel(facility.setting),
    ...(mode === 'group' ? [valueLabel('mode', mode)] : []),
    ...(facility.wheelchair ? [valueLabel('wheelchair', 'true')] : []),
    ...(facility.transfer ? [valueLabel('transfer', 'true')] : []),
    ...(theme === null ? [] : [themeLabel(theme)]),
    ...tags.filter((tag) => tag !== theme).map((tag) => valueLabel('tag', tag)),
  ];
}

function toKnow({ singleSupplementCents, childPriceCents, facility }: Stay, board: Around['board']): Piece {
  const { know, included, excluded, single, child, mark } = words.stay;
  const lines = [
    included[board ?? 'unknown'],
    excluded,
    single(singleSupplementCents),
    child(childPriceCents),
    ...(facility.tourismDisability.length > 0 ? [mark(facility.tourismDisability.map((family) => valueLabel('disability', family)))] : []),
  ];
  return html`<h2>${know}</h2><ul class="know">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function placeSection({ facility: place }: Stay): Piece {
  const region = place.regionCode === null ? '' : regionName(place.regionCode);
  return html`<section aria-labelledby="place" itemprop="location" itemscope itemtype="https://schema.org/LodgingBusiness"><h2 id="place">${words.stay.place}</h2>
<meta itemprop="name" content="${place.name}"><span itemprop="geo" itemscope itemtype="https://schema.org/GeoCoordinates"><meta itemprop="latitude" content="${place.lat}"><meta itemprop="longitude" content="${place.lon}"></span>
<p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">${place.commune}</span>${region === '' ? '' : html`, <span itemprop="addressRegion">${region}</span><meta itemprop="addressCountry" content="FR">`}</p>
<p>${words.stay.runBy(place.provider)}</p>
${place.phone === null ? '' : html`<p>${words.stay.phone} <a class="tel" itemprop="telephone" href="${telephoneAddress(place.phone)}">${place.phone.replaceAll(' ', '\u00A0')}</a></p>`}
${place.website === null ? '' : html`<p><a itemprop="url" rel="external nofollow" href="${place.website}">${words.stay.website}</a></p>`}
</section>`;
}

function telephoneAddress(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return `tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`;
}
