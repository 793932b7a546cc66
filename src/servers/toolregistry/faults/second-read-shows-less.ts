import type { ToolRegistryFault } from '../layer.ts';

export const secondReadShowsLess = {
  id: 'second-read-shows-less',
  area: 'resource',
  lie: 'A read leaves the intent out of a run that was read before.',
  trips: ['body-valid', 'read-agrees-with-sent'],
  apply: (honest) => {
    const read = new Set<string>();
    return {
      showRun: (run, view, world) => {
        const { intent, ...shown } = honest.showRun(run, view, world);
        if (view.window === 'read' && read.has(run.runId)) return shown;
        if (view.window === 'read') read.add(run.runId);
        return { ...shown, ...(intent === undefined ? {} : { intent }) };
      },
    };
  },
} as const satisfies ToolRegistryFault;
