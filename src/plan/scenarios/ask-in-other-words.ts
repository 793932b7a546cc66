import {
  answerOf,
  type Contract,
  headerOf,
  isObject,
  isPlainGet,
  type Operation,
  type RequestDraft,
  responseFor,
  type Stage,
} from '../../model/index.ts';
import { baseRequest } from '../base-request.ts';
import type { Scenario } from './scenario.ts';

/** Query parameters whose defaults are tried, at most. */
const mostDefaults = 4;
/** Before anything that a server of today keeps. */
const longAgo = 'Thu, 01 Jan 1970 00:00:01 GMT';
/** Looks at an answer that changes by itself. */
const mostLooks = 5;

/** A list, in pages or whole. */
function showsMany({ pagination, resources }: Contract, operation: string): boolean {
  return pagination.some((list) => list.operation === operation) || resources.some(({ list }) => list === operation);
}

export const askInOtherWords: Scenario = {
  id: 'ask-in-other-words',
  statement:
    'Sends one GET in several ways that mean the same: conditional, for each documented media type, with defaults written out.',
  cases: (stage) =>
    stage.contract.operations
      .filter((operation) => isPlainGet(stage.contract, operation))
      .flatMap((operation) => {
        const base = baseRequest(stage, operation, '');
        if ('impossible' in base) return [];
        return [
          {
            kind: 'scenario' as const,
            purpose: 'scenario' as const,
            scenario: 'ask-in-other-words',
            id: `ask-in-other-words.${operation.id}`,
            safety: base.setups.some(({ safety }) => safety !== 'read') ? ('create' as const) : ('read' as const),
            title: `send ${operation.id} in other words`,
            after: base.setups.map(({ id }) => id),
            operations: [operation.id],
            arguments: { operation: operation.id },
            // What is asked for is nobody's own, so whatever others make meanwhile would show.
            ...(showsMany(stage.contract, operation.id) && { alone: true as const }),
          },
        ];
      }),
  act: async (testCase, actor, stage) => {
    const operation = stage.contract.operations.find(({ id }) => id === testCase.arguments['operation']);
    const base = operation && baseRequest(stage, operation, '');
    if (operation === undefined || base === undefined || 'impossible' in base) return;
    const plain: RequestDraft = base.request;
    const withHeader = (name: string, value: string): RequestDraft => ({ ...plain, headers: [[name, value]] });
    const first = answerOf(await actor.send('plain', plain));
    if (first === undefined || first.status !== 200)
      return actor.giveUp(`${operation.id} answered ${first?.status ?? 'nothing'} to a plain request`);
    const etag = headerOf(first.headers, 'etag');
    if (etag !== undefined) {
      await actor.send('same-etag', withHeader('if-none-match', etag));
      await actor.send('other-etag', withHeader('if-none-match', '"assay-no-such-tag"'));
    }
    const modified = headerOf(first.headers, 'last-modified');
    if (modified !== undefined && offersDates(operation)) {
      await actor.send('same-date', withHeader('if-modified-since', modified));
      await actor.send('old-date', withHeader('if-modified-since', longAgo));
    }
    for (const [i, mediaType] of offered(operation).entries())
      await actor.send(`accept-${i + 1}`, withHeader('accept', mediaType));
    await actor.send('accept-nothing-offered', withHeader('accept', 'application/x-assay-none'));
    const defaults = defaultsOf(stage, operation, plain);
    // What was made a moment ago may still be moving: a few looks, until nothing moves between the first and the last.
    for (let look = 1, before = first; defaults.length > 0 && look <= mostLooks && !actor.signal.aborted; look++) {
      for (const { key, value } of defaults)
        await actor.send(`default-${key}`, { ...plain, parameters: { ...plain.parameters, [key]: value } });
      const after = answerOf(await actor.send('plain-again', plain));
      if (after === undefined || after.body.text === before.body.text) return;
      before = after;
      if (look < mostLooks) await actor.pause(stage.target.patience.poll * look);
    }
  },
};

/** Whether a document says that a GET can be conditional by date: it names the header with the date, or 304. */
export function offersDates({ responses }: Operation): boolean {
  return responses.some(
    ({ status, headers }) => status === '304' || headers.some(({ name }) => name.toLowerCase() === 'last-modified'),
  );
}

/** The media types of a success, where there is a choice. */
export function offered(operation: Operation): readonly string[] {
  const types = responseFor(operation, 200)?.content.map(({ mediaType }) => mediaType) ?? [];
  return types.length > 1 ? types.filter((type) => !type.includes('*')) : [];
}

/** Optional query parameters whose schema states a default. */
export function defaultsOf(
  { contract }: Pick<Stage, 'contract'>,
  operation: Operation,
  { parameters }: Pick<RequestDraft, 'parameters'>,
) {
  return operation.parameters
    .flatMap(({ name, in: place, required, schema, provenance }) => {
      const key = `${place}.${name}`;
      const described = contract.schemas[schema];
      const value = isObject(described) ? described['default'] : undefined;
      if (place !== 'query' || required || Object.hasOwn(parameters, key)) return [];
      const isPlain = ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
      return isPlain && value !== undefined ? [{ key, value, provenance }] : [];
    })
    .slice(0, mostDefaults);
}
