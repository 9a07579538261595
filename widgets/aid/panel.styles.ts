import { css } from 'lit';

/** What the first screen of `<sev-aid>` adds: the panel of answers beside the result. */
export const panelStyles = css`
.panel { background: var(--sev-sand); border-radius: var(--sev-radius-l); padding: 20px 18px 24px; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 28px; margin-top: 14px; align-items: start; }
.ask .choices { gap: 8px; margin-top: 8px; max-width: none; }
.lab { font-weight: 700; }
.wait { color: var(--sev-ink-soft); }
@container sev (min-width: 46em) { .pair { grid-template-columns: 20em minmax(0, 1fr); gap: 36px; } .pair > section { position: sticky; top: 16px; } }
@container sev (max-width: 16em) { .panel { margin-inline: -10px; padding-inline: 10px; } }
@media (forced-colors: active) { .panel { border: 1px solid CanvasText; } }
`;
