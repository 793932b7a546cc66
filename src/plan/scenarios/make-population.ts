import {
  type Actor,
  type DraftValue,
  type JsonObject,
  namesSomething,
  operationOf,
  type Pagination,
  parameterKey,
  type Resource,
  type ScenarioCase,
  type Stage,
} from '../../model/index.ts';
import { enumOfMember, takesFreeText } from './free-text.ts';
import { createMaker, type Maker } from './make-resource.ts';
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
  /** Makes one more like them; absent where nothing is made. */
  readonly maker?: Maker;
  /** Waits until these move no more. */
  readonly settle: (ids: readonly string[]) => Promise<void>;
}

/**
 * Make a population and wait until it has settled, and until nobody else does anything where the case is alone at last: states that change
 * under a walk may reorder a list that is sorted by them.
 * Without a resource behind the list the population is empty. Members that filters are about get different values in turn.
 * @param words of the target file, in turn: things that end differently. The first is used where the target file lacks others.
 */
export async function makePopulation(
  stage: Stage,
  testCase: ScenarioCase,
  actor: Actor,
  pagination: Pagination,
  resource: Resource | undefined,
  count: number,
  words: readonly string[] = ['completes'],
): Promise<Population> {
  if (resource?.create === undefined) {
    if (testCase.alone === 'at-last') await actor.alone?.();
    return { ids: [], states: [], isolated: false, known: {}, settle: async () => undefined };
  }
  const { isolation, operation } = pagination;
  const maker = await createMaker(stage, testCase, actor, resource, {
    word: words[0] ?? 'completes',
    createdWith: isolation?.createdWith,
  });
  const given = stage.target.scenarios[words[0] ?? ''] ?? {};
  const ids: string[] = [];
  for (let k = 0; k < count && !actor.signal.aborted; k++) {
    const word = words[k % words.length] ?? '';
    const made = await maker.make('populate', {
      ...beyondAscii(stage, pagination, resource, given, actor.nonce(`${testCase.id}-populate-${k}`)),
      ...variety(stage, pagination, resource.create, k, given),
      ...(k % words.length === 0 ? {} : stage.target.scenarios[word]),
    });
    if (made !== undefined) ids.push(made.id);
  }
  if (ids.length === 0 && count > 0) return actor.giveUp(`the target made no ${resource.name} to list`);
  const states = await settle(stage, actor, resource, maker, ids);
  if (testCase.alone === 'at-last') await actor.alone?.();
  const filters = isolation !== undefined && maker.isolation !== undefined;
  const filter = filters ? { [parameterKey(stage.contract, operation, isolation.parameter)]: maker.isolation } : {};
  const known = { ...maker.known(operation), ...filter };
  const isolated = filters || maker.parents.some((key) => key in known);
  const wait = async (more: readonly string[]) => void (await settle(stage, actor, resource, maker, more));
  return { ids, states, isolated, known, maker, settle: wait };
}

/** Wait until things move no more. @returns the states seen */
async function settle(
  stage: Stage,
  actor: Actor,
  resource: Resource,
  maker: Maker,
  ids: readonly string[],
): Promise<readonly string[]> {
  const lifecycle = stage.contract.lifecycles.find((one) => one.resource === resource.name);
  const states = new Set<string>();
  if (lifecycle === undefined || resource.read === undefined) return [];
  const deadline = actor.now() + stage.target.patience.completion;
  for (const id of ids) {
    const known = { ...maker.known(resource.read), [`path.${resource.parameter}`]: id };
    const poll = createPoll(stage, actor, resource, lifecycle, known);
    const settled = (state: string) => isOfKind(lifecycle, state, ['terminal', 'waiting']);
    const state = await poll.until('settle', settled, deadline - actor.now());
    if (state === undefined) break;
    states.add(state);
  }
  return [...states];
}

/** Whether a story can have the list to itself: by a filter that isolates, or under a parent of its own. */
export function canIsolate({ contract }: Stage, { isolation, operation }: Pagination): boolean {
  return (
    isolation !== undefined || operationOf(contract, operation).parameters.some(({ in: where }) => where === 'path')
  );
}

/** The list's resource. */
export function listedResource({ contract }: Stage, pagination: Pagination): Resource | undefined {
  return contract.resources.find(({ list }) => list === pagination.operation);
}

/** Letters that lists lose which reads keep. */
const wide = 'Zo\u00eb \u4f60\u597d';

/** Members that come back and take any text, in letters beyond ASCII: what a list shows of them is compared with a read. */
function beyondAscii(
  { contract }: Stage,
  { isolation, filters }: Pagination,
  { create, echoes }: Resource,
  given: JsonObject,
  mark: string,
): JsonObject {
  const body = contract.operations.find(({ id }) => id === create)?.body;
  const schema = body?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
  const text = `${mark} ${wide}`;
  const isFree = (name: string) =>
    schema !== undefined &&
    !name.includes('.') &&
    !namesSomething(name) &&
    !Object.hasOwn(given, name) &&
    takesFreeText(contract, schema, name, text.length);
  return Object.fromEntries(
    echoes
      .filter(({ sent, read }) => sent !== isolation?.createdWith && !filters.some(({ member }) => member === read))
      .flatMap(({ sent }) => (isFree(sent) ? [[sent, text] as const] : [])),
  );
}

/** Members that filters are about, where the create body offers a choice and the target file makes none. */
function variety(
  { contract }: Stage,
  { filters }: Pagination,
  create: string,
  k: number,
  given: JsonObject,
): JsonObject {
  return Object.fromEntries(
    filters.flatMap(({ member }) => {
      const choice = member === undefined ? undefined : enumOfMember(contract, create, member);
      const value = choice?.[k % choice.length];
      return member === undefined || value === undefined || Object.hasOwn(given, member) ? [] : [[member, value]];
    }),
  );
}
