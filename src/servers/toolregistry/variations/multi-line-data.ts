import type { ToolRegistryVariation } from '../layer.ts';

export const multiLineData = {
  id: 'multi-line-data',
  difference: 'The JSON of an event is written over several data lines.',
  allowed: 'The grammar of event streams allows it (WHATWG HTML section 9.2.5).',
  apply: (honest) => ({
    frame: (event, world) =>
      honest.frame(event, world).replace(/^data: .*$/m, () =>
        JSON.stringify(event.data, null, 2)
          .split('\n')
          .map((line) => `data: ${line}`)
          .join('\n'),
      ),
  }),
} as const satisfies ToolRegistryVariation;
