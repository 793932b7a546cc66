import {
  type Actor,
  answerOf,
  type DraftValue,
  type Json,
  type Lifecycle,
  type LifecycleState,
  type Resource,
  type Stage,
  successJson,
  valueByPath,
} from '../../model/index.ts';
import { operationDraft } from './operation-draft.ts';

/** Answers without a state in a row after which polling is pointless. */
const blindLimit = 5;

/** Answers to a read that say: there is no such thing. */
const absent = [404, 410];
/** Looks for a thing that was there and is said to be gone: the copy that answered may lag behind. */
const looksForGone = 4;

/** Reads one thing again and again. */
export interface Poll {
  /** One read. @returns the state that it shows, if any */
  readonly read: (step: string) => Promise<string | undefined>;
  /** Read until a state is good, patience is spent, or the target shows no state. @returns the last state seen */
  readonly until: (step: string, isGood: (state: string) => boolean, patience: number) => Promise<string | undefined>;
}

export function createPoll(
  stage: Stage,
  actor: Actor,
  resource: Resource,
  lifecycle: Lifecycle | undefined,
  known: Readonly<Record<string, DraftValue>>,
): Poll {
  const operation = resource.read ?? actor.giveUp(`nothing reads a ${resource.name}`);
  const draft = operationDraft(stage, operation, known) ?? actor.giveUp(`no valid request to ${operation} can be made`);
  let wasThere = false;
  const read = async (step: string) => {
    let exchange = await actor.send(step, draft);
    const isGone = () => wasThere && absent.includes(answerOf(exchange)?.status ?? 0);
    for (let look = 1; look <= looksForGone && isGone() && !actor.signal.aborted; look++) {
      await actor.pause(stage.target.patience.poll * look);
      exchange = await actor.send(step, draft);
    }
    const body = successJson(exchange);
    wasThere ||= body !== undefined;
    return stateIn(lifecycle, body);
  };
  return {
    read,
    until: async (step, isGood, patience) => {
      const deadline = actor.now() + patience;
      let last: string | undefined;
      for (let blind = 0; blind < blindLimit; ) {
        const began = actor.now();
        const state = await read(step);
        blind = state === undefined ? blind + 1 : 0;
        last = state ?? last;
        if (state !== undefined && isGood(state)) return state;
        // The last look begins when patience is over: what it shows stood so long, however slowly the answers came.
        if (actor.signal.aborted || began >= deadline) return last;
        await actor.pause(stage.target.patience.poll);
      }
      return last;
    },
  };
}

/** The state that a body shows. */
export function stateIn(lifecycle: Lifecycle | undefined, body: Json | undefined): string | undefined {
  const state = lifecycle === undefined ? undefined : valueByPath(body, lifecycle.field);
  return typeof state === 'string' ? state : undefined;
}

/** Whether the lifecycle declares a state as one of these kinds. */
export function isOfKind(lifecycle: Lifecycle, state: string, kinds: readonly LifecycleState['kind'][]): boolean {
  return lifecycle.states.some(({ name, kind }) => name === state && kinds.includes(kind));
}
