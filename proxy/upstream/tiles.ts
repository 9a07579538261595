import { Kept } from './kept.ts';
import type { Reach } from './reach.ts';

/** One square of the map: its zoom, column and row. */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** What the map's pictures owe to whom. */
export const tileCredit = '© IGN';

const service = 'https://data.geopf.fr/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM';
const keptBytes = 64_000_000;
const mostBytes = 400_000;

/** Plan IGN tiles as PNG, kept in memory; throws `upstream-away`. */
export function tilesFrom(reach: Reach): (tile: TileAddress) => Promise<Uint8Array<ArrayBuffer>> {
  const kept = new Kept<Uint8Array<ArrayBuffer>>(keptBytes, ({ byteLength }) => byteLength);
  return ({ z, x, y }) => kept.get(`${z}/${x}/${y}`, () => reach(`${service}&TILEMATRIX=${z}&TILEROW=${y}&TILECOL=${x}`, { type: /^image\/png\b/, mostBytes }));
}
