import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const toolCallStrategyRefused = {
  id: 'tool-call-strategy-refused',
  area: 'http',
  lie: 'One of the stated approval strategies is refused.',
  trips: ['boundary-input-accepted'],
  apply: (honest) => ({
    checkCreate: (body) => {
      if (isObject(body) && body['approvalStrategy'] === 'ON_TOOL_CALL')
        return 'body.approvalStrategy is not supported';
      return honest.checkCreate(body);
    },
  }),
} as const satisfies ToolRegistryFault;
