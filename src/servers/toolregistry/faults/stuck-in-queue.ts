import type { ToolRegistryFault } from '../layer.ts';
import type { Run } from '../run.ts';

export const stuckInQueue = {
  id: 'stuck-in-queue',
  area: 'lifecycle',
  lie: 'An ordinary run never leaves the queue.',
  trips: ['abandoned-creation-is-whole', 'moves-on-in-time'],
  apply: (honest) => ({
    script: (run, world) => (isOrdinary(run) ? [] : honest.script(run, world)),
  }),
} as const satisfies ToolRegistryFault;

/** One that uses every integration, asks nobody and succeeds. */
function isOrdinary({ intent, approvalStrategy, customerIntegrationIds }: Run): boolean {
  return intent === 'assay: completes' && approvalStrategy === 'NONE' && customerIntegrationIds.includes('*');
}
