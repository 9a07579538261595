import { css } from 'lit';

/** What the first screens press: buttons, choices, notes. */
export const controls = css`
fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
legend { padding: 0; }
.hint { margin-top: 10px; }
.btn { max-width: 100%; display: inline-flex; align-items: center; justify-content: center; gap: 10px; min-height: var(--sev-control); padding: 10px 26px; border: 2px solid var(--sev-action); border-radius: var(--sev-radius-m); background: var(--sev-action); color: var(--sev-on-action); font: 700 var(--sev-size-lead)/1.2 var(--sev-text-font); text-decoration: none; text-align: center; cursor: pointer; transition: background var(--sev-quick); width: 100%; }
.btn:hover { background: var(--sev-action-deep); border-color: var(--sev-action-deep); }
.btn.second { background: var(--sev-field); color: var(--sev-action); }
.btn.second:hover { background: var(--sev-action-soft); }
.go { margin-top: 28px; }
.choices { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; margin-top: 20px; max-width: 32em; }
.choice { position: relative; display: flex; align-items: center; gap: 14px; min-height: calc(var(--sev-control) + 4px); padding: 8px 16px; background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-m); cursor: pointer; line-height: 1.35; transition: background var(--sev-quick); }
.choice:hover { border-color: var(--sev-ink); background: var(--sev-sand); }
.choice > span { min-width: 0; }
.choice small { display: block; font-weight: 400; }
.choice input { appearance: none; width: 26px; height: 26px; margin: 0; flex: none; border: 2px solid var(--sev-edge); border-radius: 50%; background: var(--sev-field); cursor: inherit; outline: none; box-shadow: none; }
.choice input::after { content: ""; position: absolute; inset: -2px; border-radius: var(--sev-radius-m); }
.choice input:focus-visible::after { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.choice:has(:checked) { border-color: var(--sev-action); background: var(--sev-action-soft); box-shadow: inset 0 0 0 1px var(--sev-action); font-weight: 700; }
.choice input:checked { border: 8px solid var(--sev-action); }
.note { max-width: none; display: flex; gap: 14px; padding: 16px; border-radius: var(--sev-radius-m); background: var(--sev-sand); margin-top: 20px; }
.note > * { min-width: 0; }
.note .btn { margin-top: 16px; padding-inline: 16px; }
.told { margin-bottom: 20px; }
.told + .scene { margin-top: 0; }
.note :is(h3, h4, .title) { font: 700 var(--sev-size-h3)/1.22 var(--sev-heading-font); margin: 0 0 8px; }
.note.need { background: var(--sev-need-soft); }
.note.need > .icon, .note.need :is(h3, .title) { color: var(--sev-need); }
.why { color: var(--sev-ink-soft); display: flex; gap: 10px; margin-top: 20px; line-height: 1.45; max-width: 62ch; }
.why > span { min-width: 0; }
.list { display: grid; gap: 10px; margin-top: 20px; }
.list li { display: flex; gap: 12px; line-height: 1.45; }
.list .icon { color: var(--sev-action); }
@container sev (min-width: 34em) { .btn { width: auto; } .note { padding: 20px; } }
@container sev (max-width: 14em) {
  .btn { padding-inline: 4px; font-size: var(--sev-base); }
  .choice { display: block; padding: 8px 10px; hyphens: auto; }
  .choice input { margin-right: 8px; vertical-align: -4px; }
}
@media (forced-colors: active) {
  .btn { border: 4px solid ButtonText; background: ButtonFace; color: ButtonText; }
  .btn.second { border-width: 2px; }
  .choice:has(:checked) { border: 4px solid Highlight; }
  .choice input:checked { border-color: Highlight; forced-color-adjust: none; background-color: Highlight; }
}
`;
