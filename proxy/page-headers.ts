import type { PageHeaders } from './routes/pages.ts';

/** The hosted page holds answers and may stand in any site's iframe: everything it loads is the product's own. */
const hosted = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** What each page of the demonstration sends besides its own content. */
export const pageHeaders: PageHeaders = {
  '/eligibility': {
    'Content-Security-Policy': hosted,
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
};
