import { css } from 'lit';

/** What a list from a spreadsheet adds to the desk. */
export const sheetStyles = css`
.gap { margin-top: 20px; }
#list { white-space: pre; overflow: auto; }
.pickfile { position: relative; overflow: hidden; }
.pickfile input { position: absolute; inset: -2px; width: calc(100% + 4px); height: calc(100% + 4px); opacity: 0; cursor: inherit; }
.pickfile:focus-within { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr)); gap: 14px 24px; margin-top: 16px; padding-block: 16px; }
.figures dt { color: var(--sev-ink-soft); line-height: 1.3; }
.figures dd { font: 700 var(--sev-size-h2)/1.2 var(--sev-heading-font); }
.sheet td, .sheet th[scope="row"] { vertical-align: top; color: var(--sev-ink); }
.sheet thead th { white-space: nowrap; }
.sheet th[scope="row"] { min-width: 9em; padding-block: 14px; line-height: 1.35; white-space: normal; border-bottom: 1px solid var(--sev-line); }
.sheet small { display: block; font-weight: 400; }
.sheet .wrong { color: var(--sev-error); font-weight: 700; }
.sheet .no { color: var(--sev-ink-soft); }
.sheet .wide { width: 100%; min-width: 12em; }
.sheet .more { white-space: nowrap; }
.sheet .more .link { margin: -10px 0 -10px 14px; }
.sheet .open > th, .sheet .open > td { border-bottom-color: transparent; }
.tag { display: inline-block; padding: 3px 12px; border-radius: 1.2em; font-weight: 700; line-height: 1.35; background: var(--sev-sand-deep); }
.tag.yes { background: var(--sev-yes-soft); color: var(--sev-yes); }
.tag.need { background: var(--sev-need-soft); color: var(--sev-need); }
.tag.other { background: var(--sev-other-soft); color: var(--sev-other); }
[aria-expanded="true"] .icon { transform: rotate(180deg); }
.detail > td { padding: 0 0 18px; }
.cells { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr)); gap: 14px 20px; align-items: end; background: var(--sev-sand); border-radius: var(--sev-radius-m); padding: 14px 18px 18px; }
.cells .says { margin: 0 0 6px; }
.note.need li .link { padding: 9px 0; line-height: 1.35; color: var(--sev-need); }
.note.need ul.plain { padding: 0; }
@container sev (max-width: 47.9em) {
  .sheet thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sheet, .sheet tbody, .sheet tr { display: block; }
  .sheet tr { border-bottom: 1px solid var(--sev-line); padding: 12px 0; }
  .sheet tr.open { border: 0; padding-bottom: 0; }
  .sheet th[scope="row"], .sheet td { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; border: 0; padding: 3px 0; text-align: left; white-space: normal; }
  .sheet th[scope="row"] { display: block; font-size: var(--sev-size-h3); }
  .sheet td[data-l]::before { content: attr(data-l); color: var(--sev-ink-soft); }
  .sheet .detail > td { display: block; }
  .sheet .no { display: none; }
  .sheet .more { white-space: normal; justify-content: flex-start; }
  .sheet .more .link { margin: 0; }
  .sheet .wide, .sheet th[scope="row"] { min-width: 0; width: auto; }
  .sheet th[scope="row"] { padding-block: 3px; border: 0; }
}
@media (forced-colors: active) { .tag, .figures, .cells { border: 1px solid CanvasText; } }
`;
