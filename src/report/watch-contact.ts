import type { Story } from '../model/index.ts';

/** Fewer requests than these in vain are no sign that nobody is there any more. */
const fewest = 5;

/** Sees whether the target was gone from some moment on: no connection to it, and no answer since. */
export function watchContact(): {
  readonly story: (story: Pick<Story, 'exchanges' | 'streams'>) => void;
  /** How many requests found nobody behind the last answer, and what the first of them met. */
  readonly lost: () => { readonly count: number; readonly message: string } | undefined;
} {
  let answeredAt = -1;
  const inVain: { readonly at: number; readonly message: string }[] = [];
  return {
    story: ({ exchanges, streams }) => {
      for (const { openedAt } of streams) answeredAt = Math.max(answeredAt, openedAt);
      for (const { sentAt, result } of exchanges)
        if (result.kind === 'answered') answeredAt = Math.max(answeredAt, sentAt);
        else if (result.failure.kind === 'unreachable') inVain.push({ at: sentAt, message: result.failure.message });
    },
    lost: () => {
      const behind = inVain.filter(({ at }) => at > answeredAt);
      const [first] = behind;
      return answeredAt < 0 || first === undefined || behind.length < fewest
        ? undefined
        : { count: behind.length, message: first.message };
    },
  };
}
