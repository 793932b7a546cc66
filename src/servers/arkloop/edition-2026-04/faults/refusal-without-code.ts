import type { JsonObject } from '../../../../model/index.ts';
import type { ArkloopFault } from '../../layer.ts';

export const refusalWithoutCode = {
  id: 'refusal-without-code',
  area: 'body',
  lie: 'Refusals carry no code.',
  trips: ['body-valid'],
  apply: (spoken) => ({
    refuse: (status, code, message, world, headers) => {
      const answer = spoken.refuse(status, code, message, world, headers);
      const { code: _, ...body } = JSON.parse(String(answer.body)) as JsonObject;
      return { ...answer, body: JSON.stringify(body) };
    },
  }),
} as const satisfies ArkloopFault;
