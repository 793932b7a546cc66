import type { ToolRegistryFault } from '../layer.ts';

export const intentDecodedFromHtml = {
  id: 'intent-decoded-from-html',
  area: 'resource',
  lie: 'The intent is read as HTML: entities become characters, tags go.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, intent: run.intent.replaceAll(/[<>&]/g, '') };
    },
  }),
} as const satisfies ToolRegistryFault;
