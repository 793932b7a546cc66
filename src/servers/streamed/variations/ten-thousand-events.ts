import type { StreamedVariation } from '../layer.ts';
import type { Step } from '../world.ts';

/** In bursts of a hundred. */
const pieces: readonly Step[] = Array.from({ length: 10_000 }, (_, i) => ({
  type: 'text.delta',
  data: { text: 'x' },
  wait: i % 100 === 0 ? 1 : 0,
}));

export const tenThousandEvents = {
  id: 'ten-thousand-events',
  difference: 'There are ten thousand pieces of text.',
  allowed: 'Documents do not bound the number of events.',
  apply: (honest) => ({
    script: (job, world) =>
      honest.script(job, world).flatMap((step) => {
        if (step.type === 'text.done') return { ...step, data: { text: `Naïve résumé${'x'.repeat(10_000)}` } };
        return step.type === 'tool.result' ? [step, ...pieces] : [step];
      }),
  }),
} as const satisfies StreamedVariation;
