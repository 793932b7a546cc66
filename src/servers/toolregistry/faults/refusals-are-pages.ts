import type { ToolRegistryFault } from '../layer.ts';

export const refusalsArePages = {
  id: 'refusals-are-pages',
  area: 'http',
  lie: 'Refusals carry a page of HTML and call it JSON.',
  trips: ['body-valid'],
  apply: (honest) => ({
    refuse: (status, message, headers) => ({ ...honest.refuse(status, message, headers), body: `<h1>${message}</h1>` }),
  }),
} as const satisfies ToolRegistryFault;
