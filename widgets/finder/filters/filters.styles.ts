import { css } from 'lit';

/** What chooses and orders, and the map beside the list: what one can only see or press once the first list is there. */
export const filterStyles = css`
.field { display: block; min-width: 0; }
.field > span:first-child, .lab { display: block; font-weight: 700; margin-bottom: 6px; line-height: 1.3; }
.field > small { display: block; margin: -2px 0 6px; line-height: 1.3; }
.t { font: 400 var(--sev-size-lead)/1.2 var(--sev-text-font); color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-s); height: max(var(--sev-control), 2.2em); padding: 0 14px; width: 100%; margin: 0; min-width: 0; appearance: none; }
.t:hover { border-color: var(--sev-ink); }
.t[aria-invalid="true"] { border: 3px solid var(--sev-error); }
.says { color: var(--sev-error); font-weight: 700; display: flex; gap: 8px; margin: 0 0 10px; line-height: 1.4; }
.pick { position: relative; display: block; }
.pick select { padding-right: max(44px, 2em); text-overflow: ellipsis; }
.pick .icon { position: absolute; right: 14px; top: 50%; translate: 0 -50%; pointer-events: none; }
.unfold { margin-top: 12px; padding-inline: 12px; }
.filters { display: none; margin-top: 16px; }
.filters.open { display: block; }
.where, .asks { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px 24px; margin-bottom: 14px; align-items: end; }
.ask { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; align-items: end; }
.near .lab { max-width: none; }
.near > .link { margin-top: 8px; }
.which { margin-top: 14px; padding: 12px 16px 4px; border-radius: var(--sev-radius-m); background: var(--sev-sand); }
.which legend { float: left; width: 100%; }
.which ul { clear: both; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr)); gap: 4px 24px; }
.which .link { padding: 8px 0; }
.which .soft { margin-top: 8px; padding-bottom: 8px; }
.sets { display: grid; grid-template-columns: minmax(0, 1fr); gap: 18px 36px; margin: 20px 0 10px; }
.others summary { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 0 10px; min-height: 48px; color: var(--sev-action); font-weight: 700; text-decoration: underline 2px; text-underline-offset: .22em; cursor: pointer; list-style: none; }
.others summary::-webkit-details-marker { display: none; }
.others summary small { font-weight: 400; }
.others[open] summary .icon { rotate: 180deg; }
.others .sets { margin: 8px 0 16px; }
.chips { display: flex; flex-wrap: wrap; gap: 10px; }
.chip { position: relative; display: inline-flex; align-items: center; gap: 8px; max-width: 100%; min-height: 48px; min-width: 48px; padding: 4px 16px 4px 12px; background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: 28px; line-height: 1.2; cursor: pointer; transition: background var(--sev-quick); }
.chip:hover { border-color: var(--sev-ink); background: var(--sev-sand); }
.chip input { appearance: none; position: absolute; inset: -2px; margin: 0; border-radius: 28px; cursor: inherit; }
.chip .icon { color: var(--sev-action); }
.chip em { font-style: normal; font-weight: 400; color: var(--sev-ink-soft); }
.chip.on { background: var(--sev-action-soft); border-color: var(--sev-action); box-shadow: inset 0 0 0 1px var(--sev-action); font-weight: 700; }
.chip.zero { background: none; border-style: dashed; color: var(--sev-ink-soft); }
.order { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: center; }
.sorting { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
.sorting .t { height: max(48px, 2.2em); font-size: inherit; }
.swap { display: grid; grid-template-columns: 1fr 1fr; border: 2px solid var(--sev-action); border-radius: var(--sev-radius-m); width: 100%; max-width: 24em; }
.swap button { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: center; min-height: 50px; padding: 4px; font: inherit; font-weight: 700; color: var(--sev-action); background: var(--sev-field); border: 0; border-radius: calc(var(--sev-radius-m) - 2px) 0 0 calc(var(--sev-radius-m) - 2px); cursor: pointer; }
.swap button + button { border-radius: 0 calc(var(--sev-radius-m) - 2px) calc(var(--sev-radius-m) - 2px) 0; }
.swap .on { background: var(--sev-action); color: var(--sev-on-action); }
.side { order: -1; margin-top: 16px; }
.mapbox { min-height: calc(max(360px, min(100cqi, 36em)) + 9em); border-radius: var(--sev-radius-l); }
.card.on { border-color: var(--sev-action); box-shadow: 0 0 0 2px var(--sev-action), var(--sev-shadow-card); }
.card.on .num { background: var(--sev-action); color: var(--sev-on-action); }
@container sev (max-width: 53.9em) { .cols.map .found { display: none; } }
@container sev (min-width: 24em) { .ask { grid-template-columns: minmax(0, 1fr) auto; gap: 0 10px; } .ask .field { display: contents; } .ask .field > :not(input) { grid-column: 1 / -1; } .ask .btn { width: auto; } }
@container sev (max-width: 33.9em) { .sorting { width: 100%; } }
@container sev (min-width: 34em) {
  .unfold, .done { display: none; }
  .filters { display: block; }
  .where { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .where > :first-child:nth-last-child(3) { grid-column: 1 / -1; }
  .filters > .sets .chips { display: grid; justify-content: start; }
  .filters > .sets .chips:has(> :nth-child(3)) { grid-template-columns: auto auto; }
  .others .sets { display: flex; flex-wrap: wrap; }
  .order { column-gap: 16px; }
  .swap { width: 11.8em; }
}
@container sev (min-width: 46em) {
  .where:not(:has(> :nth-child(4))) { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .where > :first-child:nth-last-child(3) { grid-column: auto; }
  .filters > .sets .chips.chips { grid-template-columns: repeat(4, auto); }
}
@container sev (min-width: 54em) {
  .order { justify-content: end; }
  .cols.map { grid-template-columns: minmax(0, 1fr) 29.5em; align-items: start; }
  .cols.map .cards { grid-template-columns: minmax(0, 1fr); }
  .cols.map .side { order: 0; position: sticky; top: 12px; }
  .where:has(> :nth-child(4)) { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .asks { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr); }
  .asks:not(:has(form.near)), .asks:has(.which, .says) { align-items: start; }
}
@container sev (max-width: 14em) { .unfold { padding-inline: 4px; } .chip .icon { display: none; } .pick select { padding: 0 26px 0 8px; font-size: inherit; } .pick .icon { right: 4px; width: 20px; } }
@media (forced-colors: active) { .chip.on, .card.on, .swap .on { border: 4px solid Highlight; } .swap .on { color: Highlight; forced-color-adjust: none; background: Canvas; } }
`;
