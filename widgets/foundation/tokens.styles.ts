import { css } from 'lit';

/**
 * The design tokens, on the inner wrapper `.sev`.
 *
 * A partner may set on `:root` or on the element: `--sev-accent` (buttons, links, chosen things; any colour is safe),
 * `--sev-host-text` and `--sev-host-heading` (faces, e.g. `inherit`), `--sev-corner` (0 to 1), `--sev-ground`.
 * The wrapper starts from `all: initial` because what a host sets on `*` or `body` reaches an element by inheritance;
 * custom properties alone pass through it. Text is 7:1 or more on every ground, edges of controls 3:1 or more.
 */
export const tokens = css`
:host { display: block; }
:host([hidden]) { display: none; }
.sev {
  all: initial;
  display: block;
  color-scheme: light;
  --sev-page: var(--sev-ground, #fffdf8);
  --sev-field: #fff;
  --sev-sand: #f8f2e6;
  --sev-sand-deep: #efe5d2;
  --sev-line: #ddd2bd;
  --sev-ink: #1b292d;
  --sev-ink-soft: #3f4c4f;
  --sev-edge: #5f6d6c;
  --sev-yes: #1c5833;
  --sev-yes-soft: #e7f2e6;
  --sev-need: #653e00;
  --sev-need-soft: #fcefd0;
  --sev-other: #5b3762;
  --sev-other-soft: #f5edf5;
  --sev-error: #93191d;
  --sev-error-soft: #fdebe9;
  --sev-note: #1f4a75;
  --sev-note-soft: #e8f0f8;
  --sev-sun: #f4b860;
  --sev-accent-decor: var(--sev-accent, #0c5056);
  --sev-action: #0c5056;
  --sev-action-deep: #083b40;
  --sev-action-soft: #e7f2f1;
  --sev-on-action: #fff;
  --sev-text-font: var(--sev-host-text, "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, Ubuntu, "Noto Sans", "Liberation Sans", Arial, sans-serif);
  --sev-heading-font: var(--sev-host-heading, "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, "Noto Serif", serif);
  --sev-base: max(1.125rem, 18px);
  --sev-size-lead: calc(var(--sev-base) * 1.111);
  --sev-size-h3: calc(var(--sev-base) * 1.222);
  --sev-size-h2: calc(var(--sev-base) * 1.444);
  --sev-size-h1: calc(var(--sev-base) * 1.611);
  --sev-size-h1-wide: calc(var(--sev-base) * 2);
  --sev-size-amount: calc(var(--sev-base) * 2);
  --sev-leading: 1.55;
  --sev-section: 32px;
  --sev-control: 56px;
  --sev-radius-s: calc(8px * var(--sev-corner, 1));
  --sev-radius-m: calc(12px * var(--sev-corner, 1));
  --sev-radius-l: calc(18px * var(--sev-corner, 1));
  --sev-focus-outline: 3px solid var(--sev-ink);
  --sev-focus-glow: 0 0 0 3px var(--sev-sun);
  --sev-shadow-card: 0 1px 2px rgb(60 45 15 / .07), 0 6px 18px -8px rgb(60 45 15 / .16);
  --sev-quick: 120ms;
}
@supports (color: oklch(from red l c h)) {
  .sev {
    --sev-action: oklch(from var(--sev-accent, #0c5056) min(l, .39) min(c, .13) h);
    --sev-action-deep: oklch(from var(--sev-action) calc(l * .78) c h);
    --sev-action-soft: color-mix(in oklab, var(--sev-action) 8%, white);
  }
}
:host([density="compact"]) .sev {
  --sev-leading: 1.38;
  --sev-size-h1: calc(var(--sev-base) * 1.5);
  --sev-size-h1-wide: calc(var(--sev-base) * 1.611);
  --sev-size-h2: calc(var(--sev-base) * 1.222);
  --sev-size-h3: calc(var(--sev-base) * 1.111);
  --sev-size-amount: calc(var(--sev-base) * 1.667);
  --sev-section: 24px;
  --sev-control: 48px;
}
@media (prefers-reduced-motion: reduce) { .sev { --sev-quick: 0s; } }
@media (prefers-contrast: more) { .sev { --sev-ink-soft: var(--sev-ink); --sev-edge: var(--sev-ink); --sev-line: var(--sev-edge); } }
@media (forced-colors: active) {
  .sev { --sev-line: CanvasText; --sev-edge: ButtonBorder; --sev-action: LinkText; --sev-focus-glow: 0 0 #0000; --sev-focus-outline: 3px solid Highlight; --sev-shadow-card: none; }
}
@media print {
  .sev { --sev-base: 12pt; --sev-page: #fff; --sev-sand: #fff; --sev-ink: #000; --sev-ink-soft: #222; --sev-line: #777; --sev-shadow-card: none; --sev-yes-soft: #fff; --sev-need-soft: #fff; --sev-other-soft: #fff; --sev-note-soft: #fff; }
}
`;
