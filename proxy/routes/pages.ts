import { represent, type Representation } from '../representation.ts';
import type { ServedFile } from '../served-folder.ts';

/** Headers of each page by its address; a page that is not named gets those of `defaultPageHeaders`. */
export type PageHeaders = Readonly<Record<string, Readonly<Record<string, string>>>>;

const defaultPageHeaders = {
  'Content-Security-Policy': "base-uri 'none'; object-src 'none'; frame-ancestors 'self'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** The pages people read, by address: `/eligibility` for `eligibility.html`, `/` and `/guide/` for an `index.html`. */
export function pages(files: readonly ServedFile[], headers: PageHeaders): Map<string, Representation> {
  return new Map(
    files.map((file) => {
      const address = pageAddress(file.path);
      const own = file.path.endsWith('.html') ? (headers[address] ?? defaultPageHeaders) : {};
      const all = { 'Content-Type': file.type, 'Cache-Control': 'public, no-cache', 'Cross-Origin-Resource-Policy': 'same-origin', ...own };
      return [address, represent(file, file.hash, all)];
    }),
  );
}

function pageAddress(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '')}`;
}
