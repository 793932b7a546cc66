import {
  type Actor,
  type DraftValue,
  eventType,
  type Json,
  type RequestDraft,
  type Resource,
  type ResourceAction,
  type Stage,
  type StreamEvent,
  valueByPath,
} from '../../model/index.ts';
import type { Maker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind, type Poll } from './poll-state.ts';

/** Reads behind the event which tells that a thing waits: the first that is sent behind it shows the state, unless reads lag. */
const looksBehindEvent = 3;

/** A thing that waits, and what can be done with it. */
export interface Waiting {
  /** Its id. */
  readonly id: string;
  /** The action's request, with the values that the stream told. */
  readonly draft: RequestDraft;
  readonly poll: Poll;
  /**
   * Wait until it waits once more, and the stream has told other values.
   * @returns the action's next request; undefined when it did not wait again within patience
   */
  readonly again: () => Promise<RequestDraft | undefined>;
  /** The events so far that told the values which the action needs. */
  readonly told: () => readonly StreamEvent[];
  readonly leave: () => Promise<void>;
}

/** Follow a thing until it waits and its stream has told what the action needs. Ends the story when it does not. */
export async function seeWaiting(input: {
  readonly stage: Stage;
  readonly actor: Actor;
  readonly resource: Resource;
  readonly action: ResourceAction;
  readonly maker: Maker;
  readonly id: string;
  /** What to add to the target file when it does not wait. */
  readonly remedy: string;
}): Promise<Waiting> {
  const { stage, actor, resource, action, maker, id, remedy } = input;
  const { patience } = stage.target;
  const lifecycle = stage.contract.lifecycles.find((one) => one.resource === resource.name);
  const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: id });
  const told = listen(stage, actor, action, resource.stream, known);
  const poll = createPoll(stage, actor, resource, lifecycle, known(resource.read ?? ''));
  const waits = (seen: string) => action.when.includes(seen) || told.waits();
  const draftWith = (values: Readonly<Record<string, DraftValue>>) =>
    operationDraft(stage, action.operation, { ...known(action.operation), ...values });
  try {
    // What has ended will wait no more.
    const isEnd = (seen: string) => lifecycle !== undefined && isOfKind(lifecycle, seen, ['terminal']);
    const state = await poll.until('poll', (seen) => waits(seen) || isEnd(seen), patience.completion);
    if (state === undefined || !waits(state))
      actor.giveUp(
        `the ${resource.name} never showed ${action.when.join(' or ')}; it was last seen ${state ?? 'without a state'}`,
        remedy,
      );
    // The stream may have told while a read was still under way that shows the state before; what was seen right before an action
    // must be seen waiting. Where reads never show it, the event has to do.
    const shows = lifecycle?.states.some(({ name }) => action.when.includes(name)) === true;
    for (let looks = 0, seen = state ?? ''; shows && !action.when.includes(seen) && looks < looksBehindEvent; looks++) {
      if (looks > 0) await actor.pause(patience.poll);
      seen = (await poll.read('read-waiting')) ?? seen;
    }
    const values = await told.all(patience.completion);
    const missing = Object.keys(action.parameters).filter((key) => values[key] === undefined);
    if (missing.length > 0) actor.giveUp(`the stream did not tell ${missing.join(', ')} for ${action.operation}`);
    const draft = draftWith(values) ?? actor.giveUp(`no valid request to ${action.operation} can be made`);
    return {
      id,
      draft,
      poll,
      again: async () => {
        const others = await told.others(values, patience.completion);
        if (others === undefined) return undefined;
        const next = await poll.until('poll-second', waits, patience.completion);
        return next === undefined || !waits(next) ? undefined : draftWith(others);
      },
      told: told.events,
      leave: told.leave,
    };
  } catch (error) {
    await told.leave();
    throw error;
  }
}

type Values = Readonly<Record<string, DraftValue>>;

interface Listening {
  /** Values for the action's parameters, as soon as the stream has told all of them or patience is spent. */
  readonly all: (patience: number) => Promise<Values>;
  /** The same, all of them other than the ones given; undefined when it told none in time. */
  readonly others: (old: Values, patience: number) => Promise<Values | undefined>;
  readonly events: () => readonly StreamEvent[];
  /** The stream has shown an event which tells that the thing waits. */
  readonly waits: () => boolean;
  readonly leave: () => Promise<void>;
}

function listen(
  stage: Stage,
  actor: Actor,
  action: ResourceAction,
  stream: string | undefined,
  known: (operation: string) => Readonly<Record<string, DraftValue>>,
): Listening {
  const wanted = Object.entries(action.parameters);
  const declared = stage.contract.streams.find(({ operation }) => operation === stream);
  const signs = declared === undefined ? [] : (action.shownBy ?? []);
  const isWanted = wanted.length > 0 || signs.length > 0;
  const draft = stream === undefined || !isWanted ? undefined : operationDraft(stage, stream, known(stream));
  if (draft === undefined)
    return {
      all: async () => ({}),
      others: async () => undefined,
      events: () => [],
      waits: () => false,
      leave: async () => undefined,
    };
  const found: Record<string, Json> = {};
  const telling: StreamEvent[] = [];
  let waits = false;
  const reader = actor.follow('stream', draft, {
    patience: stage.target.patience.completion * 3,
    until: (event) => {
      if (declared !== undefined && signs.includes(eventType(declared, event))) waits = true;
      for (const [key, where] of wanted) {
        const value = event.type === where.event ? tellsOf(event, where) : undefined;
        if (value === undefined) continue;
        found[key] = value;
        if (!telling.includes(event)) telling.push(event);
      }
      return false;
    },
  });
  let isOver = false;
  const finished = reader.record.then(() => {
    isOver = true;
  });
  // What is no event stream tells nothing, however long it stays open.
  void reader.opened.then((isStream) => {
    isOver ||= !isStream;
  });
  const until = async (isGood: () => boolean, patience: number): Promise<void> => {
    const deadline = actor.now() + patience;
    while (!isGood() && !isOver && actor.now() < deadline && !actor.signal.aborted)
      await actor.pause(stage.target.patience.poll);
  };
  return {
    events: () => telling,
    waits: () => waits,
    all: async (patience) => {
      await until(() => wanted.every(([key]) => found[key] !== undefined), patience);
      return { ...found };
    },
    others: async (old, patience) => {
      const areOther = () => wanted.length > 0 && wanted.every(([key]) => found[key] !== old[key]);
      await until(areOther, patience);
      return areOther() ? { ...found } : undefined;
    },
    leave: async () => {
      // A refusal that is on its way is heard out: see `stream-reading.ts`.
      if (await Promise.race([reader.opened, finished.then(() => true)])) reader.leave();
      await finished;
    },
  };
}

/** What one event tells: a member of its data, or a query parameter of the first link in it that has one of that name. */
function tellsOf(
  event: StreamEvent,
  where: { readonly path?: string; readonly linkParameter?: string },
): Json | undefined {
  if (where.linkParameter !== undefined) {
    const value = linkParameterIn(event.data, where.linkParameter);
    if (value !== undefined) return value;
  }
  if (where.path === undefined) return undefined;
  try {
    return valueByPath(JSON.parse(event.data) as Json, where.path);
  } catch {
    return undefined;
  }
}

/** The value of a query parameter in the first link of a text that has one of that name. */
export function linkParameterIn(text: string, parameter: string): string | undefined {
  const link = new RegExp(`[?&]${parameter.replaceAll(/[^\w-]/g, '')}=([^&"\\\\\\s]+)`).exec(text);
  return link?.[1] === undefined ? undefined : decodeURIComponent(link[1]);
}
