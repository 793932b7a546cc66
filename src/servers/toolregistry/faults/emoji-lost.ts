import type { ToolRegistryFault } from '../layer.ts';

export const emojiLost = {
  id: 'emoji-lost',
  area: 'resource',
  lie: 'Characters beyond the basic plane are lost from the context.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: run.context.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '') };
    },
  }),
} as const satisfies ToolRegistryFault;
