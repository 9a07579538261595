/** Whether a spreadsheet may take a text for a formula: it begins with one of these signs, narrow or wide, whatever unseen comes before, or with a tab or a return. */
export const isFormula = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text);

/** The same text as no spreadsheet computes it: a leading apostrophe makes it shown. */
export const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text);
