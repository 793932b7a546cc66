/** A way of writing events and of being resumed. */
export interface Dialect {
  readonly id: 'enveloped' | 'inclusive' | 'named';
  /** Where type and number stand: in SSE fields, or in the JSON data. */
  readonly envelope: 'fields' | 'data';
  /** Number of the first event. */
  readonly first: number;
  readonly resume: {
    readonly parameter?: string;
    readonly lastEventId: boolean;
    readonly meaning: 'after' | 'from';
  };
  /** Where type and number stand in the data: the fields event and id repeat them. */
  readonly repeats?: boolean;
  /** The stream closes behind its last event; else it stays open with heartbeats. */
  readonly closes: boolean;
  readonly heartbeat: 'comment' | 'event';
  /** Text that is the data of the very last event. */
  readonly sentinel?: string;
}

/** Sorted by id. */
export const dialects: readonly Dialect[] = [
  {
    id: 'enveloped',
    envelope: 'data',
    first: 1,
    resume: { parameter: 'after_seq', lastEventId: false, meaning: 'after' },
    closes: true,
    heartbeat: 'comment',
    sentinel: '[DONE]',
  },
  {
    id: 'inclusive',
    envelope: 'data',
    repeats: true,
    first: 0,
    resume: { parameter: 'from_seq', lastEventId: false, meaning: 'from' },
    closes: false,
    heartbeat: 'event',
  },
  {
    id: 'named',
    envelope: 'fields',
    first: 1,
    resume: { parameter: 'after', lastEventId: true, meaning: 'after' },
    closes: true,
    heartbeat: 'comment',
  },
];
