export interface StaySelected {
  widget: string;
  /** Identifier of a public offer. */
  stay: string;
}

declare module '../foundation/events.ts' {
  interface SevEvents {
    /** A stay's sheet is shown because the person asked for it. */
    'sev-select': StaySelected;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sev-select': CustomEvent<StaySelected>;
  }
}
