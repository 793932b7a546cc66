import type { StoredFault } from '../layer.ts';

export const defaultKindWrong = {
  id: 'default-kind-wrong',
  area: 'body',
  lie: 'A room without a kind is a single one.',
  trips: ['defaults-applied'],
  apply: (honest) => ({
    keep: (kind, body) => ({
      ...honest.keep(kind, body),
      ...(kind === 'room' ? { kind: body['kind'] ?? 'single' } : {}),
    }),
  }),
} as const satisfies StoredFault;
