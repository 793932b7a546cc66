/** Known failures, as a team writes them down: `schemas/baseline.schema.json` describes the file. */
export interface Baseline {
  readonly format: 'assay-baseline/1';
  readonly suite: string;
  /** Edition of the suite that the entries were written for. */
  readonly edition: string;
  readonly known: readonly KnownFailure[];
  /** MUST requirements that were exercised when the baseline was written: one that no longer is, is a regression. */
  readonly exercised: readonly string[];
}

export interface KnownFailure {
  /** Id of the requirement. */
  readonly id: string;
  /** Which failure of it: another one of the same requirement is new. */
  readonly fingerprint: string;
  readonly reason: string;
  /** Address of the issue where it is dealt with. */
  readonly issue?: string;
  /** Last day on which it is accepted, `2026-12-31`. */
  readonly until?: string;
}
