import type { StreamedVariation } from '../layer.ts';

export const extraEvents = {
  id: 'extra-events',
  difference: 'There are events of types that no document names, without number.',
  allowed: 'Documents do not say that they name all types.',
  apply: (honest) => ({
    pour: (text, reader, world) =>
      honest.pour(
        `${text}${world.dialect.envelope === 'fields' ? 'event: weather\ndata: sunny\n\n' : 'data: {"type":"weather"}\n\n'}`,
        reader,
        world,
      ),
  }),
} as const satisfies StreamedVariation;
