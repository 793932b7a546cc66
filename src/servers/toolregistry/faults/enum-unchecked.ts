import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const enumUnchecked = {
  id: 'enum-unchecked',
  area: 'http',
  lie: 'An approval strategy that does not exist is accepted.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkCreate: (body) =>
      honest.checkCreate(
        isObject(body) && typeof body['approvalStrategy'] === 'string' ? { ...body, approvalStrategy: 'NONE' } : body,
      ),
  }),
} as const satisfies ToolRegistryFault;
