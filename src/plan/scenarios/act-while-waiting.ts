import { violate } from '../../jsonschema/index.ts';
import {
  type Actor,
  answerOf,
  type DraftValue,
  eventType,
  isSuccess,
  type Json,
  operationOf,
  type RequestDraft,
  type ResourceAction,
  type ScenarioCase,
  type Stage,
  type StreamEvent,
  valueByPath,
} from '../../model/index.ts';
import { randomFor } from '../random.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind, type Poll } from './poll-state.ts';
import type { Scenario } from './scenario.ts';

export const actWhileWaiting: Scenario = {
  id: 'act-while-waiting',
  statement: 'Makes a thing that waits for its client, does what it waits for (approve, answer), and follows it on.',
  cases: ({ contract }) =>
    contract.actions.flatMap((action) => {
      const resource = contract.resources.find(({ name }) => name === action.resource);
      if (resource?.create === undefined || resource.read === undefined) return [];
      return [
        {
          kind: 'scenario',
          purpose: 'scenario',
          scenario: 'act-while-waiting',
          id: `act-while-waiting.${action.operation}`,
          safety: 'create',
          title: `bring a ${resource.name} to ${action.when.join(' or ')} and call ${action.operation}`,
          after: [],
          operations: [resource.create, resource.read, resource.stream, action.operation].filter(
            (id) => id !== undefined,
          ),
          resource: resource.name,
          arguments: { action: action.operation },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const action = actionOf(testCase, actor, stage);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const remedy = `add scenarios.${action.scenario}: {…} to the target file: members of ${resource.create} that make a ${resource.name} wait`;
    if (target.scenarios[action.scenario] === undefined)
      actor.giveUp(`the target file does not say how to make a ${resource.name} wait`, remedy);

    const maker = await createMaker(stage, testCase, actor, resource, { word: action.scenario });
    /** Make one and see it wait. */
    const bringToWait = async (): Promise<Waiting> => {
      const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
      const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
      const told = listen(stage, actor, action, resource.stream, known);
      const poll = createPoll(stage, actor, resource, lifecycle, known(resource.read ?? ''));
      try {
        const waits = (seen: string) => action.when.includes(seen) || told.waits();
        const state = await poll.until('poll', waits, target.patience.completion);
        if (state === undefined || !waits(state))
          actor.giveUp(
            `the ${resource.name} never showed ${action.when.join(' or ')}; it was last seen ${state ?? 'without a state'}`,
            remedy,
          );
        const values = await told.all(target.patience.completion);
        const missing = Object.keys(action.parameters).filter((key) => values[key] === undefined);
        if (missing.length > 0) actor.giveUp(`the stream did not tell ${missing.join(', ')} for ${action.operation}`);
        const draft = operationDraft(stage, action.operation, { ...known(action.operation), ...values });
        if (draft === undefined) return actor.giveUp(`no valid request to ${action.operation} can be made`);
        return { draft, poll, leave: told.leave };
      } catch (error) {
        await told.leave();
        throw error;
      }
    };

    let waiting = await bringToWait();
    try {
      for (const [step, broken] of brokenDrafts(stage, action, waiting.draft)) {
        const exchange = await actor.send(step, { ...waiting.draft, ...broken });
        if (!isSuccess(answerOf(exchange)?.status ?? 0)) continue;
        // It was taken, so this one waits no longer; the valid request needs another.
        await waiting.leave();
        waiting = await bringToWait();
      }
      await actor.send('act', waiting.draft);
      const moved = (seen: string) => !action.when.includes(seen);
      await waiting.poll.until('poll-after', moved, target.patience.completion);
      if (lifecycle !== undefined)
        await waiting.poll.until(
          'poll-to-end',
          (seen) => isOfKind(lifecycle, seen, ['terminal', 'waiting']),
          target.patience.completion,
        );
    } finally {
      await waiting.leave();
    }
  },
};

/** A thing that waits, and what can be done with it. */
interface Waiting {
  readonly draft: RequestDraft;
  readonly poll: Poll;
  readonly leave: () => Promise<void>;
}

/** The action's request with one thing wrong, by step: required parameters and members left out, and a body that breaks its schema. */
function brokenDrafts(
  { contract, seed }: Stage,
  action: ResourceAction,
  draft: RequestDraft,
): readonly (readonly [string, Partial<RequestDraft>])[] {
  const operation = operationOf(contract, action.operation);
  const parameters = operation.parameters
    .filter(({ required, in: where }) => required && where !== 'path')
    .map(({ in: where, name }) => {
      const { [`${where}.${name}`]: _, ...rest } = draft.parameters;
      return [`without-${name}`, { parameters: rest }] as const;
    });
  const { body } = draft;
  if (body === undefined || 'raw' in body) return parameters;
  const schema = operation.body?.content.find(({ mediaType }) => mediaType === body.mediaType)?.schema;
  if (schema === undefined) return parameters;
  const violations = violate(contract.schemas, schema, body.value as Json, {
    random: randomFor(seed, `${action.operation} body while waiting`),
    view: 'request',
  });
  const bodies = violations.map(
    ({ label, value }) => [`broken-${label}`, { body: { mediaType: body.mediaType, value } }] as const,
  );
  return [...parameters, ...bodies];
}

function actionOf(testCase: ScenarioCase, actor: Actor, { contract }: Stage): ResourceAction {
  const action = contract.actions.find(({ operation }) => operation === testCase.arguments['action']);
  return action ?? actor.giveUp(`the contract has no action ${String(testCase.arguments['action'])}`);
}

interface Listening {
  /** Values for the action's parameters, as soon as the stream has told all of them or patience is spent. */
  readonly all: (patience: number) => Promise<Readonly<Record<string, DraftValue>>>;
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
  if (draft === undefined) return { all: async () => ({}), waits: () => false, leave: async () => undefined };
  const found: Record<string, Json> = {};
  let waits = false;
  const reader = actor.follow('stream', draft, {
    patience: stage.target.patience.completion * 3,
    until: (event) => {
      if (declared !== undefined && signs.includes(eventType(declared, event))) waits = true;
      for (const [key, where] of wanted) {
        const value = event.type === where.event ? tellsOf(event, where) : undefined;
        if (value !== undefined) found[key] = value;
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
  return {
    waits: () => waits,
    all: async (patience) => {
      const deadline = actor.now() + patience;
      const isMissing = () => wanted.some(([key]) => found[key] === undefined);
      while (isMissing() && !isOver && actor.now() < deadline && !actor.signal.aborted)
        await actor.pause(stage.target.patience.poll);
      return found;
    },
    leave: async () => {
      await Promise.race([reader.opened, finished]);
      reader.leave();
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
    const link = new RegExp(`[?&]${where.linkParameter.replaceAll(/[^\w-]/g, '')}=([^&"\\\\\\s]+)`).exec(event.data);
    if (link?.[1] !== undefined) return decodeURIComponent(link[1]);
  }
  if (where.path === undefined) return undefined;
  try {
    return valueByPath(JSON.parse(event.data) as Json, where.path);
  } catch {
    return undefined;
  }
}
