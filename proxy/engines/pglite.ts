import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { migrations, type Ask, type OpenDatabase } from '../database.ts';
import { standDown } from './least-role.ts';

/** Opens PGlite, which must be the only one on its folder: it does not look for another. A new one may begin from the image of another. */
export async function openPglite(dataDir: string, image?: Blob): Promise<OpenDatabase> {
  const client = await PGlite.create({ dataDir, ...(image && { loadDataDir: image }) });
  const database = drizzle(client);
  await migrate(database, migrations);
  const role = await standDown(database);
  if (role !== null) await client.exec(`set role ${role}`);
  const listen = async (channel: string, heard: () => void): Promise<void> => {
    await client.listen(channel, heard);
  };
  const ask: Ask = async (statement, parameters) => (await client.query<unknown[]>(statement, [...parameters], { rowMode: 'array' })).rows;
  return { database: Object.assign(database, { ask }), listen, close: () => client.close() };
}
