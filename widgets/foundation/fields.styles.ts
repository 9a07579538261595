import { css } from 'lit';

/** What is typed, opened and mended: fields, help folds, mistakes, read-backs. Loaded after the first screen. */
export const fields = css`
.field { display: block; }
.field > span, .lab { display: block; font-weight: 700; margin-bottom: 6px; line-height: 1.3; }
.t { font: 400 var(--sev-size-lead)/1.2 var(--sev-text-font); color: var(--sev-ink); background: var(--sev-field); border: 2px solid var(--sev-edge); border-radius: var(--sev-radius-s); height: var(--sev-control); padding: 0 14px; width: 100%; font-variant-numeric: inherit; margin: 0; }
.t:hover { border-color: var(--sev-ink); }
.t[aria-invalid="true"] { border: 3px solid var(--sev-error); }
.date { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 20px; }
.date .t { padding-inline: 10px; }
.date .field { flex: 1 1 3.2em; max-width: 4.4em; }
.date .m { flex: 1.4 1 4em; max-width: 7.2em; }
.date .y { flex: 1.2 1 4.9em; max-width: 5.4em; }
.euro { position: relative; max-width: 15em; margin-top: 20px; }
.euro .t { padding-right: 48px; }
.euro::after { content: "€"; position: absolute; right: 18px; bottom: 0; line-height: var(--sev-control); font-size: var(--sev-size-lead); color: var(--sev-ink-soft); }
.choice input[type="checkbox"] { border-radius: 6px; }
.choice input[type="checkbox"]:checked { border-width: 2px; background: var(--sev-action) url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%23fff' stroke-width='4' stroke-linecap='round'%3E%3Cpath d='m6 17 7 7L26.5 8.5'/%3E%3C/svg%3E") center / 20px no-repeat; }
.short { grid-template-columns: repeat(auto-fill, minmax(min(8em, 100%), 1fr)); }
.note.info { background: var(--sev-note-soft); }
.note.info > .icon, .note.info h3 { color: var(--sev-note); }
.note.error { background: var(--sev-error-soft); border: 2px solid var(--sev-error); margin: 0 0 32px; }
.note.error > .icon, .note.error :is(h3, .title), .note.error .link { color: var(--sev-error); }
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
.erase { border: 0; background: none; margin-top: 12px; }
.erase summary { display: inline-flex; min-height: 48px; padding: 0; font-weight: 400; color: var(--sev-ink-soft); text-decoration: underline 1px; text-underline-offset: .22em; }
.erase summary .icon:last-child { margin: 0; transform: none; order: -1; }
.erase > div { display: flex; flex-wrap: wrap; gap: 12px 24px; padding: 8px 0 0; }
.erase p { flex-basis: 100%; }
@media (forced-colors: active) { .choice input[type="checkbox"]:checked { appearance: auto; forced-color-adjust: auto; } }
`;
