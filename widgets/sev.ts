import { listConditions } from './foundation/conditions-client.ts';
import { ownOrigin } from './foundation/origin.ts';
import { takeAnswersFromAddress } from './foundation/visit.ts';

/** The code of each widget, fetched when its tag is on the page. A new widget is one line here. */
const widgets: Record<string, () => Promise<CustomElementConstructor>> = {
  eligibility: async () => (await import('./eligibility/sev-eligibility.element.ts')).SevEligibilityElement,
  aid: async () => (await import('./aid/sev-aid.element.ts')).SevAidElement,
  finder: async () => (await import('./finder/sev-finder.element.ts')).SevFinderElement,
  groups: async () => (await import('./groups/sev-groups.element.ts')).SevGroupsElement,
  registration: async () => (await import('./registration/sev-registration.element.ts')).SevRegistrationElement,
};

/** Those whose first screen needs to know which conditions exist; a list of stays is read before any rule. */
const decides = new Set(['eligibility', 'aid']);
const started = new Set<string>();
/** A frame on the product's origin, on the page around it and within: the isolated form, or a page that tells its height, which alone it does not. */
const isolated = `[data-sev-session-url],[data-sev-isolated],${parent === window ? 'iframe' : ''}[data-sev-fit]`;

/** Fetches and registers what stands on the page. A tag that another copy of this script registered is left to it. */
async function start(name: string, load: () => Promise<CustomElementConstructor>): Promise<void> {
  started.add(name);
  const tag = `sev-${name}`;
  try {
    const Element = await load();
    if (!customElements.get(tag)) customElements.define(tag, Element);
  } catch {
    started.delete(name); // Offline: the tag keeps its own content, and a later tag tries again.
  }
}

/** Puts the element where the editor left only a `<div data-sev-widget>`: other `data-` become attributes, the content stays as fallback. */
function upgrade(place: HTMLElement, name: string): void {
  const element = document.createElement(`sev-${name}`);
  for (const { name: attribute, value } of place.attributes) {
    if (attribute.startsWith('data-') && attribute !== 'data-sev-widget') element.setAttribute(attribute.slice(5), value);
  }
  place.removeAttribute('data-sev-widget');
  element.append(...place.childNodes);
  place.append(element);
}

function look(): void {
  for (const [name, load] of Object.entries(widgets)) {
    for (const place of document.querySelectorAll<HTMLElement>(`[data-sev-widget="${name}"]`)) upgrade(place, name);
    const first = document.querySelector(`sev-${name}`);
    if (!first || started.has(name)) continue;
    if (decides.has(name)) listConditions(first.getAttribute('api') ?? ownOrigin).catch(() => undefined); // The widget that needs it says so.
    void start(name, load);
  }
  if (!started.has(isolated) && document.querySelector(isolated)) {
    started.add(isolated);
    void import('./isolated/isolate.ts').then(({ isolate }) => isolate(), () => started.delete(isolated));
  }
}

// Only the product's own pages read what follows #: on a partner's page it belongs to the partner.
if (location.origin === ownOrigin) takeAnswersFromAddress();
look();
new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
