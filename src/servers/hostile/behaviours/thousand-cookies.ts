import { answer, type HostileBehaviour } from '../behaviour.ts';

export const thousandCookies: HostileBehaviour = {
  id: 'thousand-cookies',
  statement: 'Sets a thousand cookies.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      answer(
        '{}',
        Array.from({ length: 1000 }, (_, i) => `set-cookie: c${i}=${'x'.repeat(40)}`),
      ),
    ),
};
