import type { CaseId } from './case.ts';
import type { Finding } from './document.ts';
import type { Observed } from './observed.ts';
import type { Quotation } from './quotation.ts';
import type { Area, Claim, ClaimStatus, Requirement } from './requirement.ts';
import type { Exchange, Halt, RecordId, StreamRecord } from './transcript.ts';
import type { Evidence } from './verdict.ts';

/** CONFORMANT: every applicable MUST passed. NOT MEASURED: unreachable, refused, interrupted, or a MUST that applies could not be judged. */
export type Overall = 'CONFORMANT' | 'NOT CONFORMANT' | 'NOT MEASURED';

export type RequirementOutcome = 'passed' | 'failed' | 'not-applicable' | 'inconclusive' | 'unstable' | 'error';

/** Requirements × verdicts + coverage + statistics. Every other report is a pure function of this. */
export interface Report {
  readonly format: 'assay-report/1';
  readonly assay: string;
  readonly suite: { readonly name: string; readonly edition: string; readonly title: string };
  readonly target: { readonly url: string };
  readonly seed: number;
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly contractHash: string;
  /** How the run was narrowed; absent: everything was asked for. */
  readonly scope?: string;
  /** Present when only one part of the plan was played: requirements of other parts are not in this report. */
  readonly shard?: { readonly index: number; readonly count: number };
  readonly overall: Overall;
  /** One sentence: why it is so. */
  readonly because: string;
  readonly halt?: Halt;
  readonly counts: Readonly<Record<RequirementOutcome, number>>;
  /**
   * The same counts for MUST requirements only: what decides {@link overall}. CONFORMANT needs `passed` > 0 and no `failed`, `unstable` or
   * `error`; a certificate needs `inconclusive` = 0 as well.
   */
  readonly must: Readonly<Record<RequirementOutcome, number>>;
  /** Failed requirements by level: only MUST decides. */
  readonly failed: { readonly MUST: number; readonly SHOULD: number; readonly INFO: number };
  readonly claims: readonly ClaimResult[];
  readonly requirements: readonly RequirementResult[];
  /** Failures with one cause, worst first. */
  readonly problems: readonly ProblemGroup[];
  readonly findings: readonly Finding[];
  /** Lines of the documents around cited places. Absent in reports of older versions. */
  readonly quotations?: readonly Quotation[];
  readonly operations: readonly OperationCoverage[];
  readonly statistics: {
    readonly cases: number;
    readonly exchanges: number;
    readonly streams: number;
    readonly leftOut: readonly { readonly case: CaseId; readonly reason: string }[];
    /** Things that the run made and did not remove, by resource, with a few of their ids; `remove`: what would have removed them. */
    readonly leftBehind?: readonly {
      readonly resource: string;
      readonly count: number;
      readonly ids: readonly string[];
      /** Requests to make one that got no answer: nobody knows whether they did. */
      readonly unanswered?: number;
      readonly remove?: string;
    }[];
    /** Constraints that documents state on input: of how many a value that keeps them was accepted, one that breaks them sent, and both. */
    readonly facts?: {
      readonly stated: number;
      readonly positive: number;
      readonly negative: number;
      readonly both: number;
    };
    /** Milliseconds from request to end of answer, by operation: recorded, never judged. */
    readonly latency: readonly {
      readonly operation: string;
      readonly count: number;
      readonly p50: number;
      readonly p95: number;
      readonly max: number;
      /** How many took how long: lower edge of a bucket, in milliseconds, and its count. Buckets grow by a quarter; empty ones are left out. */
      readonly histogram?: readonly (readonly [number, number])[];
    }[];
  };
  /** What pictures are drawn from. Absent in reports of older versions. */
  readonly observed?: Observed;
  /** The records that witnesses and evidence name (at most a few per requirement). */
  readonly records: Readonly<Record<RecordId, Exchange | StreamRecord>>;
}

/** A claim, and what became of it. Reports of older versions have the bare claim only. */
export interface ClaimResult extends Claim {
  /** What a target that claims it offers. */
  readonly statement?: string;
  readonly status?: ClaimStatus;
  /** Why the status is so, in one sentence. */
  readonly because?: string;
  /** Cases whose stories showed it at work. */
  readonly seen?: number;
  /** Requirements that belong to it, by outcome. */
  readonly counts?: Readonly<Record<RequirementOutcome, number>>;
}

export interface RequirementResult {
  readonly requirement: Requirement;
  readonly outcome: RequirementOutcome;
  /** How many verdicts of each kind stand behind the outcome. */
  readonly verdicts: { readonly passed: number; readonly failed: number; readonly inconclusive: number };
  /** `passed`: up to three witnesses. */
  readonly witness: readonly { readonly case: CaseId; readonly records: readonly RecordId[] }[];
  /** `failed`, `unstable`: up to ten failures; `verdicts.failed` says how many there are. */
  readonly failures: readonly { readonly case: CaseId; readonly attempt: number; readonly evidence: Evidence }[];
  /** `not-applicable`, `inconclusive`, `error`, and what else a reader should know. */
  readonly reason?: string;
  readonly remedy?: string;
  /** The remedy is what can always be tried: nobody who knew this case said what to do. */
  readonly remedyIsUsual?: true;
}

/** Failures of one kind at one place: read as one problem. */
export interface ProblemGroup {
  readonly check: string;
  readonly area: Area;
  readonly level: Requirement['level'];
  readonly operation?: string;
  /** All operations that show it, where they are several. */
  readonly operations?: readonly string[];
  readonly kind: string;
  readonly pointer?: string;
  readonly count: number;
  /** Further kinds and places of the same cause. */
  readonly also?: readonly { readonly kind: string; readonly pointer?: string }[];
  /** Other requirements that fail by the same cause. */
  readonly alsoFails?: readonly string[];
  /** The example that is shown in full: index into the requirement's failures. */
  readonly requirement: string;
  readonly failure: number;
}

export interface OperationCoverage {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly cases: number;
  readonly exchanges: number;
  /** Statuses seen, with counts. */
  readonly statuses: Readonly<Record<string, number>>;
}
