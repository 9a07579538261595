import { css } from 'lit';

/** What only this widget's later screens need. */
export const eligibilityStyles = css`
.gap { margin-top: 12px; }
.side h2 { margin-top: 12px; }
.reasons + .gap { margin-top: 24px; }
.inner { margin: 20px 0 0; padding: 4px 0 0 18px; border-left: 5px solid var(--sev-accent-decor); }
.inner .choices { margin-top: 12px; grid-template-columns: repeat(auto-fill, minmax(min(7em, 100%), 1fr)); }
.euro.bare::after { content: none; }
.euro.bare .t { padding-right: 14px; }
.reasons .one { padding-left: .9em; text-indent: -.9em; }
.reasons .one::before { content: "–"; display: inline-block; width: .9em; text-indent: 0; }
.group { border-top: 1px solid var(--sev-line); padding-top: 18px; margin-top: 22px; }
.group > legend { float: left; width: 100%; }
.group > legend + * { clear: both; }
.group h3 { margin: 0; }
.group .choices { grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr)); max-width: none; margin-top: 12px; }
.group .short { grid-template-columns: repeat(auto-fill, minmax(min(8em, 100%), 1fr)); }
@container sev (min-width: 46em) { .beside { position: sticky; top: 16px; } .beside .tone { margin: 0; padding: 16px 20px; border-radius: var(--sev-radius-l); } .beside .three { grid-template-columns: minmax(0, 1fr); } }
`;
