import type { StoredFault } from '../layer.ts';

export const exampleRefused = {
  id: 'example-refused',
  area: 'http',
  lie: 'The room that the document shows as an example is refused.',
  trips: ['example-accepted'],
  apply: (honest) => ({
    faultIn: (kind, body, partly) => {
      const { tags } = body;
      const hasView = typeof tags === 'object' && tags !== null && Object.hasOwn(tags, 'view');
      return hasView ? 'tags have other names' : honest.faultIn(kind, body, partly);
    },
  }),
} as const satisfies StoredFault;
