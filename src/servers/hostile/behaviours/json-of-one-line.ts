import { answer, type HostileBehaviour } from '../behaviour.ts';

export const jsonOfOneLine: HostileBehaviour = {
  id: 'json-of-one-line',
  statement: 'Sends a megabyte of JSON in one line.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.end(answer(JSON.stringify({ text: 'x'.repeat(1_000_000) }))),
};
