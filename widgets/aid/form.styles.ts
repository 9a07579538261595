import { css } from 'lit';

/** What the fields of `<sev-aid>` add to those of the foundation. */
export const formStyles = css`
.ask + .ask, .ask + .recap { margin-top: 24px; }
.ask .date { margin-top: 8px; }
.ask .choice { min-height: 52px; padding-block: 8px; }
.ask .euro { margin-top: 0; max-width: none; }
.ask .hint { margin-top: 6px; line-height: 1.4; }
.ask legend + .hint { margin-top: -4px; }
.pick { position: relative; }
.pick select { appearance: none; padding-right: 48px; text-overflow: ellipsis; }
.pick .icon { position: absolute; right: 14px; top: 50%; margin-top: -.611em; color: var(--sev-action); pointer-events: none; }
.recap dl > div { padding: 8px 0; border-top: 1px solid var(--sev-line); line-height: 1.35; }
.recap dt { color: var(--sev-ink-soft); }
.recap dd { font-weight: 700; }
`;
