import { z } from 'zod';
import { Problem } from '../../schema/contract/problem.ts';
import { openHeaders } from '../problems.ts';
import { readQuery } from '../query.ts';
import { tileCredit, type TileAddress } from '../upstream/tiles.ts';
import { problemAnswer, type Call, type Route } from './route.ts';

const nearestZoom = 16;

/** `GET /v1/tiles/{z}/{x}/{y}.png`: the map's pictures, so that no visitor's address reaches who draws them. */
export function tiles(fetchTile: (tile: TileAddress) => Promise<Uint8Array<ArrayBuffer>>): Route {
  return {
    method: 'get',
    path: '/v1/tiles/:z/:x/:tile',
    open: true,
    document: {
      summary: 'Read one tile of the map',
      description: `Plan IGN, 256 pixels, Web Mercator, to zoom ${nearestZoom}. Show « ${tileCredit} » wherever it is shown.`,
      tags: ['Geography'],
      request: { params: z.object({ z: z.string(), x: z.string(), tile: z.string().meta({ description: 'The row, then `.png`.', example: '11.png' }) }) },
      responses: {
        200: { description: 'The picture.', content: { 'image/png': { schema: z.string().meta({ format: 'binary' }) } } },
        422: problemAnswer('No such tile.'),
        503: problemAnswer('The tiles cannot be reached for the moment.'),
      },
    },
    async answer(call) {
      readQuery(call.req.url, []);
      const body = await fetchTile(readTile(call));
      return new Response(body, {
        status: 200,
        headers: { 'Content-Type': 'image/png', 'Content-Length': String(body.byteLength), 'Cache-Control': 'public, max-age=604800', 'X-Content-Type-Options': 'nosniff', ...openHeaders },
      });
    },
  };
}

function readTile(call: Call): TileAddress {
  const texts = [call.req.param('z') ?? '', call.req.param('x') ?? '', /^(.*)\.png$/.exec(call.req.param('tile') ?? '')?.[1] ?? ''];
  const [zoom = -1, x = -1, y = -1] = texts.map((text) => (/^(?:0|[1-9]\d{0,5})$/.test(text) ? Number(text) : -1));
  const most = 2 ** Math.max(zoom, 0);
  if (zoom < 0 || zoom > nearestZoom || x < 0 || x >= most || y < 0 || y >= most) {
    throw new Problem('invalid-request', { errors: [{ pointer: '', code: 'invalid-value', detail: `Il n’y a pas de tuile à cette adresse : zoom de 0 à ${nearestZoom}, colonne et ligne de cette grille.` }] });
  }
  return { z: zoom, x, y };
}
