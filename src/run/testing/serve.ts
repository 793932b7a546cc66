import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server, type Socket } from 'node:net';

/** A server on a free port of the loopback interface, for one test. */
export interface Serving {
  readonly url: string;
  /** Connections so far. */
  readonly connections: () => number;
  close(): void;
}

export function serveHttp(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Serving> {
  return listen(createServer(handler));
}

/** Serve bytes: `handler` is called with each connection; for answers that node:http would not make. */
export function serveBytes(handler: (socket: Socket) => void): Promise<Serving> {
  return listen(createNetServer(handler));
}

function listen(server: Server): Promise<Serving> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    // A reset from the client's side is what many of these tests are about.
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        connections: () => connections,
        close: () => {
          server.close();
          for (const socket of sockets) socket.destroy();
        },
      }),
    );
  });
}
