import type { ArkloopFault } from '../layer.ts';

export const resumedEventsDiffer = {
  id: 'resumed-events-differ',
  area: 'stream',
  lie: 'A resumed stream tells other text.',
  trips: ['resume-changes-nothing'],
  apply: (honest) => ({
    replay: (run, after) =>
      honest
        .replay(run, after)
        .map((event) =>
          after > 0 && event.type !== 'run.completed' ? { ...event, data: { ...event.data, resumed: true } } : event,
        ),
  }),
} as const satisfies ArkloopFault;
