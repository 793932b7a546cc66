import type { ToolRegistryFault } from '../layer.ts';

export const defaultSizeWrong = {
  id: 'default-size-wrong',
  area: 'pagination',
  lie: 'A page without a size has twenty items in place of ten.',
  trips: ['default-equals-left-out', 'page-size-honoured'],
  apply: (honest) => ({
    readListQuery: (query) => {
      const read = honest.readListQuery(query);
      return typeof read === 'string' || query.has('pageSize') ? read : { ...read, pageSize: 20 };
    },
  }),
} as const satisfies ToolRegistryFault;
