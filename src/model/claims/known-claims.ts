import { changesSomething } from '../changing.ts';
import type { Contract } from '../contract.ts';
import { isPlainGet, isStreamed } from '../operation-roles.ts';
import { valueByPath } from '../pointer.ts';
import { answerOf, isSuccess, successJson } from '../reading.ts';
import type { ClaimId } from '../requirement.ts';
import type { Exchange, Story, StreamRecord } from '../transcript.ts';
import { badInput, claimServed } from './with-claim.ts';

/** A capability that a target of this contract can claim. */
export interface KnownClaim {
  readonly id: ClaimId;
  /** What a target that claims it offers, in one sentence. */
  readonly statement: string;
  /** What must have been seen before it counts as shown, as the end of "nothing showed …". */
  readonly seen: string;
  /** The documents describe it, so that who says nothing else claims it. */
  readonly documented: boolean;
}

/** All capabilities that can be claimed under a contract, sorted: those that every suite knows, and those that its profile names. */
export function knownClaims(contract: Contract): readonly KnownClaim[] {
  const named = (contract.claims ?? []).map(
    ({ id, statement, operations }): KnownClaim => ({
      id,
      statement,
      seen: `a success of ${operations.join(' or ')}`,
      documented: true,
    }),
  );
  const hasActions = contract.actions.some(({ operation }) => claimServed(contract, operation) === 'actions');
  return [
    ...named,
    ...(hasActions ? [actions] : []),
    {
      id: 'cancel',
      statement: 'What is under way can be stopped.',
      seen: 'a success of the operation that stops things',
      documented: contract.resources.some(({ cancel }) => cancel !== undefined),
    },
    {
      id: 'core',
      statement: 'Things are made and changed as documented.',
      seen: 'a success of an operation that makes or changes things',
      documented: true,
    },
    {
      id: 'lifecycle',
      statement: 'Things go through their documented states.',
      seen: 'a thing in a state in which it ends',
      documented: true,
    },
    {
      id: 'pagination',
      statement: 'Lists are read page by page.',
      seen: 'a second page',
      documented: contract.pagination.length > 0,
    },
    {
      id: 'read-only',
      statement: 'Things are read and listed as documented.',
      seen: 'a success of an operation that only reads',
      documented: true,
    },
    {
      id: 'streaming',
      statement: 'Event streams tell what happens.',
      seen: 'an event stream with an event',
      documented: contract.streams.length > 0 || contract.operations.some(isStreamed),
    },
    {
      id: 'streaming.resume',
      statement: 'An event stream goes on where its reader stopped.',
      seen: 'an event behind a position that was asked for',
      documented: contract.streams.some(({ resume }) => resume !== undefined),
    },
    {
      id: 'validation',
      statement: 'Input that breaks the documented rules is refused.',
      seen: 'a refusal of bad input',
      documented: true,
    },
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const actions: KnownClaim = {
  id: 'actions',
  statement: 'What waits for somebody goes on when they act.',
  seen: 'a success of an operation that acts on what waits',
  documented: true,
};

/** Whether a story shows a capability at work, well or badly: requirements say how well. */
export function isSeen(contract: Contract, claim: ClaimId, story: Story): boolean {
  const succeeded = (wanted: (operation: string) => boolean) =>
    story.exchanges.some((one) => wanted(one.operation) && isSuccess(answerOf(one)?.status ?? 0));
  switch (claim) {
    case 'core':
      return succeeded((id) => changesSomething(contract, id) && claimServed(contract, id) === undefined);
    case 'read-only':
      return succeeded((id) =>
        contract.operations.some((operation) => operation.id === id && isPlainGet(contract, operation)),
      );
    case 'validation':
      return (
        story.case.kind === 'probe' &&
        story.case.mutation !== undefined &&
        badInput.has(story.case.mutation.kind) &&
        story.exchanges.some((one) => isRefusal(answerOf(one)?.status ?? 0))
      );
    case 'lifecycle':
      return story.exchanges.some((one) => showsEnd(contract, one));
    case 'pagination':
      return story.exchanges.some((one) => isLaterPage(contract, one));
    case 'streaming':
      return story.streams.some(hasEvents);
    case 'streaming.resume':
      return story.streams.some((one) => hasEvents(one) && asksForPosition(contract, one));
    default:
      return succeeded((id) => claimServed(contract, id) === claim);
  }
}

/** Pages of a walk are numbered in their steps: `walk-3/page-2`. */
function isLaterPage({ pagination }: Contract, exchange: Exchange): boolean {
  const number = Number(/\/page-(\d+)$/.exec(exchange.step)?.[1] ?? 0);
  const isList = pagination.some(({ operation }) => operation === exchange.operation);
  return isList && number > 1 && isSuccess(answerOf(exchange)?.status ?? 0);
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

function hasEvents({ status, events }: StreamRecord): boolean {
  return isSuccess(status) && events.length > 0;
}

function asksForPosition({ streams }: Contract, { operation, parameters, request }: StreamRecord): boolean {
  const resume = streams.find((one) => one.operation === operation)?.resume;
  if (resume === undefined) return false;
  return (
    (resume.parameter !== undefined && parameters[`query.${resume.parameter}`] !== undefined) ||
    (resume.lastEventId && request.headers.some(([name]) => name.toLowerCase() === 'last-event-id'))
  );
}

/** A read that found a thing in a state in which things end; without states, a thing that was read at all. */
function showsEnd({ lifecycles, resources }: Contract, exchange: Exchange): boolean {
  const body = successJson(exchange);
  return resources.some(({ name, read }) => {
    if (read !== exchange.operation || body === undefined) return false;
    const states = lifecycles.find(({ resource }) => resource === name);
    if (states === undefined) return true;
    const state = valueByPath(body, states.field);
    return states.states.some((one) => one.kind === 'terminal' && one.name === state);
  });
}
