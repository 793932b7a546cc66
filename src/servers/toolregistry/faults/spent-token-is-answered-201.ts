import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const spentTokenIsAnswered201 = {
  id: 'spent-token-is-answered-201',
  area: 'lifecycle',
  lie: 'A token that was used before is answered as if it were good, and does nothing.',
  trips: ['out-of-turn-answered-as-stated'],
  apply: (honest) => {
    const spent = new Set<string>();
    return {
      decide: (incoming, world) => {
        const token = incoming.query.get('token') ?? '';
        if (spent.has(token)) return jsonAnswer(201, { action: 'APPROVED' });
        const answer = honest.decide(incoming, world);
        if (answer.status === 201) spent.add(token);
        return answer;
      },
    };
  },
} as const satisfies ToolRegistryFault;
