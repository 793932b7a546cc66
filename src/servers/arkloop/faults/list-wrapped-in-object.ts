import type { ArkloopFault } from '../layer.ts';

export const listWrappedInObject = {
  id: 'list-wrapped-in-object',
  area: 'body',
  lie: 'The list of all runs is wrapped in an object.',
  trips: ['body-valid'],
  apply: () => ({ showList: (items, total) => ({ data: [...items], total }) }),
} as const satisfies ArkloopFault;
