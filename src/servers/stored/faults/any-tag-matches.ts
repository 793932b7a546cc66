import type { StoredFault } from '../layer.ts';

export const anyTagMatches = {
  id: 'any-tag-matches',
  area: 'http',
  lie: 'Every If-None-Match is answered 304.',
  trips: ['conditional-request-honoured'],
  apply: (honest) => ({
    read: (incoming, thing, world) =>
      incoming.headers['if-none-match'] === undefined
        ? honest.read(incoming, thing, world)
        : { status: 304, headers: { etag: honest.etagOf(thing) } },
  }),
} as const satisfies StoredFault;
