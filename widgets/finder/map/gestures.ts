import { Point, type LeafletMap } from './leaflet.ts';

const step = 80;
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -step], ArrowDown: [0, step], ArrowLeft: [-step, 0], ArrowRight: [step, 0] };

/**
 * Moves the map by mouse, two fingers, Ctrl and the wheel, or the arrows, and leaves to the page all it needs to scroll.
 *
 * None of these is needed: the buttons and the markers reach everything.
 */
export function listenToGestures(map: LeafletMap, box: HTMLElement, ground: HTMLElement, moved: () => void): void {
  // Whose finger it is, is known only when it touches: one finger belongs to the page.
  ground.addEventListener('pointerdown', ({ pointerType }) => {
    if (pointerType === 'touch') map.dragging.disable();
    else map.dragging.enable();
  }, { capture: true });
  // Without this the browser scrolls the page under two fingers as well.
  ground.addEventListener('touchmove', (event) => {
    if (event.touches.length > 1 && event.cancelable) {
      event.preventDefault();
      moved();
    }
  }, { passive: false });
  ground.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = ground.getBoundingClientRect();
    moved();
    map.setZoomAround(new Point(event.clientX - left, event.clientY - top), map.getZoom() - Math.sign(event.deltaY) / 2, { animate: false });
  }, { passive: false });
  box.addEventListener('keydown', (event) => {
    const by = arrows[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    moved();
    map.panBy(by, { animate: false });
  });
  map.on('dragstart', moved);
}
