import { jsonAnswer } from '../../http/index.ts';
import { emit, proceed } from '../engine.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const deniedRunGoesOn = {
  id: 'denied-run-goes-on',
  area: 'lifecycle',
  lie: 'A run whose approval was refused goes on as if it had been given.',
  trips: ['refusal-takes-effect'],
  apply: (honest) => ({
    decide: (incoming, world) => {
      const approval = world.approvals.get(incoming.query.get('token') ?? '');
      if (approval?.decision !== 'DENIED' || approval.run.status !== 'PAUSED') return honest.decide(incoming, world);
      for (const sibling of approval.siblings) world.approvals.delete(sibling);
      world.behaviour.enter(approval.run, 'RUNNING', world);
      emit(approval.run, 'run_action', { action: 'DENIED' }, world);
      proceed(approval.run, world);
      return jsonAnswer(201, { runId: approval.run.runId, action: 'DENIED' });
    },
  }),
} as const satisfies ToolRegistryFault;
