import type { Exchange, Story, StreamRecord } from '../model/index.ts';

/** What the answers of several stories were, in a few words and bounded memory. */
export interface WhatCame {
  readonly note: (story: Story) => void;
  /** `createRun 201 ×5, getRun 200 ×12`; undefined where nothing was sent. */
  readonly inWords: () => string | undefined;
}

const mostKinds = 6;

/** Counts answers by operation and status. */
export function createWhatCame(): WhatCame {
  const counts = new Map<string, number>();
  return {
    note: ({ exchanges, streams }) => {
      for (const sent of [...exchanges, ...streams]) {
        const kind = `${sent.operation} ${statusOf(sent)}`;
        if (counts.has(kind) || counts.size <= mostKinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    },
    inWords: () => {
      const kinds = [...counts].map(([kind, count]) => (count === 1 ? kind : `${kind} ×${count}`));
      if (kinds.length === 0) return undefined;
      return kinds.length > mostKinds ? [...kinds.slice(0, mostKinds), '…'].join(', ') : kinds.join(', ');
    },
  };
}

function statusOf(sent: Exchange | StreamRecord): string {
  if (sent.kind === 'stream') return String(sent.status);
  return sent.result.kind === 'failed' ? 'no answer' : String(sent.result.response.status);
}
