import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import type { Fact } from './facts.ts';

/** A person as a list names them: given name, then the name they use. */
export const nameOf = ({ givenName, usedName, birthName }: { givenName: string; usedName?: string | null; birthName: string }): string => words.fullName(givenName, usedName || birthName);

/** Facts as they are asked, in a list. */
export const factList = (facts: readonly Fact[]): string => [...new Set(facts)].map((fact) => words.factNames[fact] ?? '').join(', ');
