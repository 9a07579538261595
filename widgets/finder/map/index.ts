import { adoptStyles } from './styles-of-root.ts';
import { MapView } from './map-view.ts';
import type { MapOptions, StaysMap } from './place.ts';

export type { MapOptions, MapPlace, StaysMap } from './place.ts';

/** Puts the map into an empty element of a shadow root; its own styles come with it. */
export function mountMap(place: HTMLElement, options: MapOptions): StaysMap {
  const dropStyles = adoptStyles(place);
  const view = new MapView(place, options);
  return {
    show: (places, chosen) => view.show(places, chosen),
    remove: () => {
      view.remove();
      dropStyles();
    },
  };
}
