import type { Contract } from '../model/index.ts';
import { inferActions } from './infer-actions.ts';
import { inferLifecycles } from './infer-lifecycles.ts';
import { inferPagination } from './infer-pagination.ts';
import { inferResources } from './infer-resources.ts';
import { inferStreams } from './infer-streams.ts';

/** Everything that can be found of behaviour in a contract without a profile. What is inferred says so. */
export function inferBehaviours(contract: Contract): Contract {
  return inferActions(inferLifecycles(inferStreams(inferPagination(inferResources(contract)))));
}
