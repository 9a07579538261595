import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { readWorkbook } from '../../../widgets/registration/sheet/workbook.ts';

const day = new Date(Date.UTC(1952, 2, 27));

/** A workbook as an agent's spreadsheet saves it. */
async function saved(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsxFile([
    [{ value: 'Nom' }, { value: 'Date de naissance' }, { value: 'Code postal' }, { value: 'Revenu imposable' }, { value: 'Remarques' }],
    [{ value: 'Le Goff & fils <1>' }, { type: Date, value: day, format: 'dd/mm/yyyy' }, { type: Number, value: 1000, format: '00000' }, { type: Number, value: 14_230.5, format: '#,##0.00' }, { value: 'régime "sans sel"; l’été\nen bas' }],
    [null, { type: Date, value: day, format: 'd mmmm yyyy' }, null, { type: Number, value: 27_900 }, { type: Boolean, value: true }],
  ]).toBuffer());
}

/** The same workbook with one of its parts written otherwise. */
async function changed(path: string, change: (text: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const files = unzipSync(await saved());
  return new Uint8Array(zipSync({ ...files, [path]: strToU8(change(new TextDecoder().decode(files[path]))) }));
}

const sheetOf = (cells: string) => (text: string): string => text.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${cells}</sheetData>`);

test('the first sheet is read as its cells show: texts, days, sums, codes with their zeros', async () => {
  assert.deepEqual(await readWorkbook(await saved()), [
    ['Nom', 'Date de naissance', 'Code postal', 'Revenu imposable', 'Remarques'],
    ['Le Goff & fils <1>', '27/03/1952', '01000', '14230,5', 'régime "sans sel"; l’été\nen bas'],
    ['', '27/03/1952', '', '27900', 'oui'],
  ]);
});

test('a formula is never worked out: the value saved with it is read, an error and an empty one are empty', async () => {
  const cells = '<row r="1"><c r="A1" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><f>HYPERLINK("http://exemple.invalid")</f></c><c r="F1" t="inlineStr"><is><r><t>en </t></r><r><rPr><b/></rPr><t xml:space="preserve">gras </t></r></is></c></row>';
  assert.deepEqual(await readWorkbook(await changed('xl/worksheets/sheet1.xml', sheetOf(cells))), [['ab', '', '2', '', '', 'en gras ']]);
});

test('a book whose years begin in 1904, whose names have a prefix, or whose first sheet is hidden, is read as well', async () => {
  const prefixed = await changed('xl/worksheets/sheet1.xml', (text) => sheetOf('<row r="1"><c r="B1"><v>7</v></c></row>')(text).replace(/<(\/?)(?=\w)(?!\?)/g, '<$1x:'));
  assert.deepEqual(await readWorkbook(prefixed), [['', '7']]);
  const since1904 = await changed('xl/workbook.xml', (text) => text.replace(/<workbookPr[^>]*>/, '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
  assert.equal((await readWorkbook(since1904))[1]?.[1], '28/03/1956');
  const hidden = await changed('xl/workbook.xml', (text) => text.replace('<sheets>', '<sheets><sheet name="Listes" sheetId="9" state="hidden" r:id="rId999"/>'));
  assert.equal((await readWorkbook(hidden))[0]?.[0], 'Nom');
});

test('what is no workbook is refused, whatever it holds', async () => {
  const whole = await saved();
  const strange = [new Uint8Array([0x50, 0x4b, 3, 4]), whole.slice(0, whole.length - 40), whole.slice(0, 200), new Uint8Array(zipSync({ 'content.xml': strToU8('<office/>') })), new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })), new Uint8Array(0)];
  for (const [index, bytes] of strange.entries()) await assert.rejects(() => readWorkbook(bytes), Error, String(index));
});

test('a zip that grows without end is stopped', async () => {
  const bomb = await changed('xl/worksheets/sheet1.xml', () => '<row/>'.repeat(4_000_000));
  assert.ok(bomb.length < 200_000);
  await assert.rejects(() => readWorkbook(bomb), RangeError);
});
