import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const migrations = join(root, 'schema/tables/migrations');

test('the migrations say all that the tables say', async () => {
  // Beside the real ones: the generator takes no folder outside the project.
  const copy = await mkdtemp(join(root, 'node_modules', '.migrations-'));
  after(() => rm(copy, { recursive: true, force: true }));
  await cp(migrations, copy, { recursive: true });
  const before = await readdir(copy, { recursive: true });
  const tool = join(root, 'node_modules/drizzle-kit/bin.cjs');
  const options = ['generate', '--dialect=postgresql', '--schema=./schema/tables/index.ts', `--out=${copy.slice(root.length)}`];
  const { stdout } = await run(process.execPath, [tool, ...options], { cwd: root });
  assert.match(stdout, /No schema changes/);
  assert.deepEqual(await readdir(copy, { recursive: true }), before);
});

test('each statement stands alone, between the generator’s marks', async () => {
  const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql'));
  assert.ok(files.length > 0);
  for (const name of files) {
    const statements = (await readFile(join(migrations, name), 'utf8')).split('--> statement-breakpoint');
    // A function's body, between its dollars, is a part of its statement.
    for (const statement of statements) assert.match(statement.trim().replace(/\$\$.*\$\$/s, ''), /^[^;]+;?$/, name);
  }
});
