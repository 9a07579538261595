import { parisDay, type Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { forgetAnswers, forgetClaims, forgetSessions } from '../stores/forgetting.ts';
import { wipeLetters } from '../stores/outbox.ts';
import { asOperator } from '../stores/scope.ts';

export interface CleanUpNeeds {
  database: Database;
  clock: Clock;
  /** Whether what never left is read in an inbox of the demonstration, and so kept. */
  inbox: boolean;
}

/** Deletes what has served its time. */
export async function cleanUp({ database, clock, inbox }: CleanUpNeeds): Promise<void> {
  const now = clock.now();
  await asOperator(database, (transaction) => forgetAnswers(transaction));
  await asOperator(database, (transaction) => forgetSessions(transaction));
  await asOperator(database, (transaction) => forgetClaims(transaction, Number(parisDay(now).slice(0, 4))));
  await asOperator(database, (transaction) => wipeLetters(transaction, now, { unsent: !inbox }));
}
