import type { PaginatedFault } from '../layer.ts';

export const tokenCanBeRead = {
  id: 'token-can-be-read',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'A token is JSON in base64, where the documents call it opaque.',
  trips: ['token-is-opaque'],
  apply: () => ({
    mint: (position, filters, world) => {
      const token = Buffer.from(JSON.stringify({ position, filters })).toString('base64url');
      world.tokens.set(token, JSON.stringify({ position, filters }));
      return token;
    },
  }),
} as const satisfies PaginatedFault;
