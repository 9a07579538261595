import { css } from 'lit';

/** What an answer is made of: tones, cards of amounts, bars, reasons, tables, side-by-side layouts. Loaded after the first screen. */
export const results = css`
.tone { margin: 8px calc(-1 * var(--pad)) 0; padding: 20px var(--pad) 24px; }
.tone.yes { background: var(--sev-yes-soft); --tone: var(--sev-yes); }
.tone.need { background: var(--sev-need-soft); --tone: var(--sev-need); }
.tone.other { background: var(--sev-other-soft); --tone: var(--sev-other); }
.tone h2 + p { margin-top: 12px; }
.tone .scene { display: none; }
.mark { display: flex; align-items: center; gap: 10px; color: var(--tone); font-weight: 700; margin-bottom: 10px; }
.kinds { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; margin-top: 20px; }
.kind { background: var(--sev-field); border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l); padding: 20px 18px 22px; box-shadow: var(--sev-shadow-card); display: flex; flex-direction: column; break-inside: avoid; }
.kind p { color: var(--sev-ink-soft); line-height: 1.4; margin-top: 4px; }
.sum { display: grid; gap: 4px 16px; margin: auto 0 0; padding-top: 16px; align-items: baseline; }
.sum dd { white-space: nowrap; font-weight: 700; }
.sum .aid { color: var(--sev-action); }
.sum.pay { display: flex; flex-wrap: wrap; margin: 0; padding: 0; font-weight: 700; }
.pay dt { flex: 1 1 3.8em; }
.pay dd { font: 700 var(--sev-size-amount)/1.1 var(--sev-heading-font); }
.bar { display: flex; height: 26px; margin: 10px 0 8px; border: 2px solid var(--sev-ink); border-radius: 8px; overflow: hidden; background: var(--sev-field); max-width: 100%; }
.bar i { width: var(--aid); border-right: 2px solid var(--sev-ink); }
.bar i, .key .a { background: var(--sev-action) repeating-linear-gradient(-45deg, rgb(255 255 255 / .22) 0 2px, transparent 2px 8px); }
.bar.none i { display: none; }
.key { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 14px; color: var(--sev-ink-soft); }
.key span { display: inline-flex; align-items: center; gap: 10px; }
.key i { width: 26px; height: 18px; border: 2px solid var(--sev-ink); border-radius: 5px; background: var(--sev-field); flex: none; }
.reasons { margin-top: 14px; display: grid; gap: 16px; }
.reasons li { display: flex; gap: 12px; max-width: 62ch; line-height: 1.45; }
.reasons li > span { min-width: 0; text-wrap: pretty; }
.reasons .icon { color: var(--sev-action); margin-top: -1px; }
.reasons .yes .icon { color: var(--sev-yes); }
.reasons .no .icon { color: var(--sev-other); }
.reasons small { display: block; }
.cols { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 40px; }
.acts { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; margin-top: 24px; }
.acts .link { justify-self: start; }
.meta { margin-top: 28px; padding-top: 18px; border-top: 1px solid var(--sev-line); color: var(--sev-ink-soft); max-width: none; }
.panel { background: var(--sev-sand); border-radius: var(--sev-radius-l); padding: 20px 18px 24px; }
.limits { margin: 14px 0; }
.limits div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; border-top: 1px solid var(--sev-line); padding: 10px 0; line-height: 1.35; }
.limits dt { flex: 1 1 7em; }
.limits dd { font-weight: 700; white-space: nowrap; }
.facts { margin-top: 20px; }
.facts > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 16px; padding: 6px 0; border-top: 1px solid var(--sev-line); align-items: center; }
.facts dt { color: var(--sev-ink-soft); line-height: 1.35; }
.facts dd { font-weight: 700; line-height: 1.35; }
table { border-collapse: collapse; width: 100%; font: inherit; margin-top: 20px; }
th { text-align: left; font-weight: 700; color: var(--sev-ink-soft); vertical-align: bottom; padding: 10px 14px 10px 0; border-bottom: 2px solid var(--sev-edge); line-height: 1.25; }
td { padding: 14px 14px 14px 0; border-bottom: 1px solid var(--sev-line); line-height: 1.35; }
td:last-child, th:last-child { padding-right: 0; }
.sums { text-align: right; white-space: nowrap; }
@container sev (max-width: 14.9em) { .pay dd { font-size: var(--sev-size-h2); } }
@container sev (max-width: 12em) { .pay dd { font-size: var(--sev-size-h3); } }
@container sev (min-width: 15em) {
  .sum { grid-template-columns: minmax(0, 1fr) auto; }
  .sum dd { text-align: right; margin-left: auto; }
  .facts > div { grid-template-columns: minmax(0, 1fr) auto; }
  .facts dd + dd { grid-area: 1 / 2 / span 2; }
}
@container sev (min-width: 34em) {
  .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 16px 24px; }
  .tone { padding-block: 28px 32px; }
  .tone.with { display: grid; grid-template-columns: minmax(0, 1fr) 15em; gap: 36px; align-items: center; }
  .tone.with .scene { display: block; width: 100%; height: 168px; margin: 0; border-radius: var(--sev-radius-l); }
  .facts > div { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
  .facts dd + dd { grid-area: auto; }
}
@container sev (min-width: 46em) {
  .three { grid-template-columns: repeat(3, 1fr); gap: 18px; }
  .two, .cols.half { grid-template-columns: 1fr 1fr; }
  .cols.side { grid-template-columns: minmax(0, 1fr) 20em; align-items: start; gap: 36px; }
}
@media (forced-colors: active) {
  .bar, .bar i, .key i { forced-color-adjust: none; background: Canvas; border-color: CanvasText; }
  .bar i, .key .a { background: CanvasText; }
  .kind, .tone, .panel, .note { border: 1px solid CanvasText; }
}
@media print {
  .bar i, .key .a { background: repeating-linear-gradient(-45deg, #000 0 1.5px, #fff 1.5px 6px); print-color-adjust: exact; }
  .tone.with .scene { display: none; }
}
`;
