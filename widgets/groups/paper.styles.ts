import { css } from 'lit';

/** A4, black on white: what an agent prints of the groups. */
export const paperStyles = css`
@page { size: A4; margin: 12mm; }
body { margin: 0; }
.sev.sheet { --sev-base: 10.5pt; border: 0; border-radius: 0; line-height: 1.3; overflow: visible; color: #000; background: #fff; }
.sheet h2 { font-size: 17pt; margin: 0 0 6pt; }
.sheet p { max-width: none; margin: 0 0 8pt; }
.sheet table { border-collapse: collapse; width: 100%; overflow-wrap: normal; }
.sheet :is(th, td) { text-align: left; vertical-align: top; padding: 4pt 8pt 4pt 0; border-bottom: 1px solid #777; }
.sheet .sums { text-align: right; white-space: nowrap; }
.sheet tr { break-inside: avoid; }
.sheet small { display: block; font-weight: 400; }
.sheet .vh { display: none; }
.sheet .figs { display: flex; gap: 24pt; margin: 6pt 0 10pt; }
.sheet .figs dd { font-weight: 700; font-size: 14pt; }
.sheet .gauge { display: flex; height: 14pt; border: 1.5pt solid #000; border-radius: 4pt; overflow: hidden; }
.sheet .gauge i { width: var(--used); border-right: 1.5pt solid #000; background: repeating-linear-gradient(-45deg, #000 0 1.5px, #fff 1.5px 6px); print-color-adjust: exact; }
`;
