import { css } from 'lit';

/** Cards and their places, and the room kept for what comes after them: nothing moves when it does. */
export const finderStyles = css`
.gap { margin-top: 12px; }
.wait { margin-top: 24px; min-height: 50em; color: var(--sev-ink-soft); }
.choosing { display: flow-root; min-height: max(68px, 3.8em); }
.order { flex: 1 1 100%; min-height: max(48px, 2.2em); }
.order.both { min-height: calc(max(48px, 2.2em) + max(66px, 2.6em)); }
.bartop { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px 24px; margin-top: 24px; }
.bartop h2 { font-size: var(--sev-size-h2); }
.cols { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 24px; }
.cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; margin-top: 16px; }
.card { position: relative; background: var(--sev-field); border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l); padding: 18px; box-shadow: var(--sev-shadow-card); break-inside: avoid; display: flex; flex-direction: column; }
.card h3 { font-size: var(--sev-size-h3); margin: 0; padding-right: max(48px, 1.8em); min-height: 34px; }
.card h3 a { color: var(--sev-ink); text-decoration-color: var(--sev-action); }
.card h3 a::after { content: ""; position: absolute; inset: 0; border-radius: var(--sev-radius-l); }
.card h3 a:focus-visible { outline: none; box-shadow: none; }
.card h3 a:focus-visible::after { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.card:hover { border-color: var(--sev-edge); }
.num { position: absolute; top: 14px; right: 14px; min-width: max(40px, 2em); height: max(40px, 2em); padding: 0 4px; border-radius: 50% 50% 50% 6px; background: var(--sev-field); border: 2px solid var(--sev-action); color: var(--sev-action); font-weight: 700; display: grid; place-items: center; line-height: 1; }
.place { color: var(--sev-ink-soft); line-height: 1.4; }
.card .place { margin-top: 2px; }
.when { display: flex; gap: 10px; line-height: 1.4; font-weight: 700; }
.card .when { margin-top: 12px; }
.when small { font-weight: 400; display: block; }
.when .icon, .bits .icon { color: var(--sev-action); }
.bits { display: flex; flex-wrap: wrap; gap: 8px 20px; margin-top: 10px; line-height: 1.35; }
.bits li { display: inline-flex; align-items: center; gap: 8px; }
.money { max-width: none; margin-top: auto; padding-top: 14px; line-height: 1.4; }
.money::before { content: ""; display: block; border-top: 1px solid var(--sev-line); margin-bottom: 12px; }
.money b { font: 700 calc(var(--sev-base) * 1.444)/1.2 var(--sev-heading-font); white-space: nowrap; }
.money small { display: block; }
.more { margin-top: 20px; }
.demo { padding: 12px 16px; margin: 12px 0 4px; border-radius: var(--sev-radius-m); background: var(--sev-note-soft); max-width: none; line-height: 1.4; }
@container sev (min-width: 34em) {
  .more { min-width: 20em; }
  .choosing { min-height: 44.2em; }
  .order.both { min-height: 54px; }
}
@container sev (min-width: 46em) {
  .choosing { min-height: 32.2em; }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px; }
}
@container sev (min-width: 54em) {
  .choosing { min-height: 26.7em; }
  .order { flex: 0 1 30em; }
}
@container sev (max-width: 17.9em) { .choosing { min-height: 4.7em; } .order.both { min-height: 8.2em; } }
@container sev (max-width: 14em) { .bits .icon, .when .icon { display: none; } .card h3 { padding-right: 0; } .num { position: static; justify-self: start; width: fit-content; } }
@media (forced-colors: active) { .card { border: 2px solid CanvasText; } .demo { border: 1px solid CanvasText; } }
`;
