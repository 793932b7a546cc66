import type { Operation, Place, Provenance } from '../../model/index.ts';
import type { Coordinates, Witness } from '../change.ts';
import type { Shape } from '../schema/shape.ts';
import type { Side } from '../witness/side.ts';

/** The same operation in both documents, or one that only one of them has. */
export interface OperationPair {
  /** `GET /v1/runs`. */
  readonly name: string;
  readonly old?: Operation;
  readonly new?: Operation;
  /**
   * Webhooks and callbacks turn the directions round: the API asks and clients answer. So each is looked at as several operations.
   * `sent`: what the API sends, as the answer of an operation that is asked nothing. `answered`: one status that clients answer with, as
   * the request of an operation that answers nothing.
   */
  readonly turned?: 'sent' | 'answered';
  /** What stands in the documents, where {@link turned}. */
  readonly written?: { readonly old?: Operation; readonly new?: Operation };
}

export interface ContractPair {
  readonly old: Side;
  readonly new: Side;
  readonly operations: readonly OperationPair[];
}

/** What a rule noticed. */
export interface Sight {
  /** Id of one of the rule's kinds. */
  readonly id: string;
  readonly operation?: string;
  readonly at: string;
  readonly message: string;
  readonly old?: Place | Provenance | undefined;
  readonly new?: Place | Provenance | undefined;
  /** Why a witness would show nothing for certain, so that it is a warning at most. Left out: where one of the places was inferred. */
  readonly doubt?: string | false;
  /** Looks for a witness; called only where the kind can be an ERROR. */
  readonly prove?: () => Witness | undefined;
}

/** A rule over whole contracts. Its file is named after it and holds all kinds of change of one fact. */
export interface Rule {
  readonly id: string;
  readonly kinds: readonly Coordinates[];
  readonly detect: (pair: ContractPair) => Iterable<Sight>;
}

/** What became of a fact, as a relation between the sets of values that it allows. */
export type Turn = 'narrowed' | 'widened' | 'changed' | 'added' | 'removed' | 'deprecated' | 'reactivated';

export interface SchemaSight {
  readonly turn: Turn;
  /** Member that it is about, when it is not the value itself. */
  readonly member?: string;
  /** Words after the place: "the values FAILED are no longer allowed". */
  readonly message: string;
  /** Keyword whose line is shown. */
  readonly keyword: string;
  /** The only direction in which it means anything; default: both. */
  readonly only?: 'request' | 'response';
  /** Values worth trying as witnesses before all others: of the value itself. */
  readonly candidates?: readonly unknown[];
}

/** A rule over one place of two schemas, in both directions. */
export interface SchemaRule {
  readonly id: string;
  readonly kinds: readonly Coordinates[];
  /** Keywords that an evaluation names when a value breaks this fact. */
  readonly keywords: readonly string[];
  readonly detect: (old: Shape, next: Shape) => Iterable<SchemaSight>;
}
