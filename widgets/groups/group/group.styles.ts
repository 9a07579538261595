import { css, type CSSResult } from 'lit';

/** What a group's page adds to the list's. */
export const groupStyles: CSSResult = css`
.stand { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 24px; margin-top: 14px; }
.stand .filled { flex: 0 1 9em; }
.go { margin-top: 18px; }
.people .tools { gap: 0 18px; }
.ask td, .ask th { padding-top: 0; }
.ask .note { margin: 0; }
.ask .acts { margin-top: 10px; }
.ask .acts .btn { margin-top: 0; }
.sev .note.error { margin: 14px 0 20px; }
.out ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 24px; margin-top: 6px; }
.out .ready { margin-left: 12px; }
.note .link { display: inline-flex; }
.inline { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin-top: 14px; }
.inline > :first-child { flex: 1 1 16em; max-width: 26em; }
.inline .btn { width: auto; }
.wish { display: block; }
.listed + p { margin-top: 10px; }
.lede { margin-top: 18px; }
@container sev (min-width: 34em) { .out ul { grid-template-columns: 1fr 1fr; } .ask .acts { display: flex; } }
@container sev (min-width: 48em) {
  .people .who { min-width: 10em; width: 24%; }
  .people .tools { white-space: nowrap; }
  .people .tools .link + .link { margin-left: 18px; }
  .rows.people tbody :is(th, td) { padding-block: 10px; }
  .rows .asked :is(th, td) { border-bottom-color: transparent; }
}
`;
