import { PageAround } from './page-around.ts';

/** What the address of the frame may set on the widget in it. */
const attributes = ['group', 'participant', 'side', 'today'];

/** Puts in this place, on a page of the product's own, the widget that it names, whose sessions come from the page around the frame. */
export function hold(place: HTMLElement): void {
  const element = document.createElement(`sev-${place.dataset['sevIsolated'] ?? ''}`);
  // What stays in sight while the page scrolls has to be told where that is.
  const door = new PageAround(({ top, height }) => {
    element.style.setProperty('--sev-sight-top', `${top}px`);
    element.style.setProperty('--sev-sight-height', `${height}px`);
  });
  Object.assign(element, { door });
  const asked = new URLSearchParams(location.search);
  for (const name of attributes) if (asked.has(name)) element.setAttribute(name, asked.get(name) ?? '');
  element.setAttribute('density', 'compact');
  const accent = asked.get('accent') ?? '';
  if (/^[0-9a-f]{6}$/i.test(accent)) element.style.setProperty('--sev-accent', `#${accent}`);
  place.replaceChildren(element);
  fit(door);
}

/** Tells the page around this frame how high what is in it stands, now and whenever that changes. */
export function fit(door = new PageAround(() => undefined)): void {
  new ResizeObserver(() => void door.height(Math.ceil(document.body.getBoundingClientRect().height))).observe(document.body);
}
