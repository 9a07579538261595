import { css } from 'lit';

/** What is pressed and typed: buttons, fields, choices, help folds, mistakes, notes, and the way of the questions. */
export const controls = css`
fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
legend { padding: 0; }
.hint { margin-top: 10px; }
.btn { max-width: 100%; display: inline-flex; align-items: center; justify-content: center; gap: 10px; min-height: var(--sev-control); padding: 10px 26px; border: 2px solid var(--sev-action); border-radius: var(--sev-radius-m); background: var(--sev-action); color: var(--sev-on-action); font: 700 var(--sev-size-lead)/1.2 var(--sev-text-font); text-decoration: none; text-align: center; cursor: pointer; transition: background var(--sev-quick); width: 100%; }
.btn:hover { background: var(--sev-action-deep); border-color: var(--sev-action-deep); }
.btn.second { background: var(--sev-field); color: var(--sev-action); }
.btn.second:hover { background: var(--sev-action-soft); }
.go { margin-top: 28px; }
.field { display: block; }
.field > span, .lab { display: block; font-weight: 700; margin-bottom: 6px; line-height: 1.3; }
.t { font: 400 var(--sev-size-lead)/1.2 var(--sev-text-font); color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-s); height: var(--sev-control); padding: 0 14px; width: 100%; font-variant-numeric: inherit; margin: 0; }
.t:hover { border-color: var(--sev-ink); }
.t[aria-invalid="true"] { border: 3px solid var(--sev-error); }
.date { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 20px; }
.date .field { flex: 1 1 3.2em; max-width: 4.4em; }
.date .m { flex: 1.4 1 4.2em; max-width: 7.2em; }
.date .y { flex: 1.2 1 4.4em; max-width: 5.4em; }
.euro { position: relative; max-width: 15em; margin-top: 20px; }
.euro .t { padding-right: 48px; }
.euro::after { content: "€"; position: absolute; right: 18px; bottom: 0; line-height: var(--sev-control); font-size: var(--sev-size-lead); color: var(--sev-ink-soft); }
.choices { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; margin-top: 20px; max-width: 32em; }
.choice { position: relative; display: flex; align-items: center; gap: 14px; min-height: 60px; padding: 10px 16px; background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-m); cursor: pointer; line-height: 1.35; transition: background var(--sev-quick); }
.choice:hover { border-color: var(--sev-ink); background: var(--sev-sand); }
.choice > span { min-width: 0; }
.choice small { display: block; font-weight: 400; }
.choice input { appearance: none; width: 26px; height: 26px; margin: 0; flex: none; border: 2px solid var(--sev-edge); border-radius: 50%; background: var(--sev-field); cursor: inherit; outline: none; box-shadow: none; }
.choice input::after { content: ""; position: absolute; inset: -2px; border-radius: var(--sev-radius-m); }
.choice input:focus-visible::after { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.choice input[type="checkbox"] { border-radius: 6px; }
.choice:has(:checked) { border-color: var(--sev-action); background: var(--sev-action-soft); box-shadow: inset 0 0 0 1px var(--sev-action); font-weight: 700; }
.choice input:checked { border: 8px solid var(--sev-action); }
.choice input[type="checkbox"]:checked { border-width: 2px; background: var(--sev-action) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%23fff' stroke-width='4' stroke-linecap='round'%3E%3Cpath d='m6 17 7 7L26.5 8.5'/%3E%3C/svg%3E") center / 20px no-repeat; }
.short { grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr)); }
.note { display: flex; gap: 14px; padding: 16px; border-radius: var(--sev-radius-m); background: var(--sev-sand); margin-top: 20px; }
.note > * { min-width: 0; }
.note .btn { margin-top: 16px; }
.note h3, .note h4 { font-size: var(--sev-size-h3); margin: 0 0 8px; }
.note.info { background: var(--sev-note-soft); }
.note.info > .icon, .note.info h3 { color: var(--sev-note); }
.note.need { background: var(--sev-need-soft); }
.note.need > .icon, .note.need h3 { color: var(--sev-need); }
.note.error { background: var(--sev-error-soft); border: 2px solid var(--sev-error); margin: 0 0 32px; }
.note.error > .icon, .note.error h3, .note.error .link { color: var(--sev-error); }
.note li + li { border-top: 1px solid color-mix(in srgb, var(--sev-error) 30%, transparent); }
.note li .link { padding: 9px 0; line-height: 1.35; text-decoration-thickness: 1px; }
.says { color: var(--sev-error); font-weight: 700; display: flex; gap: 8px; margin-top: 10px; line-height: 1.4; }
.readback { display: flex; gap: 12px; margin-top: 14px; padding: 12px 16px; background: var(--sev-sand); border-left: 5px solid var(--sev-accent-decor); border-radius: 0 var(--sev-radius-s) var(--sev-radius-s) 0; }
.readback:empty { display: none; }
details { border: 2px solid var(--sev-line); border-radius: var(--sev-radius-m); background: var(--sev-field); margin-top: 20px; }
summary { display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 8px 16px; font-weight: 700; color: var(--sev-action); cursor: pointer; list-style: none; line-height: 1.3; border-radius: var(--sev-radius-m); }
summary::-webkit-details-marker { display: none; }
summary .icon:last-child { margin-left: auto; }
[open] > summary .icon:last-child { transform: rotate(180deg); }
details > div { padding: 2px 16px 18px; }
.why { color: var(--sev-ink-soft); display: flex; gap: 10px; margin-top: 20px; line-height: 1.45; max-width: 62ch; }
.why > span { min-width: 0; }
.list { display: grid; gap: 10px; margin-top: 20px; }
.list li { display: flex; gap: 12px; line-height: 1.45; }
.list .icon { color: var(--sev-action); }
.trail { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 12px; min-height: 52px; }
.trail p { color: var(--sev-ink-soft); margin: 0 0 0 auto; text-align: right; line-height: 1.3; }
.trail b { color: var(--sev-ink); display: block; }
.way { position: relative; height: 22px; margin: 10px 0 24px; }
.way::before, .way::after { content: ""; position: absolute; left: 0; top: 9px; height: 4px; border-radius: 2px; width: 100%; background: var(--sev-sand-deep); }
.way::after { width: var(--at); background: var(--sev-accent-decor); }
.way i { position: absolute; z-index: 1; left: calc(var(--at) - 11px); width: 22px; height: 22px; border-radius: 50%; background: var(--sev-sun); border: 3px solid var(--sev-page); outline: 2px solid var(--sev-accent-decor); outline-offset: -2px; }
@container sev (min-width: 34em) { .btn { width: auto; } .note { padding: 20px; } }
@media (forced-colors: active) {
  .btn { border: 4px solid ButtonText; background: ButtonFace; color: ButtonText; }
  .btn.second { border-width: 2px; }
  .choice:has(:checked) { border: 4px solid Highlight; }
  .choice input:checked { border-color: Highlight; forced-color-adjust: none; background-color: Highlight; }
  .way { display: none; }
}
`;
