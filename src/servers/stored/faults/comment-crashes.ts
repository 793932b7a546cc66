import type { StoredFault } from '../layer.ts';

export const commentCrashes = {
  id: 'comment-crashes',
  area: 'http',
  lie: 'The escapes of a comment in a header are decoded without care, and a wrong one ends in a crash.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    create: (incoming, kind, parent, world) => {
      try {
        decodeURIComponent(String(incoming.headers['x-comment'] ?? ''));
      } catch {
        return honest.refuse(500, 'something went wrong');
      }
      return honest.create(incoming, kind, parent, world);
    },
  }),
} as const satisfies StoredFault;
