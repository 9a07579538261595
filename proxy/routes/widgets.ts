import { openHeaders } from '../problems.ts';
import { represent, type Representation } from '../representation.ts';
import type { ServedFile } from '../served-folder.ts';

const named = { 'Cache-Control': 'public, no-cache' };
const hashed = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * The widgets' scripts, by address, for any page of any origin.
 *
 * `/sev.js` keeps its name for ever and is revalidated; what it loads lies under `/widgets/` with its hash in its name.
 */
export function widgets(files: readonly ServedFile[]): Map<string, Representation> {
  return new Map(
    files.map((file) => {
      const headers = { ...(file.path.startsWith('widgets/') ? hashed : named), ...openHeaders, 'Content-Type': file.type };
      return [`/${file.path}`, represent(file, file.hash, headers)];
    }),
  );
}
