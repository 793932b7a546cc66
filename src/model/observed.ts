import type { LifecycleState } from './behaviour.ts';
import type { CaseId } from './case.ts';
import type { RecordId, StreamRecord } from './transcript.ts';

/** What was seen of behaviour, folded small enough to keep: pictures are drawn from it. Nothing here is a judgement. */
export interface Observed {
  readonly lifecycles: readonly ObservedLifecycle[];
  readonly walks: readonly ObservedWalk[];
  /** Absent in reports of older versions. */
  readonly lists?: readonly ObservedList[];
  readonly timelines: readonly ObservedTimeline[];
}

/** The states and moves of one resource, over all things that the run made. */
export interface ObservedLifecycle {
  readonly resource: string;
  /** Dotted path of the state. */
  readonly field: string;
  /** How many things were seen in some state. */
  readonly things: number;
  /** Declared states in document order, then the others as they were met. */
  readonly states: readonly {
    readonly name: string;
    /** Absent: no document names it. */
    readonly kind?: LifecycleState['kind'];
    readonly things: number;
  }[];
  readonly moves: readonly ObservedMove[];
  /** Moves beyond those that are kept. */
  readonly omitted: number;
}

export interface ObservedMove {
  readonly from: string;
  readonly to: string;
  /**
   * `declared`: the document has it. `sampled`: reads came too seldom to see what lies between. `undeclared`: no declared way leads there.
   * `open`: the document declares no moves at all.
   */
  readonly known: 'declared' | 'sampled' | 'undeclared' | 'open';
  /** Operation that causes it, where the document says so. */
  readonly by?: string;
  /** Things that were seen to make it; 0 for a declared move that nobody made. */
  readonly things: number;
  /** The record that showed it first. */
  readonly record?: RecordId;
}

/** What all walks through one list told of it. */
export interface ObservedList {
  readonly operation: string;
  readonly walks: number;
  /** Requests that the walks took, one for each page. */
  readonly requests: number;
  /** The longest walk, in requests. */
  readonly longest: number;
  /** A cursor of which documents tell the name only: what was tried as its value, in order. */
  readonly cursor?: {
    readonly parameter: string;
    /** Member of the last item that leads on as its value. Absent: none of those tried does. */
    readonly madeOf?: string;
    readonly tried: readonly string[];
    readonly record: RecordId;
  };
  /** What documents leave open and the walks showed, such as pages that move while things are made. */
  readonly notes: readonly string[];
}

/** One walk through a list, page by page. */
export interface ObservedWalk {
  readonly operation: string;
  readonly case: CaseId;
  readonly attempt: number;
  readonly name: string;
  /** `no`: stopped before the end. `broken`: a page could not be read as one. */
  readonly end: 'signalled' | 'likely' | 'no' | 'broken';
  /** Some verdict on this story's lists failed. */
  readonly failed: boolean;
  readonly pages: readonly {
    readonly record: RecordId;
    /** What was asked for: the query, as sent. */
    readonly query: string;
    /** Identity of each item; null where an item shows none. */
    readonly ids: readonly (string | null)[];
    /** Items beyond those that are kept. */
    readonly omitted: number;
  }[];
  readonly omitted: number;
}

/** One story with streams: who saw what of a thing, and when. */
export interface ObservedTimeline {
  readonly case: CaseId;
  readonly attempt: number;
  readonly resource?: string;
  /** Some verdict on this story failed. */
  readonly failed: boolean;
  /** Milliseconds since the start of the run. */
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly ObservedLane[];
  readonly omitted: number;
}

/** What one reader saw: a stream, all reads of a thing, or the requests that acted on it. */
export interface ObservedLane {
  readonly reader: 'stream' | 'reads' | 'acts';
  readonly operation: string;
  /** Word of the story for the reader: `stream`, `late`. */
  readonly step: string;
  readonly record?: RecordId;
  readonly from: number;
  readonly to: number;
  /** Streams: how it ended. */
  readonly end?: StreamRecord['end']['kind'];
  readonly marks: readonly {
    readonly at: number;
    readonly role: 'opens' | 'closes' | 'any' | 'heartbeat' | 'sentinel' | 'unknown' | 'read' | 'act';
    /** Type of the event, state that was read, or operation and status. */
    readonly label: string;
    readonly state?: string;
    readonly record: RecordId;
  }[];
  /** Marks beyond those that are kept. */
  readonly omitted: number;
}
