import type { ArkloopFault } from '../layer.ts';

export const inputOfAccentsCrashes = {
  id: 'input-of-accents-crashes',
  area: 'http',
  lie: 'Input that is not ASCII breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    input: (run, content, world) =>
      /[^ -~]/.test(content)
        ? honest.refuse(500, 'internal', 'Internal error', world)
        : honest.input(run, content, world),
  }),
} as const satisfies ArkloopFault;
