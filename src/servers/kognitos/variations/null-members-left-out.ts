import type { KognitosVariation } from '../layer.ts';

export const nullMembersLeftOut = {
  id: 'null-members-left-out',
  difference: 'Members that would be null are left out.',
  allowed: 'The documents do not call file_ids and outputs required.',
  apply: (honest) => ({
    showRun: (run, window, world) =>
      Object.fromEntries(Object.entries(honest.showRun(run, window, world)).filter(([, value]) => value !== null)),
  }),
} as const satisfies KognitosVariation;
