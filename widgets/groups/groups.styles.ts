import { css } from 'lit';

/** The list of groups, the credit, and what the later screens share. */
export const groupsStyles = css`
.wait { margin-top: 24px; color: var(--sev-ink-soft); }
.slim { margin-bottom: 12px; }
.slim .in { padding-block: 2px; }
.bartop[hidden] { display: none; }
.bartop { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 24px; }
.link + h2 { margin-top: 6px; }
.top + h2, .bartop + h2 { margin-top: 8px; }
.bartop > .soft { line-height: 1.3; }
.panel { background: var(--sev-sand); border-radius: var(--sev-radius-l); padding: 14px 18px; margin-top: 14px; }
.panel h3 { margin: 0; }
.panel > .link { margin-bottom: -8px; }
.gauge { display: flex; height: 26px; border: 2px solid var(--sev-ink); border-radius: 8px; background: var(--sev-field); overflow: hidden; margin: 12px 0; }
.gauge i { width: var(--used); max-width: 100%; background: var(--sev-action) repeating-linear-gradient(-45deg, rgb(255 255 255 / .22) 0 2px, transparent 2px 8px); border-right: 2px solid var(--sev-ink); }
.gauge.mini { height: 14px; margin: 6px 0 0; width: 100%; max-width: 9em; }
.gauge.mini i { background: var(--sev-action); }
.filled { display: block; }
.figs { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 28px; }
.figs dt { color: var(--sev-ink-soft); line-height: 1.3; }
.figs dd { font: 700 var(--sev-size-amount)/1.15 var(--sev-heading-font); }
.left { margin-top: 10px; }
.note.info { background: var(--sev-note-soft); }
.note.info > .icon, .note.info h3 { color: var(--sev-note); }
.note.press { align-items: center; padding-block: 10px; margin-top: 14px; }
.note p { max-width: none; }
.tag { display: inline-flex; align-items: center; gap: 8px; padding: 3px 12px; border-radius: 1.2em; font-weight: 700; line-height: 1.35; background: var(--sev-sand-deep); }
.tag .icon { width: 1.2em; height: 1.2em; stroke-width: 2.75; }
.tag.yes { background: var(--sev-yes-soft); color: var(--sev-yes); }
.tag.need { background: var(--sev-need-soft); color: var(--sev-need); }
.tag.info { background: var(--sev-note-soft); color: var(--sev-note); }
.tag.other { background: var(--sev-other-soft); color: var(--sev-other); }
.acts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px 24px; margin-top: 20px; }
.acts .link { justify-self: start; }
table { border-collapse: collapse; width: 100%; font: inherit; margin-top: 18px; }
small { display: block; font-weight: 400; }
.rows :is(th, td) { text-align: left; vertical-align: top; line-height: 1.35; }
.rows thead th { font-weight: 700; color: var(--sev-ink-soft); vertical-align: bottom; }
.rows thead, .rows tbody, .rows tr { display: block; }
.rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.rows tbody tr { border-bottom: 1px solid var(--sev-line); padding: 12px 0 6px; }
.rows tbody th { display: block; padding: 0 0 4px; font-size: var(--sev-size-h3); }
.rows tbody th small { font-size: var(--sev-base); }
.rows td { display: flex; flex-wrap: wrap; gap: 0 12px; padding: 4px 0; }
.rows td[data-l]::before { content: attr(data-l); color: var(--sev-ink-soft); flex: 0 0 6em; }
.rows td > span { flex: 1 1 6em; min-width: 0; }
.rows td > .tag { flex: 0 1 auto; }
@container sev (not (min-width: 48em)) { .rows td.bare { display: none; } }
.rows .sums { text-align: left; white-space: nowrap; }
@container sev (max-width: 14em) { .in { hyphens: auto; } .rows td[data-l]::before { flex-basis: 100%; } :is(.tag, .link) .icon { display: none; } .figs dd { font-size: var(--sev-size-h3); } }
@container sev (min-width: 26em) { .figs { grid-template-columns: repeat(3, auto); } }
@container sev (min-width: 34em) { .acts { display: flex; flex-wrap: wrap; align-items: center; } }
@container sev (min-width: 48em) {
  .rows thead { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
  .rows, .rows thead, .rows tbody { display: revert; }
  .rows { display: table; }
  .rows thead { display: table-header-group; }
  .rows tbody { display: table-row-group; }
  .rows tr { display: table-row; }
  .rows thead th { padding: 8px 14px 8px 0; border-bottom: 2px solid var(--sev-edge); }
  .rows tbody :is(th, td) { display: table-cell; padding: 12px 14px 12px 0; border-bottom: 1px solid var(--sev-line); font-size: inherit; }
  .rows td[data-l]::before { content: none; }
  .filled { min-width: 6.5em; }
  .people .tag { white-space: nowrap; }
  .rows :is(th, td):last-child { padding-right: 0; }
  .rows .act { text-align: right; padding-block: 2px; vertical-align: middle; }
  .rows .sums { text-align: right; }
  .rows :is(th, td) { overflow-wrap: normal; }
}
@media (forced-colors: active) {
  .gauge, .gauge i { forced-color-adjust: none; background: Canvas; border-color: CanvasText; }
  .gauge i { background: CanvasText; }
  .tag, .panel, .note { border: 1px solid CanvasText; }
}
@media print { .sev { --sev-base: 10pt; } .sev button, .rows .act { display: none !important; } .rows tr { break-inside: avoid; } .sev table.rows tbody :is(th, td) { padding-block: 4px; } .gauge i { print-color-adjust: exact; } }
`;
