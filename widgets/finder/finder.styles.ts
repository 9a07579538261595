import { css } from 'lit';

/** Filters, cards and their places: what the list needs when it is first shown. */
export const finderStyles = css`
.btn.second { background: var(--sev-field); color: var(--sev-action); }
.btn.second:hover { background: var(--sev-action-soft); }
.field { display: block; min-width: 0; }
.field > span:first-child, .lab { display: block; font-weight: 700; margin-bottom: 6px; line-height: 1.3; }
.t { font: 400 var(--sev-size-lead)/1.2 var(--sev-text-font); color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-s); height: var(--sev-control); padding: 0 14px; width: 100%; margin: 0; min-width: 0; appearance: none; }
.t:hover { border-color: var(--sev-ink); }
.pick { position: relative; display: block; }
.pick select { padding-right: max(44px, 2em); text-overflow: ellipsis; }
.pick .icon { position: absolute; right: 14px; top: 50%; translate: 0 -50%; pointer-events: none; }
.gap { margin-top: 12px; }
.filters + h2, .filters ~ h2 { margin-top: 24px; }
.wait { margin-top: 24px; color: var(--sev-ink-soft); }
.filters { display: none; margin-top: 16px; }
.filters.open { display: block; }
.unfold { margin-top: 12px; }
.where { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; margin-bottom: 14px; }
.sets { display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px 36px; margin: 20px 0 8px; }
.chips { display: flex; flex-wrap: wrap; gap: 10px; }
.chip { position: relative; display: inline-flex; align-items: center; gap: 8px; max-width: 100%; min-height: 48px; min-width: 48px; padding: 4px 16px 4px 12px; background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: 28px; line-height: 1.2; cursor: pointer; transition: background var(--sev-quick); }
.chip:hover { border-color: var(--sev-ink); background: var(--sev-sand); }
.chip input { appearance: none; position: absolute; inset: -2px; margin: 0; border-radius: 28px; cursor: inherit; }
.chip .icon { color: var(--sev-action); }
.chip em { font-style: normal; font-weight: 400; color: var(--sev-ink-soft); }
.chip.on { background: var(--sev-action-soft); border-color: var(--sev-action); box-shadow: inset 0 0 0 1px var(--sev-action); font-weight: 700; }
.chip.zero { background: none; border-style: dashed; color: var(--sev-ink-soft); }
.bartop { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px 24px; margin-top: 24px; }
.bartop h2 { font-size: var(--sev-size-h2); }
.sorting { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
.sorting .t { height: max(48px, 2.2em); }
.swap { display: grid; grid-template-columns: 1fr 1fr; border: 2px solid var(--sev-action); border-radius: var(--sev-radius-m); margin-top: 16px; max-width: 24em; }
.swap button { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: center; min-height: 50px; padding: 4px; font: inherit; font-weight: 700; color: var(--sev-action); background: var(--sev-field); border: 0; border-radius: calc(var(--sev-radius-m) - 2px) 0 0 calc(var(--sev-radius-m) - 2px); cursor: pointer; }
.swap button + button { border-radius: 0 calc(var(--sev-radius-m) - 2px) calc(var(--sev-radius-m) - 2px) 0; }
.swap .on { background: var(--sev-action); color: var(--sev-on-action); }
.cols { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 24px; }
.side { order: -1; margin-top: 16px; }
.cards { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; margin-top: 16px; }
.card { position: relative; background: var(--sev-field); border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l); padding: 18px; box-shadow: var(--sev-shadow-card); break-inside: avoid; display: flex; flex-direction: column; }
.card h3 { font-size: var(--sev-size-h3); margin: 0; padding-right: 48px; min-height: 34px; }
.card h3 a { color: var(--sev-ink); text-decoration-color: var(--sev-action); }
.card h3 a::after { content: ""; position: absolute; inset: 0; border-radius: var(--sev-radius-l); }
.card h3 a:focus-visible { outline: none; box-shadow: none; }
.card h3 a:focus-visible::after { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.card:hover { border-color: var(--sev-edge); }
.card.on { border-color: var(--sev-action); box-shadow: 0 0 0 2px var(--sev-action), var(--sev-shadow-card); }
.num { position: absolute; top: 14px; right: 14px; min-width: max(40px, 2em); height: max(40px, 2em); padding: 0 4px; border-radius: 50% 50% 50% 6px; background: var(--sev-field); border: 2px solid var(--sev-action); color: var(--sev-action); font-weight: 700; display: grid; place-items: center; line-height: 1; }
.card.on .num { background: var(--sev-action); color: var(--sev-on-action); }
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
.ways { display: grid; gap: 12px; margin-top: 20px; max-width: 32em; }
.way-out { display: flex; gap: 16px; align-items: center; width: 100%; min-height: 60px; padding: 10px 18px; font: inherit; line-height: 1.4; text-align: left; color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-m); cursor: pointer; }
.way-out:hover { background: var(--sev-sand); border-color: var(--sev-ink); }
.way-out small { display: block; }
.demo { padding: 12px 16px; margin: 12px 0 0; border-radius: var(--sev-radius-m); background: var(--sev-note-soft); max-width: none; line-height: 1.4; }
.mapbox { min-height: 360px; border-radius: var(--sev-radius-l); }
@container sev (max-width: 53.9em) { .cols.map .found { display: none; } }
@container sev (min-width: 34em) {
  .unfold, .done { display: none; }
  .filters { display: block; }
  .where { grid-template-columns: repeat(3, minmax(0, 1fr)); align-items: end; }
  .where.text { grid-template-columns: minmax(0, 1fr) auto; }
  .where:has(> :nth-child(4)) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .sets { display: flex; flex-wrap: wrap; }
  .swap { width: 24em; }
  .more { min-width: 20em; }
}
@container sev (min-width: 46em) {
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px; }
  .cols.map .cards { grid-template-columns: minmax(0, 1fr); }
}
@container sev (min-width: 54em) {
  .cols.map { grid-template-columns: minmax(0, 1fr) 29.5em; align-items: start; }
  .cols.map .side { order: 0; position: sticky; top: 12px; }
}
@container sev (max-width: 14em) { .chip .icon, .bits .icon, .when .icon { display: none; } .card h3 { padding-right: 0; } .num { position: static; justify-self: start; width: fit-content; } }
@media (forced-colors: active) { .chip.on, .card.on, .swap .on { border: 4px solid Highlight; } .swap .on { color: Highlight; forced-color-adjust: none; background: Canvas; } .card { border: 2px solid CanvasText; } .demo { border: 1px solid CanvasText; } }
`;
