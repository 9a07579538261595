/** Sets the no-break spaces of French before and inside its marks, in sentences that come from the rules. */
export const typeset = (text: string): string => text.replace(/ (?=[?!:;»€])|(?<=«) /g, '\u00a0');
