import { isObject } from '../../../model/index.ts';
import type { ArkloopVariation } from '../layer.ts';

export const extraMembers = {
  id: 'extra-members',
  difference: 'Runs, answers and events have members that no document names.',
  allowed: 'Documents do not forbid more members, and readers skip what they do not know.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({
      ...honest.showRun(run, window, world),
      parent_run_id: null,
      'x-extra': { a: [1] },
    }),
    showCreated: (run, world) => ({ ...honest.showCreated(run, world), queue: 'default' }),
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      return { ...shown, data: { ...(isObject(shown.data) ? shown.data : {}), extra: true } };
    },
  }),
} as const satisfies ArkloopVariation;
