import { svg, render } from 'lit';
import { SVGOverlay, TileLayer, type LeafletMap } from './leaflet.ts';
import { outline, outlineCorners } from './outline.ts';

export type GroundKind = 'outline' | 'tiles';

/** How near one may come: the drawing is true to a kilometre, the tiles to a street. */
export const nearest: Record<GroundKind, number> = { outline: 9, tiles: 16 };

/**
 * Draws our own outline at once, and puts the proxy's tiles in its place when there are any.
 *
 * One tile is asked for first, so that a proxy without tiles is asked once and not forty times.
 */
export function layGround(map: LeafletMap, api: string, changed: (kind: GroundKind) => void): { remove(): void } {
  const address = `${api}/v1/tiles/{z}/{x}/{y}.png`;
  const drawing = new SVGOverlay(drawOutline(), outlineCorners).addTo(map);
  const probe = new Image();
  probe.addEventListener('load', () => {
    map.setMaxZoom(nearest.tiles);
    const tiles = new TileLayer(address, { maxZoom: nearest.tiles });
    tiles.on('load', () => drawing.remove());
    tiles.addTo(map);
    changed('tiles');
  }, { once: true });
  probe.src = `${api}/v1/tiles/5/16/11.png`;
  return { remove: () => { probe.src = ''; } };
}

function drawOutline(): SVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', `0 0 ${outline.width} ${outline.height}`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.classList.add('outline');
  render(
    svg`<path class="neighbours" d=${outline.neighbours}></path><path class="land" d=${outline.land}></path><path class="regions" d=${outline.regions}></path><path class="rivers" d=${outline.rivers}></path>`,
    drawing,
  );
  return drawing;
}
