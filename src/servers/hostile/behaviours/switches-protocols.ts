import type { HostileBehaviour } from '../behaviour.ts';

export const switchesProtocols: HostileBehaviour = {
  id: 'switches-protocols',
  statement: 'Switches protocols unasked.',
  outcome: { failed: ['protocol'] },
  speak: (socket) =>
    void socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n'),
};
