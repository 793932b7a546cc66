import type { HttpMethod, Json, Place } from '../model/index.ts';

/** `ERROR`: breaking, and a witness shows it. `WARNING`: may break somebody, or could not be shown. `INFO`: breaks nobody. */
export type Severity = 'ERROR' | 'WARNING' | 'INFO';

/** Which way the changed message travels; `behaviour` for what spans several messages. */
export type Direction = 'request' | 'response' | 'behaviour';

export type DiffArea =
  | 'operation'
  | 'parameter'
  | 'body'
  | 'media-type'
  | 'status'
  | 'header'
  | 'security'
  | 'server'
  | 'link'
  | 'schema'
  | 'pagination'
  | 'lifecycle'
  | 'stream';

/** Opposites stand side by side: the symmetry test pairs them. */
export type Action =
  | 'added'
  | 'removed'
  | 'narrowed'
  | 'widened'
  | 'required'
  | 'optional'
  | 'deprecated'
  | 'reactivated'
  | 'changed';

/** Where a kind of change stands among all kinds, so that holes can be computed. */
export interface Coordinates {
  /** Kebab-case id of the kind of change, unique over all rules. */
  readonly id: string;
  readonly direction: Direction;
  readonly area: DiffArea;
  readonly action: Action;
  /** The most that it can be. ERROR is given only where a witness was found. */
  readonly level: Severity;
  /** What it is, in one plain sentence. */
  readonly statement: string;
}

/** A request as a client of one of the two documents would send it. */
export interface RequestMessage {
  readonly kind: 'request';
  readonly method: HttpMethod;
  readonly path: string;
  /** Values by parameter, keyed `in.name`. */
  readonly parameters: Readonly<Record<string, Json>>;
  /** Parameters as they stand on the wire, keyed `in.name`, where the way of writing them is the point. */
  readonly written?: Readonly<Record<string, string>>;
  readonly body?: { readonly mediaType: string; readonly value?: Json };
  /** Credentials that go with it, such as `header x-api-key`. */
  readonly credentials: readonly string[];
  /** Base URL, where that is the point. */
  readonly server?: string;
}

/** An answer as a server of one of the two documents would give it. */
export interface ResponseMessage {
  readonly kind: 'response';
  readonly method: HttpMethod;
  readonly path: string;
  readonly status: string;
  readonly headers: Readonly<Record<string, Json>>;
  readonly body?: { readonly mediaType: string; readonly value?: Json; readonly item?: Json };
}

/** A story of several messages: pages of a list, states of a resource, events of a stream. */
export interface StoryMessage {
  readonly kind: 'story';
  readonly subject: string;
  readonly steps: readonly string[];
}

export type Message = RequestMessage | ResponseMessage | StoryMessage;

/** A concrete message that one document allows and the other does not. */
export interface Witness {
  /**
   * `refused`: clients of the old document send it, and the new one refuses it. `unexpected`: servers of the new document answer it, and the
   * old one does not allow it. `withdrawn`: the old document promised it, and the new one has no such answer.
   */
  readonly kind: 'refused' | 'unexpected' | 'withdrawn';
  readonly message: Message;
  /** Why the document that does not allow it does not, by our own evaluation. */
  readonly because: string;
}

export interface Change extends Coordinates {
  /** Operations that it concerns, as `GET /v1/runs`, in document order; empty where it concerns the whole. */
  readonly operations: readonly string[];
  /** Where in the operation: `query.page`, `body application/json /intent`, `200 application/json /items/*`. */
  readonly at: string;
  /** One sentence. */
  readonly message: string;
  readonly old?: Place;
  readonly new?: Place;
  readonly witness?: Witness;
  /** Why it is less than its rule's level: no witness was found, or a policy or an acknowledgement says so. */
  readonly eased?: string;
  /** Level of the rule before a policy or an acknowledgement spoke. */
  readonly was?: Severity;
}

const ranks: Readonly<Record<Severity, number>> = { INFO: 0, WARNING: 1, ERROR: 2 };

/** Whether a level is at least another. */
export function isAtLeast(level: Severity, other: Severity): boolean {
  return ranks[level] >= ranks[other];
}
