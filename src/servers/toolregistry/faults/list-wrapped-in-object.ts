import type { ToolRegistryFault } from '../layer.ts';

export const listWrappedInObject = {
  id: 'list-wrapped-in-object',
  area: 'body',
  lie: 'The list comes inside an object in place of a bare array.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showList: (runs, query, world) => ({ data: honest.showList(runs, query, world) }),
  }),
} as const satisfies ToolRegistryFault;
