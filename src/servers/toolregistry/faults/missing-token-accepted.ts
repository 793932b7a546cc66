import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const missingTokenAccepted = {
  id: 'missing-token-accepted',
  area: 'http',
  lie: 'The approval operation accepts a request without its token.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    decide: (incoming, world) =>
      incoming.query.has('token') ? honest.decide(incoming, world) : jsonAnswer(201, { action: 'APPROVED' }),
  }),
} as const satisfies ToolRegistryFault;
