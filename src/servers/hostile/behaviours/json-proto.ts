import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonProto: HostileBehaviour = {
  id: 'json-proto',
  statement: 'Sends members called __proto__ and constructor.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(answer('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')),
};
