import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamInvalidUtf8: HostileBehaviour = {
  id: 'stream-invalid-utf8',
  statement: 'Sends events with bytes that are no UTF-8.',
  outcome: { stream: 'closed' },
  speak: (socket) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    socket.write(chunk(Buffer.concat([Buffer.from('data: '), Buffer.from([0xff, 0xc0]), Buffer.from('\n\n')])));
    socket.end('0\r\n\r\n');
  },
};
