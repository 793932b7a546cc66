import type { StoredVariation } from '../layer.ts';

export const noHeadNoOptions = {
  id: 'no-head-no-options',
  difference: 'HEAD and OPTIONS are refused with 405.',
  allowed: 'A server offers the methods that it likes; its document names neither.',
  apply: (honest) => ({
    authenticate: (incoming, world) =>
      honest.authenticate(incoming, world) ??
      (['HEAD', 'OPTIONS'].includes(incoming.method)
        ? honest.refuse(405, 'not with this method', { allow: 'GET, POST, PUT, PATCH, DELETE' })
        : undefined),
  }),
} as const satisfies StoredVariation;
