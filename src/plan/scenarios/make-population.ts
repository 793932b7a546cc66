import {
  type Actor,
  type DraftValue,
  type Pagination,
  parameterKey,
  type Resource,
  type ScenarioCase,
  type Stage,
} from '../../model/index.ts';
import { createMaker } from './make-resource.ts';
import { createPoll, isOfKind } from './poll-state.ts';

/** Things that a story made for itself, and how to list them. */
export interface Population {
  readonly ids: readonly string[];
  /** States seen when they had settled. */
  readonly states: readonly string[];
  /** Nobody else's things are in the list. */
  readonly isolated: boolean;
  /** Parameters of the list: the filter that isolates, parent ids. Keyed `in.name`. */
  readonly known: Readonly<Record<string, DraftValue>>;
}

/**
 * Make a population and wait until it has settled: states that change under a walk may reorder a list that is sorted by them.
 * Without a resource behind the list the population is empty.
 */
export async function makePopulation(
  stage: Stage,
  testCase: ScenarioCase,
  actor: Actor,
  pagination: Pagination,
  resource: Resource | undefined,
  count: number,
): Promise<Population> {
  if (resource?.create === undefined) return { ids: [], states: [], isolated: false, known: {} };
  const { isolation, operation } = pagination;
  const maker = await createMaker(stage, testCase, actor, resource, {
    word: 'completes',
    createdWith: isolation?.createdWith,
  });
  const ids: string[] = [];
  for (let k = 0; k < count && !actor.signal.aborted; k++) {
    const made = await maker.make('populate');
    if (made !== undefined) ids.push(made.id);
  }
  if (ids.length === 0) return actor.giveUp(`the target made no ${resource.name} to list`);

  const lifecycle = stage.contract.lifecycles.find((one) => one.resource === resource.name);
  const states = new Set<string>();
  if (lifecycle !== undefined && resource.read !== undefined) {
    const deadline = actor.now() + stage.target.patience.completion;
    for (const id of ids) {
      const known = { ...maker.known(resource.read), [`path.${resource.parameter}`]: id };
      const poll = createPoll(stage, actor, resource, lifecycle, known);
      const settled = (state: string) => isOfKind(lifecycle, state, ['terminal', 'waiting']);
      const state = await poll.until('settle', settled, deadline - actor.now());
      if (state === undefined) break;
      states.add(state);
    }
  }
  const isolated = isolation !== undefined && maker.isolation !== undefined;
  const filter = isolated ? { [parameterKey(stage.contract, operation, isolation.parameter)]: maker.isolation } : {};
  return { ids, states: [...states], isolated, known: { ...maker.known(operation), ...filter } };
}

/** The resource whose list this is. */
export function listedResource({ contract }: Stage, pagination: Pagination): Resource | undefined {
  return contract.resources.find(({ list }) => list === pagination.operation);
}
