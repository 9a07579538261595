import { css } from 'lit';

/** What an agent's list adds to the shared results. */
export const groupStyles = css`
.gap { margin-top: 20px; }
textarea.t { height: auto; padding: 12px 14px; line-height: 1.4; resize: vertical; font-size: var(--sev-base); white-space: pre; overflow: auto; }
.pickfile { position: relative; overflow: hidden; }
.pickfile input { position: absolute; inset: -2px; width: calc(100% + 4px); height: calc(100% + 4px); opacity: 0; cursor: inherit; }
.pickfile:focus-within { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.tight { margin-top: 8px; gap: 0 24px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr)); gap: 16px 24px; margin-top: 16px; padding-block: 18px; }
.figures dt { color: var(--sev-ink-soft); line-height: 1.3; }
.figures dd { font: 700 var(--sev-size-amount)/1.2 var(--sev-heading-font); }
.settings { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 36px; }
.settings .choices { gap: 8px; margin-top: 12px; max-width: none; }
.settings .choice { min-height: 48px; padding-block: 6px; }
.line2 .t { font-size: var(--sev-base); }
.line2 select { padding-inline: 10px 36px; }
.line2 .pick .icon { right: 10px; }
.line2 { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px 20px; margin-top: 12px; }
.line2 .ask + .ask { margin-top: 0; }
.note.error { margin: 24px 0 0; }
.people td { vertical-align: top; }
.people small { display: block; font-weight: 400; }
.people .no { color: var(--sev-ink-soft); }
.people th { white-space: nowrap; }
.people th[scope="row"] { white-space: normal; min-width: 9em; }
.people .wide { width: 100%; min-width: 14em; }

.tag { display: inline-block; padding: 3px 12px; border-radius: 1.2em; font-weight: 700; line-height: 1.35; background: var(--sev-sand-deep); }
.tag.yes { background: var(--sev-yes-soft); color: var(--sev-yes); }
.tag.need { background: var(--sev-need-soft); color: var(--sev-need); }
.tag.other { background: var(--sev-other-soft); color: var(--sev-other); }
.more .link { white-space: nowrap; margin-top: -10px; }
[aria-expanded="true"] .icon { transform: rotate(180deg); }
.people .open > th, .people .open > td { border-bottom-color: transparent; }
.detail > td { padding: 0 0 20px; }
.detail > td > .cols { background: var(--sev-sand); border-radius: var(--sev-radius-m) var(--sev-radius-m) 0 0; padding: 16px 18px; }
.detail h4 { margin-top: 8px; }
.detail > td > h4 { background: var(--sev-sand); margin: 0; padding: 8px 18px; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr)); gap: 14px 20px; align-items: end; background: var(--sev-sand); border-radius: 0 0 var(--sev-radius-m) var(--sev-radius-m); padding: 0 18px 18px; }
.cells .says { margin: 0 0 6px; }
.cells + .rest { margin: 0; }
.detail .rest { background: var(--sev-field); margin-top: 12px; }
.detail .rest .cells { background: none; padding: 8px 0 0; }
@container sev (min-width: 36em) { .line2 { grid-template-columns: minmax(21em, 2fr) minmax(0, 1fr); } }
@container sev (min-width: 46em) and (max-width: 59.9em) { .settings .choices { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@container sev (min-width: 48em) { .people small { white-space: normal; overflow-wrap: break-word; } }
@container sev (min-width: 60em) { .settings { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); } }
@container sev (max-width: 47.9em) {
  .people thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .people, .people tbody, .people tr { display: block; }
  .people tr { border-bottom: 1px solid var(--sev-line); padding: 12px 0; }
  .people tr.open { border: 0; padding-bottom: 0; }
  .people th[scope="row"], .people td { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; border: 0; padding: 3px 0; text-align: left; white-space: normal; }
  .people th[scope="row"] { display: block; font-size: var(--sev-size-h3); }
  .people td[data-l] > span { text-align: right; margin-left: auto; }
  .people td[data-l]::before { content: attr(data-l); color: var(--sev-ink-soft); }
  .people .detail > td { display: block; }
  .people .more .link { margin: 0; }
  .people .no { display: none; }
  .people .wide, .people th[scope="row"] { min-width: 0; width: auto; }
}
@media (forced-colors: active) { .tag, .figures, .detail > td { border: 1px solid CanvasText; } }
`;
