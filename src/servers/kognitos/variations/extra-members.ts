import type { KognitosVariation } from '../layer.ts';

export const extraMembers = {
  id: 'extra-members',
  difference: 'Runs and pages have members that no document names.',
  allowed: 'Documents do not forbid more members.',
  apply: (honest) => ({
    showRun: (run, window, world) => ({ ...honest.showRun(run, window, world), department_id: 'd', 'x-extra': [1] }),
    showPage: (page, world) => ({ ...honest.showPage(page, world), count: page.runs.length }),
  }),
} as const satisfies KognitosVariation;
