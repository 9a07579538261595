import type { PageHeaders } from './routes/pages.ts';

/** All that a page with our widgets needs: its own origin's scripts and styles, and the one Trusted Types policy of lit. */
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types lit-html'];

/** What each page of the demonstration sends besides its own content. */
export const pageHeaders: PageHeaders = {
  // The hosted page holds answers and may stand in any site's iframe.
  '/eligibility': {
    'Content-Security-Policy': [...strict, 'frame-ancestors *', ...trustedTypes].join('; '),
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  '/strict-csp': {
    'Content-Security-Policy': [...strict, "frame-ancestors 'self'", "frame-src 'self'", ...trustedTypes].join('; '),
    'Referrer-Policy': 'no-referrer',
  },
};

/** What a page sends that only these origins may put in a frame; with none, nobody may. */
export function framedHeaders(ancestors: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': [...strict, `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}`, ...trustedTypes].join('; '),
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
