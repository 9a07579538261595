// @ts-check
// node load-generator.mjs PORT SOCKETS MILLISECONDS: sends on standard input's request text over kept-alive sockets,
// one at a time on each, and prints how many answers a second came, all with the status of the first.
import { connect } from 'node:net';

const [port, sockets, milliseconds] = process.argv.slice(2).map(Number);
let text = '';
for await (const part of process.stdin) text += part;
const request = Buffer.from(text);
const end = Buffer.from('\r\n\r\n');

let answers = 0;
let counting = false;
/** @type {Set<string>} */
const statuses = new Set();

for (let index = 0; index < (sockets ?? 1); index += 1) open();
await pause(300);
counting = true;
const start = performance.now();
await pause(milliseconds ?? 1000);
const rate = answers / ((performance.now() - start) / 1000);
console.log(JSON.stringify({ rate, statuses: [...statuses] }));
process.exit(0);

function open() {
  const socket = connect(port ?? 0, '127.0.0.1', () => socket.write(request));
  socket.setNoDelay(true);
  socket.on('data', (data) => {
    if (statuses.size === 0 || !counting) statuses.add(data.subarray(9, 12).toString('latin1'));
    // An answer without a body ends where its head ends.
    if (data.indexOf(end) < 0) return;
    if (counting) answers += 1;
    socket.write(request);
  });
  socket.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
}

/** @param {number} duration */
function pause(duration) {
  return new Promise((resolve) => setTimeout(resolve, duration));
}
