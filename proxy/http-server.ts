import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Problem } from '../schema/contract/problem.ts';
import type { App } from './app.ts';
import { problemResponse } from './problems.ts';

/** How long a stop waits for what is running before it cuts. */
const longestStopMs = 25_000;

/** Carries an app on Node's own server, which still has to be told where to listen. */
export function createHttpServer(app: App): Server {
  // What the adapter cannot even read as an address (a broken host or target) leads nowhere.
  const errorHandler = (): Response => problemResponse(new Problem('not-found'), { id: 'none', open: true, reader: null });
  const listener = getRequestListener((request, carrier) => app.fetch(request, carrier), { errorHandler });
  return createServer({ requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 20_000 }, listener);
}

/** Takes no new connection, lets what is running end, and resolves when all is answered. */
export function stopHttpServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Connections kept open for a next request fall idle one by one, as their last answer leaves.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), longestStopMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
