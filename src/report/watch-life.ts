import type { Exchange, Story, Verdict } from '../model/index.ts';

/** All verdicts of one story on one requirement. */
interface Judged {
  readonly story: Story;
  readonly requirement: string;
  readonly verdicts: readonly Verdict[];
}

/**
 * Keeps back what is said of lost answers until the target answers something again. A target that is gone is one message and not one for each
 * request that was under way: the first loss stands, the others are in doubt.
 */
export interface LifeWatch {
  /** @returns what may be counted now: this, unless it is of a loss, and whatever was kept back before the target answered this story */
  readonly add: (judged: Judged) => readonly Judged[];
  readonly finish: () => readonly Judged[];
}

export function watchLife(): LifeWatch {
  let held: (Judged & { readonly lost: Exchange })[] = [];
  let sentLast = Number.NEGATIVE_INFINITY;
  let answeredLast = Number.NEGATIVE_INFINITY;
  /** What hangs is noticed late: there something that was sent behind it counts. */
  const isSurvived = ({ sentAt, result }: Exchange) =>
    result.kind === 'failed' && result.failure.kind === 'timeout' ? sentLast > sentAt : answeredLast > result.endedAt;
  return {
    add: (judged) => {
      for (const { sentAt, result } of judged.story.exchanges)
        if (result.kind === 'answered') {
          sentLast = Math.max(sentLast, sentAt);
          answeredLast = Math.max(answeredLast, result.endedAt);
        }
      const lost = lossOf(judged);
      if (lost !== undefined) held.push({ ...judged, lost });
      const ready = held.filter((one) => isSurvived(one.lost));
      held = held.filter((one) => !isSurvived(one.lost));
      return lost === undefined ? [judged, ...ready] : ready;
    },
    finish: () => {
      const [first, ...others] = held.sort((a, b) => a.lost.result.endedAt - b.lost.result.endedAt);
      return first === undefined ? [] : [first, ...others.map(doubted)];
    },
  };
}

/** The exchange that a failure is about, where it is about a lost answer. */
function lossOf({ story, verdicts }: Judged): Exchange | undefined {
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'failed' || !['no-answer', 'connection-closed'].includes(verdict.evidence.kind)) continue;
    const [id] = verdict.evidence.records;
    const lost = story.exchanges.find((one) => one.id === id);
    if (lost?.result.kind === 'failed') return lost;
  }
  return undefined;
}

function doubted(judged: Judged): Judged {
  const verdicts = judged.verdicts.map((verdict): Verdict => {
    if (verdict.outcome !== 'failed') return verdict;
    const { requirement, case: id, attempt, evidence } = verdict;
    const reason = `the target answered nothing any more: ${evidence.message}`;
    return { requirement, case: id, attempt, outcome: 'inconclusive', reason };
  });
  return { ...judged, verdicts };
}
