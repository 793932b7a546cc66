import {
  type Contract,
  eventRole,
  eventType,
  type RecordId,
  type ResourceAction,
  type Story,
} from '../../model/index.ts';
import type { ActionSent } from './actions-on.ts';
import type { Reach } from './reachable.ts';
import type { Sight } from './sights.ts';

/** What proves that a thing waited for nobody when an action came. */
export interface NotWaiting {
  /** It had ended; otherwise it was at work. */
  readonly isEnded: boolean;
  readonly before: Sight;
  /** Records that prove it, in the order of reading them. */
  readonly proof: readonly RecordId[];
}

/**
 * Whether a thing certainly was in no state for an action: it had been read as final before, or its whole stream, up to the closing event,
 * and all reads never tell that it waited.
 */
export function notWaiting(story: Story, contract: Contract, sent: ActionSent, reach: Reach): NotWaiting | undefined {
  const { action, exchange, sights } = sent;
  const before = sights.filter(({ window, to }) => window === 'read' && to <= exchange.sentAt).at(-1);
  if (before === undefined || action.when.includes(before.state)) return undefined;
  if (reach.isFinal(before.state)) return { isEnded: true, before, proof: [before.record] };
  const whole = wholeStream(story, contract, action, sent);
  if (whole === undefined || sights.some(({ state }) => action.when.includes(state))) return undefined;
  return { isEnded: false, before, proof: [before.record, whole] };
}

/** The stream of the action's thing, where it was read from before the request up to its closing event and tells of no waiting. */
function wholeStream(
  { streams }: Story,
  contract: Contract,
  action: ResourceAction,
  { exchange }: ActionSent,
): RecordId | undefined {
  const resource = contract.resources.find(({ name }) => name === action.resource);
  const key = `path.${resource?.parameter}`;
  const stream = contract.streams.find(({ operation }) => operation === resource?.stream);
  if (stream === undefined) return undefined;
  const signs = action.shownBy ?? [];
  return streams.find(
    ({ operation, parameters, openedAt, events }) =>
      operation === stream.operation &&
      parameters[key] === exchange.parameters[key] &&
      openedAt <= exchange.sentAt &&
      events.some((event) => eventRole(stream, event) === 'closes' && event.at >= exchange.sentAt) &&
      !events.some((event) => signs.includes(eventType(stream, event))),
  )?.id;
}
