import { ownOrigin } from '../foundation/origin.ts';
import { surround } from './around.ts';
import { hold } from './within.ts';

/** Serves the isolated form on whichever side this page is: around its frames, or within one. */
export function isolate(): void {
  const place = location.origin === ownOrigin ? document.querySelector<HTMLElement>('[data-sev-isolated]') : null;
  if (place) hold(place);
  else surround('iframe[data-sev-session-url]');
}
