/** What the map uses of Leaflet 2, whose own package has no types yet. */
declare module 'leaflet/src/geometry/Point.js' {
  export class Point {
    constructor(x: number, y: number);
    x: number;
    y: number;
  }
  export type Spot = readonly [number, number];
  export type Corners = readonly Spot[];
}

declare module 'leaflet/src/map/Map.js' {
  import type { Corners, Point, Spot } from 'leaflet/src/geometry/Point.js';

  export interface MapSettings {
    attributionControl?: boolean;
    boxZoom?: boolean;
    doubleClickZoom?: boolean;
    dragging?: boolean;
    fadeAnimation?: boolean;
    inertia?: boolean;
    keyboard?: boolean;
    maxZoom?: number;
    minZoom?: number;
    pinchZoom?: boolean;
    scrollWheelZoom?: boolean;
    tapHold?: boolean;
    trackResize?: boolean;
    zoomAnimation?: boolean;
    zoomControl?: boolean;
    zoomSnap?: number;
  }
  export interface FitSettings {
    animate?: boolean;
    maxZoom?: number;
    paddingTopLeft?: Spot;
    paddingBottomRight?: Spot;
  }

  export class LeafletMap {
    constructor(place: HTMLElement, settings: MapSettings);
    readonly dragging: { enable(): unknown; disable(): unknown };
    containerPointToLayerPoint(spot: Spot): Point;
    fitBounds(corners: Corners, settings?: FitSettings): this;
    getMaxZoom(): number;
    getPane(name: string): HTMLElement | undefined;
    getSize(): Point;
    getZoom(): number;
    invalidateSize(settings: { animate?: boolean; pan?: boolean }): this;
    latLngToLayerPoint(spot: Spot): Point;
    on(events: string, listener: () => void): this;
    panBy(by: Spot, settings?: { animate?: boolean }): this;
    panInside(spot: Spot, settings?: FitSettings): this;
    project(spot: Spot, zoom: number): Point;
    remove(): this;
    setMaxZoom(zoom: number): this;
    setZoom(zoom: number, settings?: { animate?: boolean }): this;
    setZoomAround(point: Point, zoom: number, settings?: { animate?: boolean }): this;
  }
}

/** Each puts itself on the map. */
declare module 'leaflet/src/map/handler/*';

declare module 'leaflet/src/layer/tile/TileLayer.js' {
  import type { LeafletMap } from 'leaflet/src/map/Map.js';

  export class TileLayer {
    constructor(address: string, settings?: { maxNativeZoom?: number; maxZoom?: number });
    addTo(map: LeafletMap): this;
    remove(): this;
    on(events: string, listener: () => void): this;
  }
}

declare module 'leaflet/src/layer/SVGOverlay.js' {
  import type { Corners } from 'leaflet/src/geometry/Point.js';
  import type { LeafletMap } from 'leaflet/src/map/Map.js';

  export class SVGOverlay {
    constructor(drawing: SVGElement, corners: Corners);
    addTo(map: LeafletMap): this;
    remove(): this;
  }
}
