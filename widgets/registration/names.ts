import { registrationFormWords as words } from '../words/registration-form.fr.ts';

/** A person as a list names them: given name, then the name they use. */
export const nameOf = ({ givenName, usedName, birthName }: { givenName: string; usedName?: string | null; birthName: string }): string => words.fullName(givenName, usedName || birthName);
