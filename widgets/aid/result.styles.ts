import { css } from 'lit';

/** What the answer of `<sev-aid>` adds to the shared results. */
export const resultStyles = css`
.pair .sum { margin-top: 8px; }
.pair .bar { height: 34px; margin-top: 14px; }
.kind .bar { height: 26px; }
.kind .without { color: var(--sev-ink-soft); margin: 2px 0 0; padding: 0; }
h2 .nb { display: inline-block; white-space: normal; }
.lead { margin-top: 12px; }
.missing { margin-top: 4px; }
.kinds.both { margin-top: 20px; gap: 16px; }
.kinds.four { margin-top: 16px; }
.kind > .link, .kind .mine { margin-top: 12px; }
.kind .mine { display: flex; align-items: center; gap: 8px; min-height: 48px; font-weight: 700; color: var(--sev-yes); }
.line { margin-top: 24px; }
.line p { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; max-width: none; }
.line .limit { color: var(--sev-ink-soft); margin: 0; }
.track { position: relative; height: 30px; margin: 4px 11px; }
.track::before { content: ""; position: absolute; inset: 13px -11px auto; height: 4px; border-radius: 2px; background: linear-gradient(to right, var(--sev-action) var(--limit), var(--sev-sand-deep) 0); }
.track::after { content: ""; position: absolute; left: calc(var(--limit) - 2px); top: 2px; bottom: 2px; width: 4px; border-radius: 2px; background: var(--sev-ink); }
.track i { position: absolute; z-index: 1; left: calc(var(--at) - 11px); top: 4px; width: 22px; height: 22px; border-radius: 50%; background: var(--sev-sun); border: 3px solid var(--sev-page); outline: 2px solid var(--sev-ink); outline-offset: -2px; }
.if { margin-top: 8px; }
.if li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 20px; align-items: center; border-bottom: 1px solid var(--sev-line); padding: 4px 0; }
.if .link { font-weight: 400; text-decoration-thickness: 1px; }
.if b { font: 700 var(--sev-size-h2)/1.2 var(--sev-heading-font); white-space: nowrap; }
.papers { margin-top: 24px; }
.next { display: flex; gap: 12px; margin-top: 12px; }
.next .icon { color: var(--sev-action); }
.rows th[scope="row"] { color: var(--sev-ink); padding: 14px 14px 14px 0; border-bottom: 1px solid var(--sev-line); vertical-align: top; }
@container sev (max-width: 33.9em) {
  .kinds.four, .kinds.both { gap: 12px; }
  .kinds.four .kind { padding: 14px 18px 6px; }
  .kinds.both .kind { padding: 14px 18px; }
  .kinds.four .sum:first-of-type, .kinds.both .sum:first-of-type { padding-top: 8px; }
}
@container sev (min-width: 17em) and (max-width: 33.9em) {
  .kinds.four .kind { position: relative; padding-bottom: 14px; }
  .kinds.four h4 { padding: 4px 5.2em 4px 0; }
  .kinds.four :is(.link, .mine) { position: absolute; right: 18px; top: 4px; margin: 0; }
}
@container sev (min-width: 18em) and (max-width: 33.9em) { .rows :is(th, td):not(:last-child) { padding-right: 8px; } }
@container sev (max-width: 14em) { .if li { grid-template-columns: minmax(0, 1fr); gap: 0; } }
@container sev (max-width: 17.9em) {
  .rows thead { display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows, .rows tbody, .rows tr { display: block; }
  .rows tr { border-bottom: 1px solid var(--sev-line); padding: 10px 0; }
  .rows th[scope="row"], .rows td { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; border: 0; padding: 3px 0; text-align: left; }
  .rows td[data-l]::before { content: attr(data-l); color: var(--sev-ink-soft); }
}
@container sev (max-width: 29.9em) or ((min-width: 46em) and (max-width: 51.9em)) {
  .apart thead { display: none; }
  .apart, .apart tbody, .apart tr { display: block; }
  .apart tr { border-bottom: 1px solid var(--sev-line); padding: 10px 0; }
  .rows.apart :is(th[scope="row"], td) { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; border: 0; padding: 3px 0; }
  .apart td::before { content: attr(data-l); color: var(--sev-ink-soft); }
}
@container sev (min-width: 34em) { .kinds.four, .kinds.both { grid-template-columns: 1fr 1fr; } }
@container sev (min-width: 46em) { .kinds.both { grid-template-columns: minmax(0, 1fr); } }
@container sev (min-width: 58em) { .kinds.four { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; } .kinds.both { grid-template-columns: 1fr 1fr; } }
@media (forced-colors: active) {
  .track i, .track::after, .track::before { forced-color-adjust: none; background: CanvasText; border-color: Canvas; outline-color: CanvasText; }
}
`;
