import { ownOrigin } from '../foundation/origin.ts';
import { mint } from '../foundation/session-door.ts';
import { SignedOutError } from '../foundation/tenant-client.ts';
import { fromFrame, type FromPage } from './messages.ts';

/**
 * Serves the frames that these selectors find, on the page around them: asks the portal for sessions where it has an endpoint, follows their height.
 *
 * A secret goes to the product's origin alone, whatever the frame holds by then; and only a frame of this page that holds
 * the product is heard.
 */
export function surround(selectors: string): void {
  const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>(selectors)];
  addEventListener('message', ({ origin, source, data }) => {
    const frame = origin === ownOrigin && frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) void hear(frame, data);
  });
  const look = (): void => frames().forEach(tellSight);
  let asked = 0;
  const soon = (): void => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(look);
  };
  addEventListener('scroll', soon, { passive: true, capture: true });
  addEventListener('resize', soon);
  // One that was there before this script has already said hello. This holds nothing, so that whoever is there may read it.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ sev: 'here' } satisfies FromPage, '*');
}

/** Frames that have spoken: the product is there to hear. */
const spoken = new WeakSet<HTMLIFrameElement>();

/** Says which part of a frame is in sight. */
function tellSight(frame: HTMLIFrameElement): void {
  if (!spoken.has(frame)) return;
  const { top, bottom } = frame.getBoundingClientRect();
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (height > 0) frame.contentWindow?.postMessage({ sev: 'sight', top: Math.round(Math.max(-top, 0)), height: Math.round(height) } satisfies FromPage, ownOrigin);
}

async function hear(frame: HTMLIFrameElement, data: unknown): Promise<void> {
  const asked = fromFrame(data);
  const answer = (what: FromPage): void => frame.contentWindow?.postMessage(what, ownOrigin);
  if (asked) spoken.add(frame);
  if (asked?.sev === 'hello') answer({ sev: 'here' });
  if (asked?.sev === 'height') {
    frame.style.height = `${asked.pixels}px`;
    tellSight(frame);
  }
  if (asked?.sev === 'session') answer(await secretFor(frame, asked.id));
}

async function secretFor(frame: HTMLIFrameElement, id: string): Promise<FromPage> {
  try {
    return { sev: 'secret', id, clientSecret: await mint(frame.dataset['sevSessionUrl'] ?? '', false) };
  } catch (cause) {
    return { sev: 'no-secret', id, why: cause instanceof SignedOutError ? 'signed-out' : 'away' };
  }
}
