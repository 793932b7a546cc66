import type { RecordId, Story } from '../../model/index.ts';

/** A story together with those that it looks back on, told as one. */
export function withEarlier(story: Story): Story {
  const { earlier, ...rest } = story;
  if (earlier === undefined) return story;
  return {
    ...rest,
    exchanges: [...earlier.flatMap(({ exchanges }) => exchanges), ...story.exchanges],
    streams: [...earlier.flatMap(({ streams }) => streams), ...story.streams],
  };
}

/** The records of the story itself. */
export function recordsOf({ exchanges, streams }: Story): ReadonlySet<RecordId> {
  return new Set([...exchanges, ...streams].map(({ id }) => id));
}
