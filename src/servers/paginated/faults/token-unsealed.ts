import type { PaginatedFault } from '../layer.ts';

export const tokenUnsealed = {
  id: 'token-unsealed',
  dialect: 'token-null',
  area: 'pagination',
  lie: 'A token whose seal is broken is taken all the same.',
  trips: ['bad-token-refused', 'token-is-bound', 'token-is-opaque'],
  apply: () => ({
    mint: (position, filters) => Buffer.from(JSON.stringify({ position, filters })).toString('base64url'),
    redeem: (token) => {
      const after = /"after":(\d+)/.exec(Buffer.from(token, 'base64url').toString())?.[1];
      return { after: Number(after ?? 0) };
    },
  }),
} as const satisfies PaginatedFault;
