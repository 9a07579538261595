import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { plain } from './driver.ts';

/** The regions that speak by themselves, alerts apart: those come with their text. */
const speaking = '[role=status], [role=log], [role=timer], [role=marquee], [aria-live]:not([aria-live=off])';

/** Someone who hears a widget instead of seeing it: a screen reader that stands inside its root. */
export class ScreenReader {
  private constructor(private readonly wrapper: HTMLElement) {}

  /** Starts it on what stands in the root now; only what comes after is heard. */
  static async inside(root: ShadowRoot): Promise<ScreenReader> {
    const wrapper = root.querySelector<HTMLElement>('.sev');
    if (!wrapper) throw new Error('the widget has nothing to read yet');
    await virtual.start({ container: wrapper });
    const reader = new ScreenReader(wrapper);
    await reader.heard();
    return reader;
  }

  /** What it said since it was last asked: what took the focus, and « polite: … » for what was announced. */
  async heard(): Promise<string[]> {
    const said = (await virtual.spokenPhraseLog()).map(plain);
    await virtual.clearSpokenPhraseLog();
    return said.filter((phrase) => phrase !== 'polite:');
  }

  /** What it says when the person reads on, item after item. */
  async readsOn(items: number): Promise<string[]> {
    for (let item = 0; item < items; item += 1) await virtual.next();
    return this.heard();
  }

  /** The regions whose changes are announced. */
  get regions(): readonly Element[] {
    return [...this.wrapper.querySelectorAll(speaking)];
  }

  stop(): Promise<void> {
    return virtual.stop();
  }
}
