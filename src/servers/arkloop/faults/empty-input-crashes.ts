import type { ArkloopFault } from '../layer.ts';

export const emptyInputCrashes = {
  id: 'empty-input-crashes',
  area: 'lifecycle',
  lie: 'Empty input makes the server fail.',
  trips: ['no-server-error', 'repetition-does-no-harm'],
  apply: (honest) => ({
    input: (run, content, world) =>
      content === ''
        ? world.behaviour.refuse(500, 'internal', 'There is no first word', world)
        : honest.input(run, content, world),
  }),
} as const satisfies ArkloopFault;
