import { frame } from '../../../../widgets/foundation/frame.styles.ts';
import { controls } from '../../../../widgets/foundation/controls.styles.ts';
import { tokens } from '../../../../widgets/foundation/tokens.styles.ts';
import { mountMap, type MapPlace, type StaysMap } from '../../../../widgets/finder/map/index.ts';
import { mapWords } from '../../../../widgets/words/map.fr.ts';
import { plain } from '../../driver.ts';

export interface MapSetting {
  places: readonly MapPlace[];
  chosen?: string;
  width?: number;
  /** Where tiles are asked for: by default an origin that has none. */
  api?: string;
}

/** The map as the finder holds it, and as a person meets it. */
export class MapDriver {
  readonly host = document.createElement('div');
  readonly picked: string[] = [];
  readonly map: StaysMap;
  readonly root: ShadowRoot;

  constructor({ places, chosen, width = 700, api = `${location.origin}/nothing-here` }: MapSetting) {
    this.host.style.width = `${width}px`;
    document.body.append(this.host);
    this.root = this.host.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [tokens, frame, controls].flatMap(({ styleSheet }) => styleSheet ?? []);
    const wrapper = document.createElement('div');
    wrapper.className = 'sev';
    wrapper.lang = 'fr';
    const place = document.createElement('div');
    wrapper.append(place);
    this.root.append(wrapper);
    const onSelect = (id: string): void => {
      this.picked.push(id);
    };
    this.map = mountMap(place, { api, words: mapWords, onSelect, reducedMotion: true });
    this.map.show(places, chosen ?? null);
  }

  get markers(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.mk')];
  }

  /** What the markers show, in the order of the keyboard. */
  get shown(): string[] {
    return this.markers.map((marker) => [...marker.querySelectorAll('span')].map(({ textContent }) => textContent).join(' ') || '•');
  }

  get text(): string {
    return plain(this.root.querySelector<HTMLElement>('.sev')?.innerText);
  }

  get focused(): string {
    const element = this.root.activeElement;
    return plain(element?.getAttribute('aria-label') ?? element?.textContent);
  }

  has(name: string): boolean {
    return this.all(name).length > 0;
  }

  press(name: string): void {
    const [found] = this.all(name);
    if (!found) throw new Error(`no button named « ${name} », but: ${this.names().join(' · ')}`);
    found.click();
  }

  names(): string[] {
    return [...this.root.querySelectorAll('button')].map(nameOf);
  }

  /** Lets sizes be observed and tiles arrive or fail. */
  async settled(): Promise<void> {
    await new Promise((resolve) => { setTimeout(resolve, 120); });
    // A page behind another draws when the browser pleases: the map's own observer has been told once this one is.
    await new Promise<void>((resolve) => {
      const told = new ResizeObserver(() => {
        told.disconnect();
        resolve();
      });
      told.observe(this.host);
    });
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }

  clear(): void {
    this.map.remove();
    this.host.remove();
  }

  private all(name: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('button, summary')].filter((one) => nameOf(one).startsWith(name));
  }
}

const nameOf = (element: Element): string => plain(element.getAttribute('aria-label') ?? element.textContent);
