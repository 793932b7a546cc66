import type { HostileBehaviour } from '../behaviour.ts';

export const http2Preface: HostileBehaviour = {
  id: 'http-2-preface',
  statement: 'Answers with HTTP/2 frames.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(Buffer.from([0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 100])),
};
