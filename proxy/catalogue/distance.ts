/** A place on Earth, in degrees. */
export interface Point {
  lat: number;
  lon: number;
}

const earthRadiusKm = 6371.0088;
const radians = Math.PI / 180;

/** The great circle between two places, in kilometres to the millimetre: what differs by less is the same distance. */
export function distanceKm(one: Point, other: Point): number {
  const height = Math.sin(((other.lat - one.lat) * radians) / 2) ** 2;
  const width = Math.sin(((other.lon - one.lon) * radians) / 2) ** 2;
  const half = height + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * width;
  return Math.round(2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, half))) * 1e6) / 1e6;
}
