import type { Story } from '../../model/index.ts';
import type { Followed } from './followed-streams.ts';

/** Milliseconds of silence for which the case waits; undefined where it leaves when it has seen what it wants. */
export function patienceOf({ case: told }: Story): number | undefined {
  const patience = told.kind === 'scenario' ? told.arguments['completion'] : undefined;
  return typeof patience === 'number' ? patience : undefined;
}

/**
 * Whether a reading was left, or given up, only after it had been silent for the whole patience: nothing more was on its way. A stream
 * that still tells something is not silent, however late that is, and neither is one that is in the middle of an event.
 *
 * @param since when it could first have told what is missing, in milliseconds of the run's clock
 */
export function fellSilent(
  { record, events }: Followed,
  patience: number | undefined,
  since = record.openedAt,
): boolean {
  const { kind, at } = record.end;
  // What a reader misses who reads slowly on purpose may still stand before the door.
  if (record.step === 'reader-slow') return false;
  if (patience === undefined || (kind !== 'left' && kind !== 'timeout')) return false;
  if (record.framing.some((remark) => remark.kind === 'unfinished-event')) return false;
  return at - Math.max(since, events.at(-1)?.at ?? 0) >= patience;
}

/** Whether something came over the connection of a reading when all that it lacks was long due: then the network is not why it was silent. */
export function wasAlive({ record }: Followed, patience: number | undefined, since: number): boolean {
  const half = since + (patience ?? 0) / 2;
  return record.end.kind === 'closed' || record.chunks.some(({ at }) => at >= half);
}
