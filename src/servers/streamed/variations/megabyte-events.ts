import type { StreamedVariation } from '../layer.ts';

export const megabyteEvents = {
  id: 'megabyte-events',
  difference: 'Notes carry a megabyte.',
  allowed: 'Documents do not bound the size of events.',
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .map((step) => (step.type === 'note' ? { ...step, data: { remark: 'é'.repeat(512 * 1024) } } : step)),
  }),
} as const satisfies StreamedVariation;
