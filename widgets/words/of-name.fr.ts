/** « de Jeanne », « d’Yves », « d’Hélène »: a y before a vowel is none itself. */
export const ofName = (name: string): string => (/^(?:[aeiouàâäéèêëîïôöûüœæh]|y(?![aeiouéèêë]))/i.test(name) ? `d’${name}` : `de ${name}`);
