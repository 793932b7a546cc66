import type { ArkloopVariation } from '../layer.ts';

export const optionalMembersLeftOut = {
  id: 'optional-members-left-out',
  difference: 'Lists show only what a run cannot do without.',
  allowed: 'The documents show the others in one sample and call none of them required.',
  apply: (honest) => ({
    showRun: (run, window, world) => {
      const { run_id, org_id, thread_id, status, created_at, trace_id } = honest.showRun(run, window, world);
      return Object.fromEntries(
        Object.entries({ run_id, org_id, thread_id, status, created_at, trace_id }).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      );
    },
  }),
} as const satisfies ArkloopVariation;
