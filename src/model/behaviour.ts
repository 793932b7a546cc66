import type { Json } from './json.ts';
import type { Knowledge, Provenance } from './provenance.ts';

/** What a document says in prose about lists, states and streams, as data. Every fact carries its own provenance. */

/** A thing the API makes, reads, lists and ends, and the operations that do it. */
export interface Resource {
  /** Singular word used in ids and reports: `run`. */
  readonly name: string;
  /** Dotted path of the id in the resource's body: `runId`. */
  readonly id: string;
  /** Name of the path parameter that carries the id. */
  readonly parameter: string;
  readonly create?: string;
  readonly read?: string;
  readonly list?: string;
  /** The operation that stops it (abort, cancel); `end: delete` ones remove it. */
  readonly cancel?: string;
  readonly remove?: string;
  /** The operation that puts another one in its place (PUT). */
  readonly replace?: string;
  /** The operation that changes a part of it (PATCH). */
  readonly change?: string;
  readonly stream?: string;
  /** Members sent on create that read (and the list) give back: path in the create body → path in the resource. */
  readonly echoes: readonly { readonly sent: string; readonly read: string }[];
  /** Members that create's answer and a later read must agree on, as paths present in both. */
  readonly keeps: readonly string[];
  /**
   * Doing an earlier one again: the member sent on create that names its key, where the key is shown, and where the new one names the
   * id of the earlier one.
   */
  readonly repeats?: {
    readonly sent: string;
    readonly key: string;
    readonly names?: string;
    readonly provenance: Provenance;
  };
  readonly provenance: Provenance;
}

export type PaginationStyle = 'page' | 'offset' | 'cursor' | 'token' | 'link';

export interface Pagination {
  readonly operation: string;
  readonly style: PaginationStyle;
  /** Dotted path of the array in the answer; `''` when the answer is the array itself. */
  readonly items: string;
  /** Dotted path of an item's identity inside the item. */
  readonly itemId: string;
  readonly size?: {
    readonly parameter: string;
    readonly default?: number;
    readonly min?: number;
    readonly max?: number;
    /** What the server does with a size above `max`. */
    readonly over: 'reject' | 'clamp' | 'unstated';
    readonly provenance: Provenance;
  };
  /** `page` style: the parameter and the number of the first page. */
  readonly page?: {
    readonly parameter: string;
    readonly first: number;
    readonly max?: number;
    readonly provenance: Provenance;
  };
  /** `offset` style. */
  readonly offset?: { readonly parameter: string; readonly provenance: Provenance };
  /** `cursor` and `token` styles: the parameter, and where its next value is found (`item:run_id`, `body:continuation_token`). */
  readonly cursor?: {
    readonly parameter: string;
    readonly from: `item:${string}` | `body:${string}` | 'unknown';
    readonly direction: 'forward' | 'backward';
    readonly provenance: Provenance;
  };
  /** `link` style: a body path, or the `Link` header (RFC 8288). */
  readonly link?: { readonly from: `body:${string}` | 'header'; readonly provenance: Provenance };
  /**
   * How the page before is asked for, where that is offered: a link, or a parameter whose value is a token in the body or a member of the
   * first item received.
   */
  readonly back?: {
    readonly parameter?: string;
    readonly from: `item:${string}` | `body:${string}` | 'header';
    readonly provenance: Provenance;
  };
  /** How the last page shows. `unstated`: by a short or an empty page, or a missing token; all are accepted. */
  readonly end: 'null-token' | 'absent-token' | 'empty-page' | 'short-page' | 'unstated';
  readonly total?: {
    readonly path: string;
    /** What it counts: what the query matches, everything, or nearly so. Left out: documents do not say. */
    readonly of?: 'matching' | 'all' | 'estimate';
    readonly provenance: Provenance;
  };
  readonly order?: {
    readonly by: string;
    readonly direction: 'ascending' | 'descending';
    readonly provenance: Provenance;
  };
  /** Parameters that filter, and the item member that they filter by. */
  readonly filters: readonly {
    readonly parameter: string;
    /** Path in the item, or absent when items do not show it. */
    readonly member?: string;
    readonly provenance: Provenance;
  }[];
  /** A filter or path parameter that isolates a population: value → items made with that value at `createdWith` (a path in the create body). */
  readonly isolation?: { readonly parameter: string; readonly createdWith: string };
  /** What documents promise beyond the bare walk. What is promised is required; without the promise the same thing is only observed. */
  readonly promises?: readonly { readonly promise: PaginationPromise; readonly provenance: Provenance }[];
  readonly provenance: Provenance;
}

/**
 * `bad-token-refused`: a token or cursor that was never given out is refused. `beyond-is-empty`, `beyond-is-refused`: what a page behind
 * the last one is. `inserts-keep-pages`, `removals-keep-pages`: things made, ended or removed during a walk move no other one.
 * `invalid-refused`: page numbers, offsets and sizes out of range are refused. `token-is-bound`: a token with other filters is refused.
 * `token-is-opaque`: clients can read nothing in it. `token-is-private`: with another credential it opens nothing that this one may not
 * see. `token-is-stable`: it gives its page again.
 */
export type PaginationPromise =
  | 'bad-token-refused'
  | 'beyond-is-empty'
  | 'beyond-is-refused'
  | 'inserts-keep-pages'
  | 'invalid-refused'
  | 'removals-keep-pages'
  | 'token-is-bound'
  | 'token-is-opaque'
  | 'token-is-private'
  | 'token-is-stable';

/**
 * States and the ways between them, as a page shows them: in arrows, a diagram, a table, or sentences. Of which resource they are is not
 * said there; a {@link Lifecycle} is what becomes of it.
 */
export interface StateGraph {
  /** Heading under which it stands. */
  readonly title?: string;
  readonly states: readonly {
    readonly name: string;
    readonly kind?: { readonly is: LifecycleState['kind']; readonly provenance: readonly Provenance[] };
    readonly provenance: readonly Provenance[];
  }[];
  readonly transitions: readonly {
    readonly from: string;
    readonly to: string;
    /** Operation that causes it, where the page names one. */
    readonly by?: string;
    readonly provenance: readonly Provenance[];
  }[];
}

export interface LifecycleState {
  readonly name: string;
  /** `waiting`: stays until somebody acts; `transitional`: moves on by itself. */
  readonly kind: 'initial' | 'transitional' | 'waiting' | 'terminal';
  /** The document says how long it lasts at most. */
  readonly within?: { readonly milliseconds: number; readonly provenance: Provenance };
  readonly provenance: Provenance;
}

export interface LifecycleTransition {
  readonly from: string;
  readonly to: string;
  /** Operation that causes it; absent when the server moves by itself. */
  readonly by?: string;
  readonly provenance: Provenance;
}

export interface Lifecycle {
  readonly resource: string;
  /** Dotted path of the state in the resource. */
  readonly field: string;
  readonly states: readonly LifecycleState[];
  readonly transitions: readonly LifecycleTransition[];
  /** `open`: states that the document does not name are observations, not failures. */
  readonly unknownStates: 'open' | 'closed';
  /** Members that never change once seen. */
  readonly immutable: readonly { readonly path: string; readonly provenance: Provenance }[];
  /** Members tied to states: there (not null) in each of `states`, and with `only` nowhere else. */
  readonly ties?: readonly {
    readonly path: string;
    readonly states: readonly string[];
    /** `always`: present in these states. `only`: absent or null in all others. `exactly`: both. */
    readonly holds: 'always' | 'only' | 'exactly';
    readonly provenance: Provenance;
  }[];
  /** Members that are moments: of the creation, of the latest change, of the end. */
  readonly times?: readonly {
    readonly path: string;
    readonly of: 'creation' | 'change' | 'end';
    readonly provenance: Provenance;
  }[];
  /** Members that say how long it took, from one moment to another. */
  readonly durations?: readonly {
    readonly path: string;
    readonly unit: 'ms' | 's';
    readonly from: string;
    readonly to: string;
    readonly provenance: Provenance;
  }[];
  /** Event types that show the thing at work: none belongs behind its cancellation. */
  readonly work?: { readonly events: readonly string[]; readonly provenance: Provenance };
  /** How requests that come out of turn are answered. */
  readonly outOfTurn?: readonly OutOfTurn[];
  readonly provenance: Provenance;
}

/** What documents say of an operation that is asked for when it is not its turn. */
export interface OutOfTurn {
  readonly operation: string;
  /**
   * `again`: the same was asked for before, and granted. `ended`: the thing is final, and not for having been asked this. `made-up`: with a
   * value that nobody told. `not-waiting`: an action on a thing that waits for nobody. `spent`: with a one-time value that was used before.
   */
  readonly when: 'again' | 'ended' | 'made-up' | 'not-waiting' | 'spent';
  /** A status, or `refused`: any 4xx. */
  readonly answer: number | 'refused';
  readonly provenance: Provenance;
}

export interface Stream {
  readonly operation: string;
  /** Resource that the stream follows. */
  readonly resource?: string;
  /** Where an event shows its parts: `field:event`, `field:id` are SSE fields; `data:type` is a path in the JSON data. */
  readonly envelope: {
    readonly type: EventPart;
    readonly sequence?: EventPart;
    /** Path in data of the resource's id. */
    readonly resource?: EventPart;
    /** Path in data of the resource's state after the event. */
    readonly state?: EventPart;
    readonly time?: EventPart;
  };
  /** Members that the data of every data event holds. */
  readonly members: readonly {
    readonly path: string;
    /** What it is, where documents say: a string; a moment in a form of ISO 8601. */
    readonly form?: 'text' | 'moment';
    readonly provenance: Provenance;
  }[];
  readonly sequence?: { readonly start?: number; readonly step?: number; readonly provenance: Provenance };
  readonly events: readonly StreamEventType[];
  /** Schema of a whole frame: an object of its fields `data`, `event`, `id` (OpenAPI 3.2 `itemSchema`). */
  readonly item?: { readonly schema: string; readonly provenance: Provenance };
  /** Types that are heartbeats, not data: no envelope is asked of them. */
  readonly heartbeats: readonly string[];
  /** Matching events that must come in pairs, by the value at `by`. */
  readonly pairs: readonly {
    readonly open: string;
    readonly close: string;
    readonly by: string;
    /** Closing types at which none may still be open. Left out: what stays open at the end is let pass. */
    readonly closedBy?: readonly string[];
    readonly provenance: Provenance;
  }[];
  /** Types that do not come behind another: `type` never follows `after`; where `by` is given, only with the same value there. */
  readonly never?: readonly {
    readonly after: string;
    readonly type: string;
    readonly by?: string;
    readonly provenance: Provenance;
  }[];
  /** How often a type comes on one whole stream. */
  readonly counts?: readonly {
    readonly type: string;
    readonly least?: number;
    readonly most?: number;
    readonly provenance: Provenance;
  }[];
  /** Pieces at `text` of `piece` events that, one behind the other, are the text at `at` of a later `whole` event with the same value at `by`. */
  readonly joins?: readonly {
    readonly piece: string;
    readonly text: string;
    readonly whole: string;
    readonly at: string;
    readonly by?: string;
    readonly provenance: Provenance;
  }[];
  /** Query parameters that add something to the events of a type: the member, where documents name it; without them the events lack it. */
  readonly includes?: readonly {
    readonly parameter: string;
    readonly value: Json;
    readonly event: string;
    readonly member?: string;
    /** Word of the target file that makes a resource with such events. */
    readonly scenario: string;
    readonly provenance: Provenance;
  }[];
  /** The document says that times never go back. */
  readonly times?: { readonly provenance: Provenance };
  /** The document says that events arrive while the resource is still at it. */
  readonly live?: { readonly provenance: Provenance };
  /** The document says that every reader is sent everything from the first event on, whenever they come. */
  readonly replay?: { readonly provenance: Provenance };
  /** The document says that the resource goes on when its readers leave. */
  readonly independent?: { readonly provenance: Provenance };
  readonly resume?: {
    readonly parameter?: string;
    readonly lastEventId: boolean;
    readonly meaning: 'after' | 'from';
    /** What documents promise of positions that no event has. What is promised is required, all else only observed. */
    readonly promises?: readonly { readonly promise: ResumePromise; readonly provenance: Provenance }[];
    readonly provenance: Provenance;
  };
  /** The document says that the fields `event` and `id` of a frame repeat the type and the number that its data holds. */
  readonly repeatedInFields?: { readonly provenance: Provenance };
  /** Whether the document says that the stream ends after a closing event. */
  readonly closes: { readonly after: boolean; readonly known: Knowledge; readonly provenance?: Provenance };
  /** Data value that ends the stream and is not JSON, such as `[DONE]`. */
  readonly sentinel?: { readonly value: Json; readonly provenance: Provenance };
  readonly provenance: Provenance;
}

/**
 * `past-is-empty`, `past-is-refused`: what a position behind the last event gives. `negative-is-refused`, `word-is-refused`: positions
 * that are no whole number from 0 on.
 */
export type ResumePromise = 'negative-is-refused' | 'past-is-empty' | 'past-is-refused' | 'word-is-refused';

export type EventPart = `field:${'event' | 'id'}` | `data:${string}`;

export interface StreamEventType {
  readonly type: string;
  /** `opens`: the first data event is of such a type; `closes`: the last one is. */
  readonly role: 'opens' | 'closes' | 'any';
  /** States of the resource that this event may show. Empty: any. */
  readonly shows: readonly string[];
  /** SchemaId of the event's data. */
  readonly schema?: string;
  readonly provenance: Provenance;
}

/** Something a client does to a resource that waits: approve, submit input. */
export interface ResourceAction {
  readonly operation: string;
  readonly resource: string;
  /** Word of the target file that brings the resource into such a state. */
  readonly scenario: string;
  /** States in which the action is allowed. */
  readonly when: readonly string[];
  /** Event types that tell as well that the action is allowed, where the state does not show it. */
  readonly shownBy?: readonly string[];
  /** States of which one follows. */
  readonly leads: readonly string[];
  /** Parameters whose value the stream tells, keyed `in.name`: a path in the event's data, or a query parameter of a link anywhere in it. */
  readonly parameters: Readonly<
    Record<string, { readonly event: string; readonly path?: string; readonly linkParameter?: string }>
  >;
  /** The document says that a value of these parameters is good for one use; `scenario` makes a thing that waits twice. */
  readonly oneUse?: { readonly scenario: string; readonly provenance: Provenance };
  /** The other answer, no: the stream tells its values beside the first ones, in members whose names hold one of the words (lower case). */
  readonly refusal?: {
    readonly words: readonly string[];
    readonly leads: readonly string[];
    readonly provenance: Provenance;
  };
  /** Text that goes with it, at a dotted path of the body, and how long it may be. */
  readonly input?: { readonly path: string; readonly mostBytes?: number; readonly provenance: Provenance };
  readonly provenance: Provenance;
}
