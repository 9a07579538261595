import { html, type TemplateResult } from 'lit';

/** Draws one icon beside its words: never alone, so hidden from assistive tools. `size` is `s` for the small weight. */
export const icon = (path: string, size = ''): TemplateResult =>
  html`<svg class="icon ${size}" viewBox="0 0 32 32" aria-hidden="true"><path d=${path}></path></svg>`;

export const ring = 'M16 3.5a12.5 12.5 0 1 1 0 25 12.5 12.5 0 0 1 0-25';

export const againPath = 'M27 16a11 11 0 1 1-3.3-7.9L27 11.3M27 4.5v6.8h-6.8';
export const alertPath = 'M13.9 5.2a2.4 2.4 0 0 1 4.2 0l10.6 18.9a2.4 2.4 0 0 1-2.1 3.6H5.4a2.4 2.4 0 0 1-2.1-3.6zM16 12.5v6.5M16 23.3h.01';
export const backPath = 'M19.5 6.5 10 16l9.5 9.5';
export const calendarPath = 'M8 6h16a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4M4 13h24M10.5 3v6M21.5 3v6M10 18h.01M16 18h.01M22 18h.01M10 23h.01M16 23h.01';
export const checkPath = 'm6 17 7 7L26.5 8.5';
export const downPath = 'M6.5 12 16 21.5 25.5 12';
export const clockPath = `${ring}M16 8.8V16l5 3.2`;
export const crossPath = 'm8 8 16 16M24 8 8 24';
export const lockPath = 'M9.5 14h13a3.5 3.5 0 0 1 3.5 3.5v7a3.5 3.5 0 0 1-3.5 3.5h-13A3.5 3.5 0 0 1 6 24.5v-7A3.5 3.5 0 0 1 9.5 14M10.5 14v-3.5a5.5 5.5 0 0 1 11 0V14M16 19.5v3';
export const offlinePath = 'M4 12.5a18 18 0 0 1 6-3.8M28 12.5A18 18 0 0 0 15 7.5M9 18a11 11 0 0 1 5-2.7M23 18a11 11 0 0 0-2.2-1.6M16 24.5h.01M5 4l22 24';
export const paperPath = 'M8.5 3.5H19l6.5 6.5v15.5a3 3 0 0 1-3 3h-14a3 3 0 0 1-3-3v-19a3 3 0 0 1 3-3zM19 3.5V10h6.5M10.5 16h10M10.5 21.5h10';
export const phonePath = 'M7.2 4h4.1l2.3 6.3-3 2.3a17.5 17.5 0 0 0 8.8 8.8l2.3-3L28 20.7v4.1a3.2 3.2 0 0 1-3.5 3.2C13.6 27 5 18.4 4 7.5A3.2 3.2 0 0 1 7.2 4z';
