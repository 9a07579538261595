import { ownOrigin } from '../foundation/origin.ts';
import { surround } from './around.ts';
import { fit, hold } from './within.ts';

/** Serves frames of the product's origin on whichever side this page is: around them, or within one, be it isolated or fitting its height alone. */
export function isolate(): void {
  const place = location.origin === ownOrigin ? document.querySelector<HTMLElement>('[data-sev-isolated],main[data-sev-fit]') : null;
  if (!place) surround('iframe:is([data-sev-session-url],[data-sev-fit])');
  else if ('sevFit' in place.dataset) fit();
  else hold(place);
}
