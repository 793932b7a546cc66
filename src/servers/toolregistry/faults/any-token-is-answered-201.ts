import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const anyTokenIsAnswered201 = {
  id: 'any-token-is-answered-201',
  area: 'lifecycle',
  lie: 'A token that was never given out is answered as if a decision had been taken in.',
  trips: ['out-of-turn-answered-as-stated'],
  apply: (honest) => ({
    decide: (incoming, world) => {
      const token = incoming.query.get('token');
      const isUnknown = token !== null && !world.approvals.has(token);
      return isUnknown ? jsonAnswer(201, { action: 'APPROVED' }) : honest.decide(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
