import type { StreamedVariation } from '../layer.ts';

export const manyEvents = {
  id: 'many-events',
  difference: 'There are fifty pieces of text.',
  allowed: 'Documents do not bound the number of events.',
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => {
        if (step.type === 'text.done') return { ...step, data: { text: `Naïve résumé${'x'.repeat(50)}` } };
        const more = Array.from({ length: 50 }, () => ({ type: 'text.delta', data: { text: 'x' }, wait: 0 }));
        return step.type === 'tool.result' ? [step, ...more] : [step];
      }),
  }),
} as const satisfies StreamedVariation;
