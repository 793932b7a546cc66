import type { ToolRegistryFault } from '../layer.ts';

export const truncatedBodyMended = {
  id: 'truncated-body-mended',
  area: 'http',
  lie: 'A body that is cut short is mended and taken.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      const text = String(incoming.body);
      const isCut = text.startsWith('{') && !text.endsWith('}');
      return honest.createRun(isCut ? { ...incoming, body: Buffer.from(`${text}}`) } : incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
