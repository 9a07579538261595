/** How far under the screen a thing is still worth fetching. */
const margin = '400px';
const awaited = new WeakMap<Element, Promise<void>>();

/** Resolves when a place on the page comes near the part that one sees: a map that nobody scrolls to is never fetched. */
export function inSight(place: HTMLElement): Promise<void> {
  const known = awaited.get(place) ?? new Promise<void>((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    }, { rootMargin: margin });
    observer.observe(place);
  });
  awaited.set(place, known);
  return known;
}
