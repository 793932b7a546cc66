import { type HostileBehaviour, head } from '../behaviour.ts';

export const streamBytesBehindItsEnd: HostileBehaviour = {
  id: 'stream-bytes-behind-its-end',
  statement: 'Sends more bytes behind the last chunk of an event stream.',
  outcome: { stream: 'closed', violation: true },
  speak: (socket) => {
    const events = `data: 1\n\n`;
    socket.write(
      `${head(['content-type: text/event-stream', 'transfer-encoding: chunked'])}${events.length.toString(16)}\r\n${events}\r\n0\r\n\r\nand more`,
    );
  },
};
