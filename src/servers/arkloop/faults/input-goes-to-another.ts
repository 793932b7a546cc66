import type { ArkloopFault } from '../layer.ts';

export const inputGoesToAnother = {
  id: 'input-goes-to-another',
  area: 'lifecycle',
  lie: 'Where several runs wait, input reaches the one that has waited longest, whichever is named.',
  trips: ['action-takes-effect'],
  apply: (honest) => ({
    input: (run, content, world) =>
      honest.input([...world.runs.values()].find(({ asking }) => asking) ?? run, content, world),
  }),
} as const satisfies ArkloopFault;
