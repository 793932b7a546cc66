import type { HostileBehaviour } from '../behaviour.ts';

export const speaksFirst: HostileBehaviour = {
  id: 'speaks-first',
  statement: 'Speaks before it is asked, like a mail server.',
  outcome: { failed: ['protocol'] },
  when: 'connection',
  speak: (socket) => void socket.write('220 mail.example ESMTP ready\r\n'),
};
