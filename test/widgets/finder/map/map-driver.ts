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

  /** The markers that the edge of the map cuts, or that the buttons cover. */
  get cut(): string[] {
    const map = this.root.querySelector('.mapsea')?.getBoundingClientRect() ?? new DOMRect();
    const buttons = [...this.root.querySelectorAll('.sign')].map((one) => one.getBoundingClientRect());
    return this.markers.flatMap((marker) => {
      const { left, right, top, bottom } = marker.getBoundingClientRect();
      const covered = buttons.some((one) => left < one.right && right > one.left && top < one.bottom && bottom > one.top);
      return covered || left < map.left || right > map.right || top < map.top || bottom > map.bottom ? [marker.getAttribute('aria-label') ?? ''] : [];
    });
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

  /** Waits until the map has been told its size, and the size that its own drawing gave it. */
  async settled(): Promise<void> {
    await this.measured();
    await this.measured();
  }

  /** Waits until the proxy's tiles have taken the place of the outline. */
  async tiled(): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.root.querySelector('svg.outline')) return;
        changes.disconnect();
        resolve();
      };
      const changes = new MutationObserver(look);
      changes.observe(this.root, { childList: true, subtree: true });
      look();
    });
    await this.settled();
  }

  clear(): void {
    this.map.remove();
    this.host.remove();
  }

  /** Waits for one drawing. Observers are told in the order they were made: once this one is, the map's own has been. */
  private async measured(): Promise<void> {
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    await new Promise<void>((resolve) => {
      const told = new ResizeObserver(() => {
        told.disconnect();
        resolve();
      });
      told.observe(this.host);
    });
  }

  private all(name: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('button, summary')].filter((one) => nameOf(one).startsWith(name));
  }
}

const nameOf = (element: Element): string => plain(element.getAttribute('aria-label') ?? element.textContent);
