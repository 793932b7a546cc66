import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const toolCallStrategyRefused = {
  id: 'tool-call-strategy-refused',
  area: 'http',
  lie: 'One of the stated approval strategies is refused, with an intent that names a scenario.',
  trips: ['boundary-input-accepted'],
  apply: (honest) => ({
    checkCreate: (body) => {
      // Random bodies have other intents: whether one of them shows the lie would hang on the seed.
      const isUsual = isObject(body) && String(body['intent']).startsWith('assay: ');
      if (isUsual && body['approvalStrategy'] === 'ON_TOOL_CALL') return 'body.approvalStrategy is not supported';
      return honest.checkCreate(body);
    },
  }),
} as const satisfies ToolRegistryFault;
