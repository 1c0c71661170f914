import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** How long requests in progress may take to finish when the endpoint is told to stop, in ms. */
const FINISH_MS = 10_000;

export interface Listening {
  readonly port: number;
  /** Takes no more requests, lets those in progress finish, and resolves when the last connection is closed. */
  stop(): Promise<void>;
}

/**
 * Opens the port.
 *
 * @throws when it is taken, or not allowed.
 */
export async function listen(app: Hono, { port, host }: { readonly port: number; readonly host?: string }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), FINISH_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
