import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import type { Every, HostileBehaviour } from './behaviour.ts';

export interface HostileServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Start a server on a free loopback port that mistreats every client in one way. */
export async function startHostile(behaviour: HostileBehaviour): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const every = repeater(socket);
    let received = '';
    socket.on('close', () => sockets.delete(socket));
    // The client hangs up as soon as it has had enough: that is what it should do.
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      if (behaviour.when === 'connection') return;
      received += bytes.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      received = '';
      behaviour.speak(socket, every);
    });
    if (behaviour.when === 'connection') behaviour.speak(socket, every);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function repeater(socket: Socket): Every {
  return (milliseconds, act) => {
    const again = () => {
      if (socket.destroyed || !socket.writable) return;
      act();
      if (socket.writableNeedDrain) socket.once('drain', () => setImmediate(again));
      else if (milliseconds === 0) setImmediate(again);
      else timer = setTimeout(again, milliseconds);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    socket.on('close', () => clearTimeout(timer));
    again();
  };
}
