import { css } from 'lit';

/** What the form, the decision and the screens around them add. */
export const deskStyles = css`
.t { font-size: var(--sev-base); padding-inline: 12px; }
textarea.t { height: auto; padding: 10px 12px; line-height: 1.4; resize: vertical; }
.says { margin: 0 0 6px; }
.sev .note.error { margin-block: 16px 20px; scroll-margin-top: 12px; }
.group { border-top: 1px solid var(--sev-line); padding-top: 16px; margin-top: 20px; }
.group > legend { float: left; width: 100%; }
.group > legend + * { clear: both; }
.group > legend + :is(.grid, .tick, .choices) { margin-top: 0; padding-top: 10px; }
.group h3 { margin: 0; }
.group .hint { line-height: 1.4; }
.group > .hint { margin-top: 6px; }
.seg .choices { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 0; }
.seg .choice { flex: 0 1 auto; }
.seg .choice, .boxes .choice, .tick .choice { min-height: 48px; padding: 6px 14px; gap: 10px; }
.boxes { grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr)); gap: 10px 16px; margin-top: 12px; max-width: none; align-items: start; }
.boxes small { line-height: 1.3; }
.boxes .choice { padding-block: 10px; }
.tick { margin-top: 12px; max-width: 32em; }
.grid .tick { margin-top: 0; align-self: end; }
.wide .tick { margin-top: 10px; }
.income .t { max-width: 14em; }
.pick { position: relative; }
.pick select { appearance: none; padding-right: 44px; text-overflow: ellipsis; }
.pick .icon { position: absolute; right: 12px; top: 50%; margin-top: -.611em; color: var(--sev-action); pointer-events: none; }
.tie { padding-bottom: 6px; align-items: end; grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr)); }
.decision { background: var(--sev-field); border: 2px solid var(--tone, var(--sev-line)); border-radius: var(--sev-radius-l); overflow: clip; }
p.told-why { padding-top: 14px; }
.decision.yes { --tone: var(--sev-yes); --soft: var(--sev-yes-soft); }
.decision.need { --tone: var(--sev-need); --soft: var(--sev-need-soft); }
.decision.other { --tone: var(--sev-other); --soft: var(--sev-other-soft); }
.decision > h3 { display: flex; gap: 12px; align-items: center; margin: 0; padding: 14px 18px; background: var(--soft); color: var(--tone); }
.told-why { padding: 2px 18px 6px; }
.decision .reasons { gap: 10px; }
.decision .note { padding: 12px 14px; gap: 10px; margin-top: 14px; line-height: 1.4; }
.decision .go { margin: 0; padding: 12px 18px 18px; }
.decision .told-why > h3 { font-size: var(--sev-size-h3); }
.beside .btn { width: 100%; }
.beside { margin-top: 24px; min-width: 0; }
.cols.side .note.error { margin: 16px 0 4px; }
.credit { border-top: 1px solid var(--sev-line); margin-top: 14px; padding-top: 12px; line-height: 1.4; }
.credit > * { display: block; }
.credit .nb { display: inline; }
.credit .bar { display: flex; height: 20px; margin: 6px 0; }
.credit .bar .this { width: var(--this); min-width: 4px; background: var(--sev-sun); }
ul.plain > li { list-style: disc; margin-left: 1.1em; border: 0; }

.otherway { margin-top: 16px; padding-top: 6px; border-top: 1px solid var(--sev-line); max-width: none; }
.people { margin-top: 20px; display: grid; gap: 12px; }
.people li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 10px 24px; border: 1px solid var(--sev-line); border-radius: var(--sev-radius-m); background: var(--sev-field); padding: 14px 18px; }
.people h3 { margin: 0; }
.people p + p { margin-top: 2px; }
@container sev (max-width: 14em) { .in { hyphens: auto; } :is(.link:not([aria-expanded]), .decision > h3) .icon { display: none; } }
@container sev (min-width: 46em) {
  .cols.side { grid-template-columns: minmax(0, 1fr) 19em; }
  .beside { margin-top: 0; }
  .beside { align-self: stretch; }
  .decision { position: sticky; top: calc(var(--sev-sight-top, 0px) + 16px); display: flex; flex-direction: column; max-height: calc(var(--sev-sight-height, 100vh) - 32px); }
  .decision > * { flex: none; }
  .told-why { flex: 0 1 auto; min-height: 5em; overflow: auto; }
}
[inert] { opacity: .6; }
@media (forced-colors: active) { .decision, .people li { border-color: CanvasText; } }
`;
