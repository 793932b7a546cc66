import type { ArkloopFault } from '../layer.ts';

export const notFoundAsHtml = {
  id: 'not-found-as-html',
  area: 'http',
  lie: 'That a run does not exist is told by a page of HTML.',
  trips: ['media-type-documented'],
  apply: (honest) => ({
    refuse: (status, code, message, world, headers) =>
      status === 404
        ? { status, headers: { 'content-type': 'text/html' }, body: '<h1>Not found</h1>' }
        : honest.refuse(status, code, message, world, headers),
  }),
} as const satisfies ArkloopFault;
