import type { Story } from '../../model/index.ts';
import type { Sight } from './sights.ts';

/**
 * Whether a stream that tells the states of a thing was read all through a stretch of time: what it went through meanwhile was told.
 *
 * @param sights of the thing
 * @param from, to milliseconds of the run's clock
 */
export function isWatched(story: Story, sights: readonly Sight[], from: number, to: number): boolean {
  return story.streams.some(
    ({ openedAt, end, events, id: record }) =>
      openedAt <= from &&
      end.at >= to &&
      events.length > 0 &&
      sights.some((sight) => sight.window === 'event' && sight.record === record),
  );
}
