import type { Fetch } from '../../proxy/upstream/reach.ts';

/** An outside service played by a function, and all that it was asked. */
export function upstream(answer: (url: string) => Response | Promise<Response>): { fetch: Fetch; asked: { url: string; headers: unknown }[] } {
  const asked: { url: string; headers: unknown }[] = [];
  const fetch: Fetch = async (url, { headers }) => {
    asked.push({ url, headers });
    return answer(url);
  };
  return { fetch, asked };
}

/** What the geocoder says of one commune. */
export function centreAnswer(citycode: string, lat: number, lon: number): Response {
  const body = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { citycode, label: 'x' } }] };
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
