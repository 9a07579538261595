import { css } from 'lit';

/** What the first screen of `<sev-registration>` needs of its own. */
export const registrationStyles = css`
.bartop { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 24px; min-height: 96px; }
.bartop p { line-height: 1.3; }
.bartop + h2 { margin-top: 8px; }
@container sev (min-width: 40em) { .bartop { min-height: 56px; } }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(12.5em, 100%), 1fr)); gap: 14px 16px; margin-top: 14px; align-items: start; }
.grid > .wide { grid-column: 1 / -1; }
.row { min-width: 0; }
.field > span { display: block; font-weight: 700; margin-bottom: 6px; line-height: 1.3; }
.t { font: 400 var(--sev-base)/1.2 var(--sev-text-font); color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-s); height: var(--sev-control); padding: 0 12px; width: 100%; margin: 0; }
.row .hint { margin-top: 4px; line-height: 1.35; }
.grid .go { margin-top: 14px; }
.told { margin-top: 14px; }
`;
