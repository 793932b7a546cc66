import { type HostileBehaviour, head } from '../behaviour.ts';

export const lengthOfAGigabyte: HostileBehaviour = {
  id: 'length-of-a-gigabyte',
  statement: 'Promises a gigabyte and sends it.',
  outcome: { failed: ['too-large'] },
  speak: (socket, every) => {
    socket.write(head(['content-type: application/json', 'content-length: 1073741824']));
    every(0, () => void socket.write('a'.repeat(65_536)));
  },
};
