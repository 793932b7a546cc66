import type { ArkloopFault } from '../layer.ts';

export const inputAnswersText = {
  id: 'input-answers-text',
  area: 'body',
  lie: 'Input that is taken is answered with a text in place of an object.',
  trips: ['body-valid'],
  apply: (honest) => ({ input: (run, content, world) => ({ ...honest.input(run, content, world), body: '"ok"' }) }),
} as const satisfies ArkloopFault;
