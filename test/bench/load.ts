import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './proxy-process.ts';

/** Answers a second of one request, sent over 32 kept-alive connections for a second; all must have this status. */
export async function rateOf(port: number, path: string, headers: Readonly<Record<string, string>>, status: string): Promise<number> {
  const generator = spawn(process.execPath, [join(root, 'test/bench/load-generator.mjs'), String(port), '32', '1000'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = Object.entries({ Host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  generator.stdin.end(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const said = await new Promise<string>((resolve) => {
    let text = '';
    generator.stdout.on('data', (part: Buffer) => (text += part.toString()));
    generator.on('close', () => resolve(text));
  });
  const { rate, statuses }: { rate: number; statuses: string[] } = JSON.parse(said);
  assert.deepEqual(statuses, [status]);
  return rate;
}

/** Runs a program that prints the port it listens on, for `work`. */
export async function withReference<T>(options: readonly string[], work: (port: number) => Promise<T>): Promise<T> {
  const reference: ChildProcess = spawn(process.execPath, options, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const port = await new Promise<string>((resolve) => reference.stdout?.once('data', (text: Buffer) => resolve(text.toString())));
    return await work(Number(port));
  } finally {
    reference.kill();
  }
}

/** What nothing of ours stands before: a server that answers 304 to who has it. */
export const bareServer = `
  const server = require('node:http').createServer((request, response) => {
    if (request.headers['if-none-match'] === '"bare"') response.writeHead(304, { ETag: '"bare"', 'Cache-Control': 'public, no-cache' }).end();
    else response.writeHead(200).end('no');
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** The framework's own first example. */
export const helloServer = `
  import { serve } from '@hono/node-server';
  import { Hono } from 'hono';
  const app = new Hono();
  app.get('/', (call) => call.text('Hello Hono!'));
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(port));
`;
