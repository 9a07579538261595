import { mapStyles } from './map.styles.ts';

const users = new WeakMap<DocumentOrShadowRoot, number>();

/** Gives the root of an element the styles of the map, once however many maps it holds, and says how to take them back. */
export function adoptStyles(element: HTMLElement): () => void {
  const root = element.getRootNode();
  const sheet = mapStyles.styleSheet;
  if (!sheet || !(root instanceof ShadowRoot || root instanceof Document)) return () => undefined;
  const count = (by: number): number => {
    const now = (users.get(root) ?? 0) + by;
    users.set(root, now);
    return now;
  };
  if (count(1) === 1) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    if (count(-1) === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
