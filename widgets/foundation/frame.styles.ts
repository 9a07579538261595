import { css } from 'lit';

/**
 * The frame and the words: ground, headings, links, icons, the phone foot.
 *
 * The page keeps its h1: a screen's heading is h2, a section h3, a card h4. Widths are in em, so that enlarged text
 * falls back to one column.
 */
export const frame = css`
.sev {
  container: sev / inline-size;
  font: 400 var(--sev-base)/var(--sev-leading) var(--sev-text-font);
  color: var(--sev-ink); background: var(--sev-page);
  border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l);
  overflow-wrap: anywhere; font-variant-numeric: lining-nums tabular-nums; overflow: clip;
  -webkit-text-size-adjust: 100%;
}
.sev *, .sev ::before, .sev ::after { box-sizing: border-box; }
.in { --pad: 18px; padding: 12px var(--pad) 28px; }
h2, h3, h4 { font-family: var(--sev-heading-font); font-weight: 700; line-height: 1.22; margin: 0; text-wrap: balance; }
h2 { font-size: var(--sev-size-h1); }
h2:focus { outline: none; box-shadow: none; }
h3 { font-size: var(--sev-size-h2); margin-top: var(--sev-section); }
h4 { font-size: var(--sev-size-h3); }
p { margin: 0; max-width: 62ch; text-wrap: pretty; }
h2 + p { margin-top: 10px; }
p + p { margin-top: 12px; }
small, .soft, .hint { font-size: inherit; color: var(--sev-ink-soft); }
ul, dl, dd { margin: 0; padding: 0; list-style: none; }
a, .link { color: var(--sev-action); text-decoration: underline 2px; text-underline-offset: .22em; }
.link { display: inline-flex; align-items: center; gap: 8px; min-height: 48px; font: inherit; font-weight: 700; background: none; border: 0; padding: 4px 0; cursor: pointer; text-align: left; line-height: 1.3; }
.icon { width: 1.556em; height: 1.556em; flex: none; fill: none; stroke: currentColor; stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round; }
.icon.s { width: 1.222em; height: 1.222em; stroke-width: 2.75; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { display: flex; align-items: center; gap: 10px; min-height: 48px; line-height: 1.25; }
.top + h2 { margin-top: 12px; }
.emblem { width: 36px; height: 36px; flex: none; }
.scene { display: block; width: calc(100% + 2 * var(--pad)); margin: -12px calc(-1 * var(--pad)) 20px; height: 104px; }
:focus-visible, .told:focus { outline: var(--sev-focus-outline); outline-offset: 3px; box-shadow: var(--sev-focus-glow); }
.foot { display: flex; gap: 12px; align-items: flex-start; background: var(--sev-sand); border-top: 1px solid var(--sev-line); padding: 14px 18px 16px; line-height: 1.4; }
.foot > .icon { display: none; color: var(--sev-action); margin-top: -1px; }
.foot p { min-width: 0; max-width: none; }
.foot small { display: block; text-wrap: balance; }
.foot a { display: inline-flex; align-items: center; min-height: 48px; font-weight: 700; margin: -4px 0 -6px; }
@container sev (min-width: 14em) { .foot > .icon { display: block; } .foot a { font-size: var(--sev-size-h3); white-space: nowrap; } }
@container sev (min-width: 18em) { .nb { white-space: nowrap; } }
@container sev (min-width: 24em) { .in { --pad: 24px; } .foot { padding-inline: 24px; } }
@container sev (min-width: 34em) {
  .in { --pad: 36px; padding-top: 18px; padding-bottom: 36px; }
  h2 { font-size: var(--sev-size-h1-wide); }
  .scene { height: 150px; margin-top: -18px; }
  .foot { padding-inline: 36px; align-items: center; }
  .foot p { display: flex; flex-wrap: wrap; align-items: center; gap: 0 10px; }
}
@container sev (max-width: 12em) { .in, .foot { hyphens: auto; } h2 { font-size: calc(var(--sev-base) * 1.222); } h3 { font-size: calc(var(--sev-base) * 1.111); } }
@container sev (max-width: 9em) { h2, h3 { font-size: 1em; } }
@container sev (max-width: 14em) { :is(.list, .reasons, .why, .note, .says, .acts) .icon, summary .icon:first-child { display: none; } }
@media (forced-colors: active) { .sev .icon.icon.icon { color: inherit; } }
@media print { .sev { border: 0; } .foot, .noprint { display: none !important; } }
`;
