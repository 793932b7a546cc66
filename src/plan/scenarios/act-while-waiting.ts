import { violate } from '../../jsonschema/index.ts';
import {
  answerOf,
  isSuccess,
  type Json,
  operationOf,
  type RequestDraft,
  type ResourceAction,
  type Stage,
} from '../../model/index.ts';
import { randomFor } from '../random.ts';
import { beginWaiting } from './begin-waiting.ts';
import { isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import type { StreamReading } from './stream-reading.ts';
import { watchStream } from './watch-stream.ts';

export const actWhileWaiting: Scenario = {
  id: 'act-while-waiting',
  statement: 'Makes a thing that waits for its client, does what it waits for (approve, answer), and follows it on.',
  cases: ({ contract, target }) =>
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
          arguments: { action: action.operation, completion: target.patience.completion },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { target } = stage;
    const { resource, action, lifecycle, maker, bringToWait } = await beginWaiting(testCase, actor, stage);
    let second: StreamReading | undefined;
    let waiting = await bringToWait();
    try {
      const broken = [
        ...withoutCredential(stage, action),
        ...brokenDrafts(stage, action, waiting.draft),
        ...garbled(action, waiting.draft),
      ];
      for (const [step, change] of broken) {
        const exchange = await actor.send(step, { ...waiting.draft, ...change });
        if (!isSuccess(answerOf(exchange)?.status ?? 0)) continue;
        // It was taken, so this one may wait no longer; the valid request needs another.
        await waiting.poll.read('read-after-taken');
        await waiting.leave();
        waiting = await bringToWait();
      }
      const still = broken.length === 0 ? undefined : await waiting.poll.read('read-after-refusal');
      const isShown = lifecycle?.states.some(({ name }) => action.when.includes(name)) === true;
      if (still !== undefined && isShown && !action.when.includes(still)) {
        // What was refused was done all the same; the valid request needs another.
        await waiting.leave();
        waiting = await bringToWait();
      }
      // Who opens its stream only now is told what comes.
      const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: waiting.id });
      second = watchStream(stage, testCase, actor, known, 'stream-while-waiting');
      await second?.opened;
      if (second !== undefined) await waiting.poll.read('read-while-watched');
      await actor.send('act', waiting.draft);
      const moved = (seen: string) => !action.when.includes(seen);
      await waiting.poll.until('poll-after', moved, target.patience.completion);
      // The same request once more: what it asks for has been done.
      await actor.send('act-again', waiting.draft);
      if (lifecycle === undefined) return;
      const isSettled = (seen: string) => isOfKind(lifecycle, seen, ['terminal', 'waiting']);
      const last = await waiting.poll.until('poll-to-end', isSettled, target.patience.completion);
      if (last !== undefined && isOfKind(lifecycle, last, ['terminal']))
        await second?.seeOut(target.patience.completion);
    } finally {
      await second?.leave();
      await waiting.leave();
    }
  },
};

/** The action's request without a credential, and with a wrong one, where documents ask for one: nothing but a thing that waits tells a refusal from an unknown value. */
function withoutCredential(
  { contract }: Stage,
  action: ResourceAction,
): readonly (readonly [string, Partial<RequestDraft>])[] {
  const { security } = operationOf(contract, action.operation);
  const isSecured = security.length > 0 && security.every(({ schemes }) => schemes.length > 0);
  return isSecured
    ? [
        ['no-credential', { credential: 'none' }],
        ['wrong-credential', { credential: 'wrong' }],
      ]
    : [];
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

/** The action's request with each value that the stream told replaced by one of the same kind that nobody told. */
function garbled(action: ResourceAction, draft: RequestDraft): readonly (readonly [string, Partial<RequestDraft>])[] {
  return Object.keys(action.parameters).flatMap((key) => {
    const value = draft.parameters[key];
    if (typeof value !== 'string') return [];
    const [, name = key] = key.split('.');
    return [[`garbage-${name}`, { parameters: { ...draft.parameters, [key]: unlike(value) } }] as const];
  });
}

/** Text of the same length and look: every letter and digit exchanged for another. */
function unlike(text: string): string {
  return text.replaceAll(/[a-z]/g, (c) => (c === 'q' ? 'z' : 'q')).replaceAll(/\d/g, (c) => (c === '7' ? '3' : '7'));
}
