import type { StreamedVariation } from '../layer.ts';

export const multiLineData = {
  id: 'multi-line-data',
  difference: 'JSON is printed on several data lines.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    show: (event, reader, world) => {
      const frame = honest.show(event, reader, world);
      return { ...frame, text: JSON.stringify(frame.data, null, 2).replaceAll('\n', '\ndata: ') };
    },
  }),
} as const satisfies StreamedVariation;
