import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const integrationIdsUnchecked = {
  id: 'integration-ids-unchecked',
  area: 'http',
  lie: 'Members of the list of integrations may be of any type.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkCreate: (body) =>
      honest.checkCreate(
        isObject(body) && Array.isArray(body['selectedCustomerIntegrationIds'])
          ? { ...body, selectedCustomerIntegrationIds: [] }
          : body,
      ),
    makeRun: (body, world) =>
      honest.makeRun(
        { ...body, selectedCustomerIntegrationIds: [body['selectedCustomerIntegrationIds'] ?? []].flat().map(String) },
        world,
      ),
  }),
} as const satisfies ToolRegistryFault;
