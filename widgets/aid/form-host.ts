import type { Key } from '../eligibility/facts.ts';
import type { Circumstances } from '../eligibility/request.ts';
import type { Mistake } from '../foundation/screen.ts';
import type { Answers } from '../foundation/visit.ts';
import type { PricedKind } from './kinds.ts';

/** What is typed and not yet an answer, by the id of its field. */
export type Typed = Readonly<Record<string, string>>;

/** What the form and the result may read of the element and ask of it. */
export interface FormHost {
  readonly answers: Answers;
  readonly circumstances: Circumstances;
  readonly kinds: readonly PricedKind[];
  readonly kind: PricedKind | undefined;
  /** The names of the facts that could still change a verdict. */
  readonly missing: ReadonlySet<string>;
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly staysUrl: string;
  /** Whether this answer was given elsewhere on the visit: it is told, not asked again. */
  isGiven(key: Key): boolean;
  /** Asks again for all that was given elsewhere. */
  reopen(): void;
  /** Keeps answers; an empty text forgets one. */
  readonly set: (answers: Answers) => void;
  /** Keeps what is being typed, and the answer it already makes, if any. */
  type(key: Key, typed: Typed): void;
  /** Says what is to be seen again in a field that was left. */
  leave(key: Key): void;
  goTo(key: Key): void;
  /** Takes another stay from those side by side, and says which one it is now. */
  chooseStay(code: string): void;
  print(): void;
}
