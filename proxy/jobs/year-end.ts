import { parisDay, type Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { closeYears } from '../stores/credits.ts';
import { asOperator } from '../stores/scope.ts';

/** Cancels what is left of the credits of years that have ended in Europe/Paris; run again, it finds nothing to do. */
export async function endYears({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  const at = clock.now();
  await asOperator(database, (transaction) => closeYears(transaction, { year: Number(parisDay(at).slice(0, 4)), at }));
}
