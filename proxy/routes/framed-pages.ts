import { createHash } from 'node:crypto';
import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import { framedHeaders } from '../page-headers.ts';
import { answerWith, represent } from '../representation.ts';
import type { ServedFile } from '../served-folder.ts';
import { originsOfAccount } from '../stores/accounts.ts';
import { asOperator } from '../stores/scope.ts';
import type { Route } from './route.ts';

interface Needs {
  database: Database;
  files: readonly ServedFile[];
  production: boolean;
}

/** The pages that hold what a tenant's own page is not trusted with. */
const framed = ['registration', 'groups'];

/**
 * The isolated form: `/registration?tenant={id of the account}` lets the origins of that tenant put it in a frame, and no other.
 *
 * The identifier is no secret: it says whose pages may stand around, and opens nothing.
 */
export function framedPages({ database, files, production }: Needs): Route[] {
  return framed.map((name) => ({
    method: 'get',
    path: `/${name}`,
    open: false,
    document: { responses: {} },
    async answer(call) {
      const file = files.find(({ path }) => path === `${name}.html`);
      if (!file) throw new Problem('not-found');
      const origins = await originsOf(database, call.req.query('tenant') ?? '');
      // Whoever builds a portal frames it from any port of their machine.
      const ancestors = production || origins.length === 0 ? origins : [...origins, 'http://localhost:*'];
      const policy = framedHeaders(ancestors);
      const hash = createHash('sha256').update(`${file.hash} ${ancestors.join(' ')}`).digest('hex').slice(0, 32);
      return answerWith(represent(file, hash, { 'Content-Type': file.type, 'Cache-Control': 'private, no-cache', ...policy }), call.req.raw);
    },
  }));
}

async function originsOf(database: Database, tenant: string): Promise<string[]> {
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(tenant)) return [];
  return asOperator(database, (transaction) => originsOfAccount(transaction, tenant));
}
