import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Stay } from '../../../schema/contract/stays.ts';
import { euros } from '../../../schema/rules/french.ts';
import { bar } from '../../foundation/amounts.ts';
import { checkPath, infoPath, peoplePath, printPath } from '../../foundation/answer-icons.ts';
import { backPath, calendarPath, crossPath, icon, phonePath } from '../../foundation/icons.ts';
import { results } from '../../foundation/results.styles.ts';
import { typeset } from '../../foundation/typeset.ts';
import { amountWords } from '../../words/amounts.fr.ts';
import { finderWords } from '../../words/finder.fr.ts';
import { keptWords } from '../../words/finder-kept.fr.ts';
import { stayWords as words } from '../../words/finder-stay.fr.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { cardOf, isLate, placeText } from '../cards.ts';
import { readStay } from '../details-client.ts';
import type { FinderHost, Screen } from '../finder-host.ts';
import { settingPaths, transferPath, wheelchairPath } from '../icons.ts';
import { isKept, keptPath, toggleKept } from '../kept.ts';
import { oneOf, withValues } from '../view.ts';
import { bedPath, pinPath } from './icons.ts';
import { inSight } from './in-sight.ts';
import { datesText, printStay } from './print.ts';
import { settingScene } from './scenes.ts';

export const styles: readonly CSSResult[] = [results, css`
.sheet-top .scene { margin-top: 8px; }
.cols.stay { margin-top: 20px; gap: 28px 36px; }
.lede { color: var(--sev-ink-soft); font-size: var(--sev-size-lead); line-height: 1.4; margin-top: 8px; }
.two-bits { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 20px; margin-top: 20px; line-height: 1.4; }
.two-bits li { display: flex; gap: 10px; }
.two-bits li > span, .list li > span { min-width: 0; }
.two-bits .icon { color: var(--sev-action); }
.about { margin-top: 20px; }
.days { padding: 0; margin: 14px 0 0; list-style: none; }
.days li { display: grid; grid-template-columns: minmax(0, 1fr); padding: 14px 0; border-top: 1px solid var(--sev-line); gap: 2px 20px; line-height: 1.45; }
.days b { font: 700 var(--sev-size-h3)/1.3 var(--sev-heading-font); }
.days b::first-letter, .days span::first-letter { text-transform: uppercase; }
.panel h3 { margin: 0 0 8px; }
.panel .bar { height: 30px; margin-top: 12px; }
.panel .btn { margin: 16px 0 10px; width: 100%; }
.amount { font: 700 var(--sev-size-amount)/1.1 var(--sev-heading-font); }
@container sev (min-width: 15em) { .panel .btn { white-space: nowrap; } }
@container sev (max-width: 15em) { .panel .btn .icon { display: none; } .amount { font-size: var(--sev-size-h2); } }
.panel b.block { display: block; margin-top: 16px; }
.panel p + p { margin-top: 6px; }
.panel .link { display: flex; }
.mapbox { min-height: 360px; margin-top: 12px; }
.contact li { align-items: center; }
.contact a:not(.link) { display: inline-flex; align-items: center; min-height: 48px; }
@container sev (min-width: 26em) { .days li { grid-template-columns: 8em minmax(0, 1fr); } .two-bits { grid-template-columns: repeat(2, minmax(0, 1fr)); } .two-bits .full { grid-column: 1 / -1; } }
@container sev (min-width: 46em) { .cols.stay { grid-template-columns: minmax(0, 1fr) 20em; align-items: start; } }
`];

/** Fetches a stay and gives its sheet. Throws `UnreachableError`. */
export async function open(host: FinderHost, id: string): Promise<Screen> {
  const stay = await readStay(host.api, id);
  return stay ? { shown: (now) => sheet(now, stay), place: stay.facility, wanted: inSight } : { shown: gone };
}

const back = (host: FinderHost): TemplateResult => html`<button class="link noprint" type="button" @click=${() => host.go(withValues(host.view, 'stay', []), cardOf(oneOf(host.view, 'stay') ?? ''), 'h2')}>${icon(backPath, 's')}${words.back(host.found?.total)}</button>`;

const gone = (host: FinderHost): TemplateResult => html`${back(host)}<h2 tabindex="-1">${words.gone}</h2><p>${words.goneText}</p>`;

function sheet(host: FinderHost, stay: Stay): TemplateResult {
  const { facility } = stay;
  return html`${back(host)}<div class="sheet-top">${settingScene(facility.setting)}</div>
<div class="cols stay"><div><h2 tabindex="-1">${facility.name}</h2><p class="lede">${words.kinds[facility.kind] ?? ''}<br>${placeText(facility)}</p>${facts(stay)}
${facility.description ? html`<p class="about">${typeset(facility.description)}</p>` : nothing}${days(stay)}${know(stay)}</div>
<div><section class="panel">${price(host, stay)}${actions(host, stay)}</section>${whereabouts(host, stay)}${contact(stay)}</div></div>`;
}

function facts(stay: Stay): TemplateResult {
  const { nights, mode, tags, facility } = stay;
  const list: [string, string, boolean?][] = [
    [calendarPath, datesText(stay), true],
    [bedPath, words.nights(nights)],
    [settingPaths[facility.setting] ?? '', finderWords.settings[facility.setting] ?? ''],
    facility.wheelchair ? [wheelchairPath, words.wheelchair] : [crossPath, words.noWheelchair],
    facility.transfer ? [transferPath, words.transfer] : [crossPath, words.noTransfer],
  ];
  if (facility.tourismDisability.length) list.push([checkPath, words.mark(facility.tourismDisability.map((one) => words.disabilities[one]).join(', ')), true]);
  if (mode === 'group') list.push([peoplePath, words.group]);
  for (const tag of tags) list.push([checkPath, finderWords.tags[tag] ?? '']);
  return html`<ul class="two-bits">${list.map(([path, text, full]) => html`<li class=${full ? 'full' : ''}>${icon(path)}<span>${text}</span></li>`)}</ul>`;
}

const days = ({ programme }: Stay): TemplateResult | typeof nothing => (programme.length
  ? html`<h3>${words.byDay}</h3><ol class="days">${programme.map((line, index) => {
    const [, name, text] = /^([^:.]{2,18})\s*:\s+(.+)$/.exec(line) ?? ['', words.day(index + 1), line];
    return html`<li><b>${name.trim()}</b><span>${typeset(text)}</span></li>`;
  })}</ol>`
  : nothing);

const know = ({ singleSupplementCents, childPriceCents }: Stay): TemplateResult => html`<h3>${words.know}</h3><ul class="list">
<li>${icon(checkPath)}<span>${words.included}</span></li><li>${icon(crossPath)}<span>${words.excluded}</span></li>
<li>${icon(bedPath)}<span>${singleSupplementCents ? words.single(euros(singleSupplementCents)) : words.noSingle}</span></li><li>${icon(peoplePath)}<span>${words.child(euros(childPriceCents))}</span></li></ul>`;

function price(host: FinderHost, stay: Stay): TemplateResult {
  const own = host.priceOf?.(stay);
  const year = stay.startDate.slice(0, 4);
  const late = own ? own.provisional : isLate(host, stay);
  const warning = late ? html`<p class="why">${icon(infoPath, 's')}<span>${words.provisional(year)}</span></p>` : nothing;
  if (!own) return html`<h3>${words.price}</h3><p><span class="amount">${euros(stay.priceCents)}</span> ${words.perPerson}</p><p>${words.before}</p>${warning}`;
  return html`<h3>${own.people > 1 ? words.yourPriceMany(own.people) : words.yourPrice}</h3>
<dl class="sum"><dt>${words.stayPrice}</dt><dd>${euros(own.priceCents - own.supplementCents)}</dd>${own.supplementCents ? html`<dt>${amountWords.supplement}</dt><dd>+ ${euros(own.supplementCents)}</dd>` : nothing}
<dt class="aid">${amountWords.aid}</dt><dd class="aid">${own.aidCents ? `− ${euros(own.aidCents)}` : euros(0)}</dd></dl>
${bar(amountWords, own, own.priceCents)}<dl class="sum pay"><dt>${amountWords.remains}</dt><dd>${euros(own.remainingCents)}</dd></dl><p class="soft">${words.fromAnswers}</p>${warning}`;
}

function actions(host: FinderHost, stay: Stay): TemplateResult {
  const { facility: { name }, placesLeft, startDate, id, mode } = stay;
  const kept = isKept(id);
  const keep = (): void => {
    toggleKept(id);
    host.say(kept ? keptWords.removed(name) : keptWords.keptNow);
    host.update();
  };
  return html`<b class="block">${words.left(placesLeft)}</b><p>${placesLeft <= 0 ? words.full : mode === 'group' ? words.howToGroup : words.howTo}</p>
<a class="btn noprint" href=${foundationWords.phoneAddress}>${icon(phonePath, 's')}${foundationWords.phone}</a><p class="soft">${words.phoneCost}</p><p class="soft">${words.say(name, words.shortDay(startDate))}</p>
<button class="link noprint" type="button" aria-pressed=${kept} @click=${keep}>${icon(kept ? checkPath : keptPath)}${kept ? keptWords.keptNow : keptWords.keep}</button>
<button class="link noprint" type="button" @click=${() => printStay(host, stay)}>${icon(printPath)}${words.print}</button>`;
}

/** Where it is, on a map where ours has the place: beyond it, words alone. */
function whereabouts(host: FinderHost, { zone, facility }: Stay): TemplateResult {
  const mapped = !host.noMap && !host.mapFailed && (zone === 'metropole' || zone === 'ile-de-france');
  return html`<section class="whereabouts"><h3>${words.where}</h3><p>${placeText(facility)}${zone === 'union-europeenne' ? `, ${words.abroad}` : ''}</p>${mapped ? html`<div class="mapbox noprint"></div>` : nothing}</section>`;
}

function contact({ facility: { provider, phone, website } }: Stay): TemplateResult {
  // Only an address of the web is a link: a catalogue is written by others.
  const address = website && /^https?:\/\//.test(website) ? website : null;
  return html`<section class="contact"><h3>${words.contact}</h3><ul class="list"><li>${icon(pinPath)}<span>${words.provider(provider)}</span></li>
${phone ? html`<li>${icon(phonePath)}<span><a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}>${phone}</a></span></li>` : nothing}${address ? html`<li>${icon(infoPath)}<span><a href=${address} rel="noopener" referrerpolicy="no-referrer">${words.website}</a></span></li>` : nothing}</ul></section>`;
}
