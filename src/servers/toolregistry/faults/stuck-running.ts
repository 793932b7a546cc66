import type { ToolRegistryFault } from '../layer.ts';
import type { Run } from '../run.ts';

export const stuckRunning = {
  id: 'stuck-running',
  area: 'lifecycle',
  lie: 'An ordinary run never comes to its end.',
  trips: ['abandoned-creation-is-whole', 'moves-on-in-time'],
  apply: (honest) => ({
    script: (run, world) => honest.script(run, world).filter(({ event }) => event !== 'end' || !isOrdinary(run)),
  }),
} as const satisfies ToolRegistryFault;

/** One that uses every integration, asks nobody and succeeds. */
function isOrdinary({ intent, approvalStrategy, customerIntegrationIds }: Run): boolean {
  return intent === 'assay: completes' && approvalStrategy === 'NONE' && customerIntegrationIds.includes('*');
}
