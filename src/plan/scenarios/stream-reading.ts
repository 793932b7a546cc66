import {
  type Actor,
  type Exchange,
  eventRole,
  type FollowOptions,
  type RequestDraft,
  type Stage,
  type Stream,
  type StreamEvent,
  type StreamRecord,
} from '../../model/index.ts';

/** One reader of a stream, under way. */
export interface StreamReading {
  /** Events so far. */
  readonly events: readonly StreamEvent[];
  /** Settles when the head of the answer is here, or nothing came. */
  readonly opened: Promise<unknown>;
  /** It has ended. */
  readonly isOver: () => boolean;
  /** Wait until a condition on the events holds, the reading ends, or patience (milliseconds) is spent. @returns whether it holds */
  readonly until: (holds: (events: readonly StreamEvent[]) => boolean, patience: number) => Promise<boolean>;
  /**
   * Wait until the stream's end: the server closes it, or a closing event came and a grace has passed; then leave. Where documents
   * say that the stream closes, the grace is the whole patience; where they say that it stays open, there is next to none.
   * @param patience milliseconds of silence to wait for that at most
   */
  readonly seeOut: (patience: number) => Promise<StreamRecord | Exchange>;
  /** Leave now; waits for the head first, and for the whole of an answer that is no stream: who leaves earlier would record a failure that the target did not make. */
  readonly leave: () => Promise<StreamRecord | Exchange>;
}

/** Open a stream beside the rest of the story. */
export function openReading(
  stage: Stage,
  actor: Actor,
  stream: Stream,
  step: string,
  draft: RequestDraft,
  options: FollowOptions = {},
): StreamReading {
  const { poll, completion } = stage.target.patience;
  const events: StreamEvent[] = [];
  let closedAt: number | undefined;
  /** When it last told something: heartbeats tell nothing. */
  let heardAt = 0;
  let over = false;
  const { until: isEnough, ...rest } = options;
  const reader = actor.follow(step, draft, {
    patience: completion * 3,
    ...rest,
    until: (event) => {
      events.push(event);
      const role = eventRole(stream, event);
      if (role === 'opens' || role === 'any' || role === 'closes') heardAt = actor.now();
      if (role === 'closes') closedAt ??= actor.now();
      return isEnough?.(event) === true;
    },
  });
  const finished = reader.record.then(() => {
    over = true;
  });
  const leave = async () => {
    const isStream = await Promise.race([reader.opened, finished.then(() => true)]);
    // The rest of a refusal is on its way, and who hangs up on it has not heard what the target says.
    const deadline = actor.now() + completion;
    if (!isStream)
      await waitUntil(
        () => false,
        () => deadline,
      );
    reader.leave();
    return reader.record;
  };
  const waitUntil = async (isDone: () => boolean, deadline: () => number) => {
    const isTime = () => over || isDone() || actor.signal.aborted || actor.now() >= deadline();
    while (!isTime()) {
      await Promise.race([finished, actor.pause(poll)]);
      // A process that stood still wakes with all its clocks run out, and hears what came meanwhile only then.
      for (let turn = 0; turn < 2 && isTime() && !over; turn++) await actor.pause(1);
    }
  };
  // Where documents are silent, staying open is worth noting, and a busy server may need a moment to close.
  const isStated = stream.closes.known !== 'inferred';
  const grace = !isStated ? Math.max(5 * poll, completion / 40) : stream.closes.after ? completion : poll;
  return {
    events,
    opened: Promise.race([reader.opened, finished]),
    isOver: () => over,
    until: async (holds, patience) => {
      const deadline = actor.now() + patience;
      await waitUntil(
        () => holds(events),
        () => deadline,
      );
      return holds(events);
    },
    seeOut: async (patience) => {
      const asked = actor.now();
      await waitUntil(
        () => false,
        () => (closedAt === undefined ? Math.max(asked, heardAt) + patience : closedAt + grace),
      );
      return leave();
    },
    leave,
  };
}
