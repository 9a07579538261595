import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { migrations } from '../../proxy/database.ts';
import { startPostgres } from './postgres-server.ts';

/**
 * Makes once, for every file of tests, what each would make for itself: a PostgreSQL server, and the image of a migrated
 * PGlite. Says where on its first line, and ends with whoever started it.
 */
const folder = process.argv[2] ?? '.';
const image = join(folder, 'pglite.tar');

const client = await PGlite.create();
await migrate(drizzle(client), migrations);
await writeFile(image, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
await client.close();
const server = await startPostgres();

process.stdin.resume();
process.stdin.once('end', () => void server.remove().then(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ SEV_TEST_POSTGRES: String(server.port), SEV_TEST_PGLITE: image })}\n`);
