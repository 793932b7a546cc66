import type { ToolRegistryVariation } from '../layer.ts';

export const badRequestForMalformedId = {
  id: 'bad-request-for-malformed-id',
  difference: 'An id that is no UUID is answered with 400.',
  allowed: 'The documents ask for a UUID and do not say what another text gets.',
  apply: (honest) => ({
    locate: (runId, world) =>
      /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(runId)
        ? honest.locate(runId, world)
        : honest.refuse(400, 'runId must be a UUID'),
  }),
} as const satisfies ToolRegistryVariation;
