import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, withProxy } from './proxy-process.ts';
import { best, print } from './report.ts';

const bare = `
  const server = require('node:http').createServer((request, response) => {
    if (request.headers['if-none-match'] === '"bare"') response.writeHead(304, { ETag: '"bare"', 'Cache-Control': 'public, no-cache' }).end();
    else response.writeHead(200).end('no');
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** 304s a second on the conditions through the whole app, beside a bare node:http server, in turns. */
export function measureUnchanged(): Promise<boolean> {
  return withProxy(async ({ origin }) => {
    const address = `${origin}/v1/conditions`;
    const etag = (await fetch(address)).headers.get('etag');
    assert.ok(etag, 'conditions carry an ETag');
    const reference = spawn(process.execPath, ['-e', bare], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const port = Number(await new Promise<string>((resolve) => reference.stdout.once('data', (text: Buffer) => resolve(text.toString()))));
      const ours: number[] = [];
      const bareRates: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        ours.push(await rateOf(Number(new URL(address).port), '/v1/conditions', etag));
        bareRates.push(await rateOf(port, '/v1/conditions', '"bare"'));
      }
      return print({
        what: 'a 304 on conditions',
        figure: best(ours),
        unit: '/s',
        goal: 0,
        good: 'at-least',
        reference: { what: 'bare node:http', figure: best(bareRates), goal: 0.5 },
      });
    } finally {
      reference.kill();
    }
  });
}

async function rateOf(port: number, path: string, etag: string): Promise<number> {
  const generator = spawn(process.execPath, [join(root, 'test/bench/load-generator.mjs'), String(port), '32', '1000'], { stdio: ['pipe', 'pipe', 'inherit'] });
  generator.stdin.end(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: br\r\nIf-None-Match: ${etag}\r\n\r\n`);
  const said = await new Promise<string>((resolve) => {
    let text = '';
    generator.stdout.on('data', (part: Buffer) => (text += part.toString()));
    generator.on('close', () => resolve(text));
  });
  const { rate, statuses }: { rate: number; statuses: string[] } = JSON.parse(said);
  assert.deepEqual(statuses, ['304']);
  return rate;
}
