import type { KognitosFault } from '../layer.ts';

export const hangsUpOnFullPages = {
  id: 'hangs-up-on-full-pages',
  area: 'http',
  lie: 'Who asks for the largest page is hung up on.',
  trips: ['requests-are-answered'],
  apply: (honest) => ({
    send: (answer, wire, world) => {
      if (answer.status === 200 && wire.request.url?.includes('limit=100') === true) wire.response.destroy();
      else honest.send(answer, wire, world);
    },
  }),
} as const satisfies KognitosFault;
