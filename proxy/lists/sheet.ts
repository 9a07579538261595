import { html } from 'hono/html';
import { onPaper, type Cell, type Table } from './table.ts';
import { words } from './words.fr.ts';

export type Piece = ReturnType<typeof html>;

/** The whole style of a page made to be printed: black on white, 12 points, A4; it asks for nothing from anywhere, and holds no sign that a template would escape. */
const style = `@page{size:A4;margin:10mm 14mm}body{font:12pt/1.45 Liberation Sans,Arial,sans-serif;color:#000;background:#fff;margin:2rem auto;max-width:60rem;padding:0 1rem}
h1{font:bold 20pt/1.2 P052,Palatino Linotype,Palatino,serif;margin:0 0 .3em}h2{font-size:13pt;margin:1.1em 0 .3em}p{margin:.3em 0}
table{border-collapse:collapse;width:100%;margin:.8em 0}th,td{border:1px solid #555;padding:.35em .5em;text-align:left;vertical-align:top}th{background:#f2f2f2}td.sum,th.sum{text-align:right;font-variant-numeric:tabular-nums}td.sum,td.whole{white-space:nowrap}td.long{overflow-wrap:anywhere}
tfoot{display:table-row-group}tfoot td{font-weight:bold}tr{break-inside:avoid}thead{display:table-header-group}.sheet{break-after:page}.sheet:last-of-type{break-after:auto}.due{font-weight:bold;font-size:14pt}
dl.bill{display:grid;grid-template-columns:1fr auto;max-width:28rem;gap:.2em 1em;margin:.4em 0}dl.bill dt,dl.bill dd{margin:0}dl.bill dd{text-align:right;font-variant-numeric:tabular-nums}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:2em;margin-top:1.4em}.sign p{border-top:1px solid #000;padding-top:.3em;min-height:4em}
@media(max-width:40rem){table{font-size:11pt}}@media print{body{margin:0;padding:0;max-width:none}table{font-size:11pt;line-height:1.25}th,td{padding:.2em .4em}.sheet{line-height:1.2}.sheet h1{font-size:16pt}.sheet h2{font-size:12pt;margin:.6em 0 .15em}.sheet p{margin:.2em 0}.sheet .bill{gap:0 1em}.sheet .due{font-size:13pt}.sheet .sign{margin-top:.7em;break-inside:avoid}.sheet .sign p{min-height:3em}}`;

/** A list has more columns than a page is wide at this size. */
const lying = '@page{size:A4 landscape}';

/** Writes one whole page to print, `list` for a table; what is put into it is escaped by the template. */
export function sheetPage(title: string, body: Piece, kind: 'sheets' | 'list' = 'list'): string {
  const page = html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}${kind === 'list' ? lying : ''}</style></head>
<body><main>${body}</main></body></html>
`;
  if (page instanceof Promise) throw new TypeError('A page waits for nothing while it is written.');
  return page.toString();
}

/** A word that would make its column wider than the page. */
const longWord = /\S{18}/;

/** A list as a table, or one sentence where nobody is on it. */
export function tablePiece({ columns, rows, sums }: Omit<Table, 'title'>, foot?: readonly string[]): Piece {
  if (rows.length === 0) return html`<p>${words.empty}</p>`;
  const kind = (index: number): string => (index >= columns.length - sums ? 'sum' : '');
  const kindOf = (cell: Cell, index: number): string => (typeof cell === 'string' ? (longWord.test(cell) ? 'long' : kind(index)) : 'day' in cell ? 'whole' : 'count' in cell ? kind(index) : 'sum');
  return html`<table><thead><tr>${columns.map((name, index) => html`<th scope="col" class="${kind(index)}">${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => html`<td class="${kindOf(cell, index)}">${onPaper(cell)}</td>`)}</tr>`)}</tbody>
${foot ? html`<tfoot><tr>${foot.map((cell, index) => html`<td class="${kind(index)}">${cell}</td>`)}</tr></tfoot>` : ''}</table>`;
}
