import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhere, isOnMap } from '../../../../widgets/finder/map/elsewhere.ts';
import { outline, outlineCorners, towns } from '../../../../widgets/finder/map/outline.ts';
import { place } from './places.ts';

type Point = readonly [x: number, y: number];

const mercator = (lat: number): number => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const [[south, west], [north, east]] = outlineCorners;

function pointOf(lat: number, lon: number): Point {
  return [((lon - west) / (east - west)) * outline.width, ((mercator(north) - mercator(lat)) / (mercator(north) - mercator(south))) * outline.height];
}

/** The rings of a path made of `M x y l dx dy … z`. */
function ringsOf(path: string): Point[][] {
  return path.split('z').filter(Boolean).map((ring) => {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    const points: Point[] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      points.push([x, y]);
    }
    return points;
  });
}

const land = ringsOf(outline.land);

function isOnLand(lat: number, lon: number): boolean {
  const [x, y] = pointOf(lat, lon);
  return land.some((ring) => ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [0, 0];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false));
}

const nearestShore = (lat: number, lon: number): number => {
  const [x, y] = pointOf(lat, lon);
  return Math.min(...land.flat().map(([ax, ay]) => Math.hypot(ax - x, ay - y)));
};

test('the towns one knows stand on the land, from Brest to Strasbourg and from Lille to Ajaccio', () => {
  const known: Record<string, Point> = { Brest: [48.39, -4.49], Strasbourg: [48.58, 7.75], Lille: [50.63, 3.06], Ajaccio: [41.93, 8.74], Perpignan: [42.7, 2.9] };
  for (const [name, [lat, lon]] of Object.entries(known)) assert.ok(isOnLand(lat, lon), name);
  for (const { name, at } of towns) assert.ok(isOnLand(...at), name);
});

test('ports stand by the sea, to some kilometres', () => {
  const ports: Record<string, Point> = { Marseille: [43.3, 5.37], Bayonne: [43.53, -1.52], Dunkerque: [51.04, 2.37], Bastia: [42.7, 9.45], Cherbourg: [49.64, -1.62] };
  for (const [name, [lat, lon]] of Object.entries(ports)) assert.ok(nearestShore(lat, lon) < 8, `${name}: ${nearestShore(lat, lon)}`);
});

test('the open sea and the neighbours are not land', () => {
  for (const [lat, lon] of [[46.5, -3.5], [42.5, 6], [50.2, -1], [46.52, 6.63], [47.5, 9], [50.85, 4.35], [41.4, 2.2]] satisfies Point[]) assert.ok(!isOnLand(lat, lon), `${lat}, ${lon}`);
});

test('every place is either on the map or in the list of its territory, never both', () => {
  const far = {
    guadeloupe: [16.22, -61.38], martinique: [14.6, -61.07], guyane: [4.93, -52.3], reunion: [-21.07, 55.22], mayotte: [-12.78, 45.23],
    saintPierre: [46.78, -56.17], pacific: [-17.53, -149.57], europe: [38.7, -9.14], other: [45.5, -73.6],
  } satisfies Record<string, Point>;
  const places = [place({ id: 'tours', lat: 47.39, lon: 0.69 }), ...Object.entries(far).map(([id, [lat, lon]]) => place({ id, lat, lon }))];
  assert.deepEqual(places.filter(isOnMap).map(({ id }) => id), ['tours']);
  assert.deepEqual(elsewhere(places).map(([territory, found]) => [territory, ...found.map(({ id }) => id)]), Object.keys(far).map((name) => [name, name]));
});
