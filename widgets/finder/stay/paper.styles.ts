import { css } from 'lit';

/** What the finder prints: one stay, or those kept side by side, on A4. */
export const paperStyles = css`
@page { size: A4; margin: 12mm 15mm; }
body { margin: 0; }
.sev.paper { --sev-base: 12pt; --sev-action: #000; --sev-page: #fff; --sev-ink: #000; --sev-ink-soft: #222; --sev-line: #777; --sev-edge: #000; border: 0; border-radius: 0; line-height: 1.36; overflow: visible; color: #000; }
.paper h2 { font-size: 19pt; margin: 12pt 0 4pt; }
.paper h3 { font-size: 13.5pt; margin: 11pt 0 4pt; }
.paper p { max-width: none; margin-top: 4pt; }
.head { display: flex; justify-content: space-between; align-items: flex-end; gap: 16px; border-bottom: 2px solid #000; padding-bottom: 5pt; }
.head b { font: 700 16pt/1.2 var(--sev-heading-font); }
.paper dl { display: grid; grid-template-columns: 9em minmax(0, 1fr); gap: 3pt 12pt; margin-top: 8pt; }
.paper dd { font-weight: 700; }
.paper li { margin-top: 4pt; }
.paper table { table-layout: fixed; margin-top: 10pt; }
.paper th, .paper td { color: #000; padding: 5pt 8pt 5pt 0; vertical-align: top; border-bottom: 1px solid #777; font-size: 12pt; line-height: 1.3; }
.paper :is(thead td, th[scope=row]) { width: 6.5em; }
.big { font: 700 15pt/1.1 var(--sev-heading-font); }
.call { border: 1.5pt solid #000; border-radius: 10pt; padding: 7pt 14pt; margin: 12pt 0 6pt; break-inside: avoid; }
.paper .call h3, .paper .call p { margin: 0; }
.lines i { display: block; height: 24pt; border-bottom: 1px solid #777; }
`;
