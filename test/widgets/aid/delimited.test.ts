import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plain, readDelimited, writeDelimited } from '../../../widgets/aid/group/delimited.ts';
import { decodeText } from '../../../widgets/aid/group/decode.ts';

const people = [['Nom', 'Revenu'], ['Morvan', '14 230'], ['Le Goff', '27 900,50']];

for (const [name, delimiter] of [['semicolons', ';'], ['tabs', '\t']] as const) {
  test(`reads a list written with ${name}`, () => {
    assert.deepEqual(readDelimited(people.map((row) => row.join(delimiter)).join('\n')), people);
  });
}

test('reads a list written with commas, whose decimal commas are quoted', () => {
  assert.deepEqual(readDelimited('Nom,Revenu\nMorvan,14 230\nLe Goff,"27 900,50"\n'), people);
});

test('reads the mark, the line ends of every system, empty lines and spaces around', () => {
  assert.deepEqual(readDelimited('\uFEFFNom ; Revenu\r\n\r\n Morvan;14 230\r;\nLe Goff;27 900,50\n\n'), people);
});

test('reads quotes, doubled quotes, delimiters and line ends inside a cell', () => {
  assert.deepEqual(readDelimited('Nom;"Adresse; suite"\r\n"Le ""grand"" Goff";"4 rue du Four\nTrévignac"'), [['Nom', 'Adresse; suite'], ['Le "grand" Goff', '4 rue du Four\nTrévignac']]);
});

test('keeps an apostrophe and a quote in the middle of a name', () => {
  assert.deepEqual(readDelimited("Nom\nL'Hostis\n5\" d'eau"), [['Nom'], ["L'Hostis"], ['5" d\'eau']]);
});

test('reads nothing in nothing', () => {
  assert.deepEqual(readDelimited(' \r\n\t\n'), []);
});

test('writes what a spreadsheet in French opens: mark, semicolons, CRLF', () => {
  assert.equal(writeDelimited([['Nom', 'Note'], ['Morvan', 'a;b']]), '\uFEFFNom;Note\r\nMorvan;"a;b"\r\n');
});

for (const start of ['=', '+', '-', '@', '|', '%', '\t', '\r', ' =', '\u200B=', '\u0000=', '＝']) {
  test(`a cell that starts with ${JSON.stringify(start)} does not run as a formula`, () => {
    const written = writeDelimited([[`${start}HYPERLINK("http://x")`]]);
    assert.equal(/^\uFEFF"?'/.test(written), true, written);
  });
}

test('what is written comes back the same', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '').replace(/^'+/, '').trim());
  fc.assert(fc.property(fc.array(fc.tuple(fc.constant('nom'), cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
    assert.deepEqual(readDelimited(writeDelimited(rows)).map((row) => row.map(plain)), rows);
  }), { numRuns: 500, seed: 20_260_901 });
});

test('no text makes the reader throw or lose a row', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    assert.ok(readDelimited(text).every((row) => row.some((cell) => cell !== '')));
  }), { numRuns: 1000, seed: 20_260_901 });
});

test('reads UTF-8, UTF-16 and the bytes of older spreadsheets', () => {
  const text = 'Prénom;Né le\nÉloïse;œuvre';
  assert.equal(decodeText(new TextEncoder().encode(text)), text);
  assert.equal(decodeText(new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])), text);
  assert.equal(decodeText(new Uint8Array([0x50, 0x72, 0xe9, 0x6e, 0x6f, 0x6d])), 'Prénom');
});
