import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import type { Run } from './run.ts';

/** Reading one run, and how a run looks in each place. */
export const read: Pick<Behaviour, 'getRun' | 'locate' | 'showRun'> = {
  getRun: (_incoming, runId, world) => {
    const run = world.behaviour.locate(runId, world);
    return 'runId' in run ? jsonAnswer(200, world.behaviour.showRun(run, 'read', world)) : run;
  },
  locate: (runId, world) =>
    world.runs.get(runId) ?? world.behaviour.refuse(404, 'not_found', `There is no run ${runId}`, world),
  showRun: (run, window, world) => {
    const short = { run_id: run.runId, status: run.status, created_at: run.createdAt };
    if (window === 'thread') return short;
    const whose = { org_id: world.orgId, thread_id: run.threadId, created_by_user_id: world.userId };
    if (window === 'read') return { ...short, ...whose, trace_id: run.traceId };
    return { ...short, ...whose, ...usageOf(run) };
  },
};

function usageOf(run: Run) {
  const words = run.events.filter(({ type }) => type === 'message.delta').length;
  return {
    model: 'reference-1',
    persona_id: run.personaId ?? null,
    total_input_tokens: 100,
    total_output_tokens: words * 10,
    total_cost_usd: words / 1000,
    duration_ms: run.endedAt === undefined ? null : Date.parse(run.endedAt) - Date.parse(run.createdAt),
    cache_hit_rate: 0.5,
    credits_used: words,
    completed_at: run.status === 'completed' ? (run.endedAt ?? null) : null,
    failed_at: run.status === 'failed' ? (run.endedAt ?? null) : null,
    created_by_user_name: 'Zoë',
    created_by_email: 'zoe@example.org',
  };
}
