import type { ArkloopFault } from '../../layer.ts';

export const memoryTakesFirstNumber = {
  id: 'memory-takes-first-number',
  area: 'stream',
  lie: 'What is remembered behind the end carries the number of the first event.',
  trips: ['event-ids-increase'],
  apply: (spoken) => ({
    script: (run, world) =>
      spoken
        .script(run, world)
        .map((step) =>
          step.event === 'title.updated' ? { event: 'memory.written', data: { text: 'Prefers short answers' } } : step,
        ),
    showEvent: (event, run, world) =>
      event.type === 'memory.written'
        ? spoken.showEvent({ ...event, seq: 1 }, run, world)
        : spoken.showEvent(event, run, world),
  }),
} as const satisfies ArkloopFault;
