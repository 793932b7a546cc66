import type { ToolRegistryVariation } from '../layer.ts';

export const fieldsReordered = {
  id: 'fields-reordered',
  difference: 'The fields of an event come as data, event, id.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: () => ({
    frame: ({ id, event, data }) =>
      `data: ${JSON.stringify(data)}\nevent: ${event}\n${id === undefined ? '' : `id: ${id}\n`}\n`,
  }),
} as const satisfies ToolRegistryVariation;
