import type { StreamedVariation } from '../layer.ts';

export const largeEvents = {
  id: 'large-events',
  difference: 'Notes carry a hundred kilobytes.',
  allowed: 'Documents do not bound the size of events.',
  apply: (honest) => ({
    script: (job, world) =>
      honest
        .script(job, world)
        .map((step) => (step.type === 'note' ? { ...step, data: { remark: 'é'.repeat(50_000) } } : step)),
  }),
} as const satisfies StreamedVariation;
