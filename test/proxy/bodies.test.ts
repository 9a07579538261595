import assert from 'node:assert/strict';
import { request as ask, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { serve, testApp } from '../support/proxy.ts';

const origin = await serve(testApp());
const { port } = new URL(origin);
const megabyte = 1_000_000;
const json = { 'Content-Type': 'application/json' };

/** Sends a body in pieces, announced by its length or not, and reads the answer even while still sending. */
function send(pieces: readonly string[], headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    let answered = false;
    // A connection of its own: the server may close one whose body it has not read to the end.
    const outgoing = ask(`${origin}/v1/simulations`, { method: 'POST', headers: { ...json, ...headers }, agent: false }, (response) => {
      answered = true;
      read(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
    });
    // The server may close once it has answered: what was still leaving does not matter, nor what the socket says of it after the request.
    const leaving = (error: NodeJS.ErrnoException): void => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error));
    outgoing.on('error', leaving).on('socket', (socket) => socket.on('error', leaving)).on('close', () => (answered ? undefined : reject(new Error('The connection was closed without an answer.'))));
    for (const piece of pieces) outgoing.write(piece);
    outgoing.end();
  });
}

async function read(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += String(part);
  return text;
}

async function stillServes(): Promise<void> {
  const response = await fetch(`${origin}/v1/simulations`, { method: 'POST', headers: json, body: JSON.stringify(exampleRequest) });
  assert.equal(response.status, 200);
}

function padded(bytes: number): string {
  const text = JSON.stringify(exampleRequest);
  return text + ' '.repeat(bytes - Buffer.byteLength(text));
}

test('takes a body of exactly one megabyte, announced or not', async () => {
  const body = padded(megabyte);
  assert.equal((await send([body], { 'Content-Length': String(megabyte) })).status, 200);
  assert.equal((await send([body.slice(0, 500_000), body.slice(500_000)], {})).status, 200);
});

test('refuses one byte more, announced or not', async () => {
  const body = padded(megabyte + 1);
  assert.equal((await send([body], { 'Content-Length': String(megabyte + 1) })).status, 413);
  assert.equal((await send([body.slice(0, 500_000), body.slice(500_000)], {})).status, 413);
  await stillServes();
});

test('refuses ten megabytes without breaking the connection under the answer', async () => {
  const piece = 'x'.repeat(megabyte);
  const announced = await send(Array.from({ length: 10 }, () => piece), { 'Content-Length': String(10 * megabyte) });
  assert.equal(announced.status, 413);
  assert.match(announced.text, /"code":"body-too-large"/);
  const streamed = await send(Array.from({ length: 10 }, () => piece), {});
  assert.equal(streamed.status, 413);
  assert.match(streamed.text, /"code":"body-too-large"/);
  await stillServes();
});

test('refuses at once a length over the limit, before the body comes', async () => {
  const status = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().split('\r\n')[0] ?? '');
    });
    socket.write(`POST /v1/simulations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`);
  });
  assert.equal(status, 'HTTP/1.1 413 Payload Too Large');
});

test('survives a caller who leaves in the middle of a body', async () => {
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    socket.once('error', reject);
    socket.write('POST /v1/simulations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"stay":', () => {
      socket.destroy();
      resolve();
    });
  });
  await stillServes();
});

test('answers requests that are hardly HTTP with a refusal', async () => {
  const starts = [
    'GET /v1/conditions HTTP/1.1\r\n\r\n',
    'GET /v1/conditions HTTP/1.1\r\nHost: a b\r\n\r\n',
    'GET \\ HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET //..//%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET /v1/conditions/%ff%fe HTTP/1.1\r\nHost: localhost\r\n\r\n',
    `GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'TRACE /v1/conditions HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'PROPFIND /v1/conditions HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'nonsense\r\n\r\n',
  ];
  for (const start of starts) {
    const line = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.once('error', reject);
      socket.once('data', (data) => {
        socket.destroy();
        resolve(data.toString().split('\r\n')[0] ?? '');
      });
      socket.write(start);
    });
    assert.match(line, /^HTTP\/1\.1 4\d\d /, start.slice(0, 60));
  }
  await stillServes();
});
