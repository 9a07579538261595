import { html, render } from 'lit';
import { chromeTemplate } from './chrome.ts';
import { isOnMap } from './elsewhere.ts';
import { listenToGestures } from './gestures.ts';
import { layGround, nearest, type GroundKind } from './ground.ts';
import { LeafletMap } from './leaflet.ts';
import { markersTemplate } from './markers.ts';
import { boxOf, gap, merge, type Frame, type Marker, type Spot } from './merge.ts';
import { outlineCorners } from './outline.ts';
import type { MapOptions, MapPlace } from './place.ts';
import { townsTemplate } from './towns.ts';

const still = { animate: false } as const;
/** No nearer than this when a few places set the view: one should still see where in France one is. */
const nearestFit = 8;
const farthest = 3;

/** One map on the page: Leaflet underneath, our buttons and markers on it. */
export class MapView {
  readonly #map: LeafletMap;
  readonly #ground: { remove(): void };
  readonly #sizes: ResizeObserver;
  readonly #pane: HTMLElement;
  #kind: GroundKind = 'outline';
  #places: readonly MapPlace[] = [];
  #chosen: string | null = null;
  #together: readonly MapPlace[] = [];
  /** What stands on the map since the last drawing. */
  #markers: readonly Marker[] = [];
  /** What one sees since the last fit or zoom: the markers stay as they are while the map is moved. */
  #frame: Frame = { left: 0, top: 0, width: 0, height: 0 };
  #moved = false;
  /** The side of a marker, which grows with the text. */
  #size = 48;
  /** The height of the text, in pixels. */
  #letter = 18;

  constructor(readonly place: HTMLElement, readonly options: MapOptions) {
    this.#sizes = new ResizeObserver(() => this.#resized());
    render(chromeTemplate({ ...this.#chromeState(), atNearest: false, atFarthest: false }), place);
    const [box, ground] = [place.querySelector<HTMLElement>('.mapsea'), place.querySelector<HTMLElement>('.ground')];
    if (!box || !ground) throw new Error('The map has no ground.');
    this.#map = new LeafletMap(ground, {
      attributionControl: false, zoomControl: false, boxZoom: false, doubleClickZoom: false, keyboard: false, scrollWheelZoom: false, tapHold: false,
      trackResize: false, zoomAnimation: false, inertia: false, fadeAnimation: !options.reducedMotion, zoomSnap: 0.1, minZoom: farthest, maxZoom: nearest.outline,
    });
    const pane = this.#map.getPane('markerPane');
    if (!pane) throw new Error('The map has no place for markers.');
    this.#pane = pane;
    this.#fit();
    this.#ground = layGround(this.#map, options.api, (kind) => {
      this.#kind = kind;
      this.#draw();
    });
    listenToGestures(this.#map, box, ground, () => this.#hasMoved());
    this.#map.on('zoomend viewreset', () => {
      this.#look(false);
      this.#draw();
    });
    // Not the box alone: when only the text grows, it keeps its size.
    this.#sizes.observe(box);
    this.#sizes.observe(place);
    this.#draw();
  }

  show(places: readonly MapPlace[], chosen: string | null): void {
    const [same, sameChoice] = [idsOf(places) === idsOf(this.#places), chosen === this.#chosen];
    this.#places = places;
    this.#chosen = chosen;
    if (!same) {
      this.#together = [];
      this.#whole();
    }
    // Once only: who then looks elsewhere is not called back.
    if (!sameChoice) this.#reveal(places.find(({ id }) => id === chosen));
    this.#draw();
  }

  remove(): void {
    this.#sizes.disconnect();
    this.#ground.remove();
    this.#map.remove();
    render(html``, this.place);
  }

  #draw(): void {
    const markers = this.#merged();
    this.#markers = markers;
    const covered = markers.map((marker) => boxOf(marker, this.#size));
    // None before the places are known: they would jump to where these set the view.
    const towns = this.#kind === 'outline' && this.#places.length && this.#map.getSize().x >= 26 * this.#letter ? townsTemplate(this.#map, covered, this.#letter) : '';
    const state = { words: this.options.words, markers, chosen: this.#chosen, alone: this.options.alone === true, onPress: (one: Marker) => this.#press(one), onFocus: ({ places }: Marker) => this.#reveal(places[0]) };
    render(html`${towns}${markersTemplate(state)}`, this.#pane);
    render(chromeTemplate({ ...this.#chromeState(), atNearest: this.#map.getZoom() >= this.#map.getMaxZoom(), atFarthest: this.#map.getZoom() <= farthest }), this.place);
  }

  #chromeState() {
    return {
      words: this.options.words, alone: this.options.alone === true, ground: this.#kind, places: this.#places, chosen: this.#chosen, together: this.#together, moved: this.#moved,
      zoom: (by: number) => {
        this.#hasMoved();
        this.#map.setZoom(this.#map.getZoom() + by, still);
      },
      whole: () => {
        this.#whole();
        this.place.querySelector<HTMLElement>('.sign')?.focus();
      },
      select: this.options.onSelect,
    };
  }

  #press({ places }: Marker): void {
    const [first, second] = places;
    if (!first) return;
    if (!second) {
      this.options.onSelect(first.id);
      return;
    }
    this.#hasMoved();
    if (this.#separable(places)) {
      const before = this.#map.getZoom();
      this.#map.fitBounds(places.map(({ lat, lon }) => [lat, lon] as const), { ...this.#padding(), ...still });
      // On a small map the places may fill the view already: a press always comes nearer.
      if (this.#map.getZoom() < before + 1) this.#map.setZoom(before + 1, still);
      this.#focusOn(first);
      return;
    }
    this.#together = places;
    this.#draw();
    this.place.querySelector<HTMLElement>('.together h4')?.focus();
  }

  /** Whether coming as near as one may shows them apart. */
  #separable(places: readonly MapPlace[]): boolean {
    const zoom = this.#map.getMaxZoom();
    if (this.#map.getZoom() >= zoom) return false;
    return merge(places.map((place) => spotAt(place, this.#map.project([place.lat, place.lon], zoom))), this.#size, this.#frame).length > 1;
  }

  #focusOn(place: MapPlace): void {
    const at = this.#markers.findIndex(({ places }) => places.includes(place));
    this.#pane.querySelectorAll<HTMLElement>('.mk')[at]?.focus();
  }

  #reveal(place: MapPlace | undefined): void {
    if (place && isOnMap(place)) this.#map.panInside([place.lat, place.lon], { ...this.#padding(), ...still });
  }

  #whole(): void {
    this.#moved = false;
    this.#fit();
    this.#draw();
  }

  /** As near as shows every marker whole: most views need no more room than a pin, and nothing under the buttons. */
  #fit(): void {
    const spots = this.#places.filter(isOnMap).map(({ lat, lon }) => [lat, lon] as const);
    if (!spots.length) {
      this.#map.fitBounds(outlineCorners, still);
      return;
    }
    const near = (wide: boolean): void => {
      this.#map.fitBounds(spots, { ...this.#padding(wide), ...still, maxZoom: nearestFit });
      this.#look(wide);
    };
    near(false);
    if (!this.#allWhole()) near(true);
  }

  /** Takes what one sees now as the frame; a wide one leaves out what is under the buttons. */
  #look(wide: boolean): void {
    const [{ x: left, y: top }, { x: width, y: height }] = [this.#map.containerPointToLayerPoint([0, 0]), this.#map.getSize()];
    const covered = wide ? this.#buttons().width : 0;
    this.#frame = { left: left + covered, top, width: width - covered, height };
  }

  #allWhole(): boolean {
    const { left, top, width, height } = this.#frame;
    const buttons = this.#buttons();
    return this.#merged().map((marker) => boxOf(marker, this.#size)).every((box) => box.left >= left && box.right <= left + width && box.top >= top && box.bottom <= top + height
      && !(box.left < left + buttons.width && box.top < top + buttons.height));
  }

  #merged(): Marker[] {
    return merge(this.#places.filter(isOnMap).map((place) => spotAt(place, this.#map.latLngToLayerPoint([place.lat, place.lon]))), this.#size, this.#frame);
  }

  #padding(wide = true): { paddingTopLeft: [number, number]; paddingBottomRight: [number, number] } {
    const side = this.#size * (wide ? 0.75 : 0.5) + gap;
    return { paddingTopLeft: [side + (wide ? this.#buttons().width : 0), this.#size * 1.22 + gap], paddingBottomRight: [side, this.#size * 0.6 + gap] };
  }

  /** What the buttons take of the corner of the map where they stand on it, as they do when there is room. */
  #buttons(): { width: number; height: number } {
    const zooms = this.place.querySelector<HTMLElement>('.zooms');
    return zooms && getComputedStyle(zooms).position === 'absolute' ? { width: zooms.offsetLeft + zooms.offsetWidth, height: zooms.offsetTop + zooms.offsetHeight } : { width: 0, height: 0 };
  }

  #measures(): string {
    const { x, y } = this.#map.getSize();
    return `${x} ${y} ${this.#letter}`;
  }

  #hasMoved(): void {
    if (this.#moved) return;
    this.#moved = true;
    this.#draw();
  }

  #resized(): void {
    const before = this.#measures();
    this.#letter = Number.parseFloat(getComputedStyle(this.place).fontSize);
    this.#size = Math.max(48, 2 * this.#letter);
    this.#map.invalidateSize({ animate: false, pan: false });
    // What stands under the map may grow while the map does not.
    if (this.#measures() === before) return;
    if (!this.#moved) this.#fit();
    this.#draw();
  }
}

/** Which places these are, in whatever order the list has them. */
const idsOf = (places: readonly MapPlace[]): string => places.map(({ id }) => id).sort().join(' ');
const spotAt = (place: MapPlace, { x, y }: { x: number; y: number }): Spot => ({ place, x, y });
