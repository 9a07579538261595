import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { AskedDatabase } from '../../proxy/database.ts';
import type { NewcomerRows } from '../../proxy/stores/registration-together.ts';

/** As many letters each time, so that what is sealed is as long. */
export const letters = (): string => randomBytes(8).toString('hex').replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** What is asked of a database, and how often the one trip wrote; without it, everything goes the other way. */
export function watched(database: AskedDatabase, open: boolean): { database: AskedDatabase; written: () => number } {
  const { ask } = database;
  let written = 0;
  const counting = async (statement: string, parameters: Parameters<NonNullable<typeof ask>>[1]): Promise<unknown[][]> => {
    const rows = (await ask?.(statement, parameters)) ?? [];
    written += rows.filter(([, outcome]) => outcome === 'written').length;
    return rows;
  };
  const seen = new Proxy(database, { get: (target, name): unknown => (name === 'ask' ? (open ? counting : undefined) : Reflect.get(target, name, target)) });
  return { database: seen, written: () => written };
}

/** The facts of somebody, as a request says them. */
export interface AskedFacts {
  birthDate?: string;
  activity?: string | null;
  income?: number | null;
  shares?: number;
  aidThisYear?: string | null;
  disabled?: boolean | null;
  consent?: boolean;
  wishes?: { singleRoom: boolean; comments: string } | null;
}

/** What is sent to register somebody of this name. */
export function requestOf({ birthDate = '1950-03-27', activity = 'retired', income = 14_230, shares = 1, aidThisYear = 'none', disabled, consent, wishes }: AskedFacts = {}, birthName = `Varennes${letters()}`): unknown {
  return {
    title: 'madame', birthName, givenName: 'Jeanne', birthDate, birthPlace: 'Nantes', address: { lines: ['3 rue des Tilleuls'], postcode: '44000', city: 'Nantes' },
    livesInFrance: true, activity, household: { kind: 'single', shares, taxableIncomeEuros: income }, aidThisYear, disabled, wishes, consents: { notice: true, ...(consent && { healthData: true }) },
  };
}

/** Has the partner of these rows meet the aid of so many people, as the rows are registered. */
export const metAids = ({ participant }: NewcomerRows, times: number) =>
  sql`insert into sev.audit_trail (at, tenant_id, action) select ${participant.registeredAt.toISOString()}::timestamptz, ${participant.partnerId}, 'claim-met' from generate_series(1, ${times}::int)`;
