import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem } from '../../model/index.ts';
import { Timers } from '../timers.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { mannered } from './manners/index.ts';
import { deliverPlainly, type Wire } from './transmit.ts';

/** An HTTP server that is listening. */
export interface Listening {
  /** `http://127.0.0.1:40123`, without a trailing slash. */
  readonly url: string;
  /** Ends all connections at once. */
  close(): Promise<void>;
}

/**
 * Listen for HTTP requests. A handler that throws answers 500, as real servers do, and the server lives on.
 * @param variations names of variations: those that are manners of the wire are kept here
 * @throws Problem when the address cannot be listened on.
 */
export async function listen(
  address: { readonly host: string; readonly port: number },
  handle: (incoming: Incoming, wire: Wire) => void,
  variations: readonly string[] = [],
): Promise<Listening> {
  const timers = new Timers();
  const deliver = mannered(variations, deliverPlainly, timers);
  const server = createServer((request, response) => {
    readIncoming(request)
      .then((incoming) => handle(incoming, { request, response, deliver }))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
        response.end('{"statusCode":500,"message":"Internal server error"}');
      });
  });
  // Clients keep connections for a while; a server that hangs up first makes them see resets that mean nothing.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new Problem(`Cannot listen on ${address.host}:${address.port}: ${cause.message}`, {
          remedy: 'Choose another host or port; port 0 takes any free one.',
          cause,
        }),
      ),
    );
    server.listen(address.port, address.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        timers.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
