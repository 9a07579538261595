/** Sets the no-break spaces of French in what a catalogue says: its files come from keyboards that have none. */
export function typeset(text: string): string {
  return text.replace(/ (?=[?!:;»€])|(?<=«) /g, '\u00A0').replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
