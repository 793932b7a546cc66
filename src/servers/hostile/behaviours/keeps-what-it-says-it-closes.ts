import { answer, type HostileBehaviour } from '../behaviour.ts';

export const keepsWhatItSaysItCloses: HostileBehaviour = {
  id: 'keeps-what-it-says-it-closes',
  statement: 'Says that it closes the connection, and keeps it open.',
  outcome: { answered: 200 },
  speak: (socket) => void socket.write(answer('{}', ['content-type: application/json', 'connection: close'])),
};
