/** What the widgets tell the page. No event carries an answer, a name or an income. */
export interface SevEvents {
  /** Texts and conditions are all there: from now on no request leaves while answering. */
  'sev-ready': { widget: string };
  /** Another screen is shown because the person asked for it; `number` counts the questions, 0 elsewhere. */
  'sev-step': { widget: string; screen: string; number: number };
  /** A result is shown because the person asked for it. */
  'sev-result': { widget: string };
  /** People have been registered or changed on a group’s list. */
  'sev-registered': { widget: string; group: string; people: number };
  /** The proxy could not be reached or understood, nobody is signed in, or it refused: the code of its problem. */
  'sev-error': { widget: string; code: string };
}

/** Fires one of our events, through shadow roots and up to the page. */
export function tell<K extends keyof SevEvents>(from: HTMLElement, name: K, detail: SevEvents[K]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'sev-ready': CustomEvent<SevEvents['sev-ready']>;
    'sev-step': CustomEvent<SevEvents['sev-step']>;
    'sev-result': CustomEvent<SevEvents['sev-result']>;
    'sev-registered': CustomEvent<SevEvents['sev-registered']>;
    'sev-error': CustomEvent<SevEvents['sev-error']>;
  }
}
