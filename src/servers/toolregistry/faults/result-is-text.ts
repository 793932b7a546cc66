import type { ToolRegistryFault } from '../layer.ts';

export const resultIsText = {
  id: 'result-is-text',
  area: 'body',
  lie: 'The result of a finished run is JSON inside a text, not an object.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const { result, ...shown } = honest.showRun(run, view, world);
      return result === undefined ? shown : { ...shown, result: JSON.stringify(result) };
    },
  }),
} as const satisfies ToolRegistryFault;
