import { answer, type HostileBehaviour } from '../behaviour.ts';

export const continueUnasked: HostileBehaviour = {
  id: 'continue-unasked',
  statement: 'Says 100 Continue unasked, then answers.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(Buffer.concat([Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'), Buffer.from(answer('{}'))])),
};
