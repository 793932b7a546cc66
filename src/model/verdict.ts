import type { CaseId } from './case.ts';
import type { Contract } from './contract.ts';
import type { Json, NonEmpty } from './json.ts';
import type { Area, Claim, Requirement, RequirementId } from './requirement.ts';
import type { RecordId, Story } from './transcript.ts';

/** What one case showed about one requirement. */
export type Verdict = VerdictSubject & Outcome;

export interface VerdictSubject {
  readonly requirement: RequirementId;
  readonly case: CaseId;
  readonly attempt: number;
}

/**
 * A verdict without its subject: what a check says. A failure that rests on the silence of an open connection counts once a second connection
 * has been silent, too: one that the network swallowed looks the same.
 */
export type Outcome =
  | { readonly outcome: 'passed'; readonly witness: NonEmpty<RecordId> }
  | { readonly outcome: 'failed'; readonly evidence: Evidence; readonly restsOn?: 'silence' }
  | { readonly outcome: 'inconclusive'; readonly reason: string; readonly remedy?: string }
  | { readonly outcome: 'not-applicable'; readonly reason: string };

/** Why a verdict is `failed`, as data. */
export interface Evidence {
  /** Kebab-case kind of the fault, stable: failures with the same check, operation, kind and pointer are one problem. */
  readonly kind: string;
  readonly records: NonEmpty<RecordId>;
  /** JSON Pointer into the answer's body (or the event's data), where one place is at fault. */
  readonly pointer?: string;
  /** What it is about, where kind and pointer do not tell: a type of event, a state. Failures about different things are different problems. */
  readonly about?: string;
  readonly expected: Json;
  readonly actual: Json;
  /** One sentence for people; everything it says is also in the data. */
  readonly message: string;
  /** More lines for people: the strip of pages, the stretch of events. */
  readonly details?: readonly string[];
}

/** What a check may know beside the story. */
export interface JudgeContext {
  readonly contract: Contract;
  readonly claims: readonly Claim[];
  /** The requirements of this check, by id. */
  readonly requirements: ReadonlyMap<RequirementId, Requirement>;
}

/**
 * A check: a pure value. It never sends, prints, sleeps or throws.
 * `requirements` says what it would judge in this contract; `judge` judges one story and yields verdicts on those requirements only.
 */
export interface Check {
  /** Kebab-case words = file name. */
  readonly id: string;
  readonly area: Area;
  /** What it asks, in one sentence for `assay explain`. */
  readonly statement: string;
  /** How it decides, and what it deliberately lets pass. */
  readonly rationale: string;
  /** It is about broken connections themselves; what others say of a story with one may be in doubt. */
  readonly judgesLoss?: true;
  readonly requirements: (contract: Contract) => readonly Requirement[];
  readonly judge: (story: Story, context: JudgeContext) => Iterable<Verdict>;
}
