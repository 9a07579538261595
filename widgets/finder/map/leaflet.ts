// The parts of Leaflet that the map is made of. The whole would weigh half as much again, and names itself on the page's
// window, where a partner's own copy may already be. The first two let it be moved by a mouse, or by two fingers.
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.PinchZoom.js';

export { Point } from 'leaflet/src/geometry/Point.js';
export { SVGOverlay } from 'leaflet/src/layer/SVGOverlay.js';
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
export { LeafletMap } from 'leaflet/src/map/Map.js';
