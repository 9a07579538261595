import { connect, type Socket } from 'node:net';

/** A connection that is kept, on which one request is sent at a time: it asks as little of the processor as a client can, which the product shares. */
export interface Line {
  /** Sends JSON and answers the status and the body. */
  post(path: string, key: string, body: string, headers?: string): Promise<{ status: number; body: string }>;
  close(): void;
}

const endOfHead = Buffer.from('\r\n\r\n');

export async function openLine(port: number): Promise<Line> {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opening = connect(port, '127.0.0.1', () => resolve(opening.setNoDelay(true)));
    opening.once('error', reject);
  });
  let waiting: { resolve(answer: { status: number; body: string }): void; reject(error: Error): void } | null = null;
  let come = Buffer.alloc(0);
  socket.on('data', (part) => {
    come = come.byteLength === 0 ? part : Buffer.concat([come, part]);
    const head = come.indexOf(endOfHead);
    if (head < 0) return;
    const lines = come.toString('latin1', 0, head);
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(lines)?.[1]);
    if (Number.isNaN(length)) waiting?.reject(new Error(`an answer of no known length: ${lines}`));
    if (come.byteLength < head + 4 + length) return;
    const answer = { status: Number(lines.slice(9, 12)), body: come.toString('utf8', head + 4, head + 4 + length) };
    come = come.subarray(head + 4 + length);
    waiting?.resolve(answer);
  });
  for (const event of ['error', 'close'] as const) socket.on(event, () => waiting?.reject(new Error('the connection ended')));
  return {
    post: (path, key, body, headers = '') =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}
