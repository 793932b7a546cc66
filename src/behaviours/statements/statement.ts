import type { ClaimId, Level, NonEmpty, Provenance } from '../../model/index.ts';

/** One thing that an API's documents (or a standard) say, and which checks judge it, or why none does. */
export interface Statement {
  /** `written`: a row of `requirements.yaml`. `contract`: a fact that was read from the documents by itself. `standard`: a row of `suites/standards.yaml`. */
  readonly origin: 'written' | 'contract' | 'standard';
  readonly statement: string;
  readonly level: Level;
  /** Every line that says it. */
  readonly places: NonEmpty<Provenance>;
  /** Capability that must be claimed for it to apply. */
  readonly claim?: ClaimId;
  /** Word of the target file without which it cannot be shown. */
  readonly scenario?: string;
  /** Ids of checks, or of single requirements (`filter-holds:listRuns.status`). Empty where {@link excluded} says why. */
  readonly judgedBy: readonly string[];
  /** Why nothing judges it. */
  readonly excluded?: string;
}

/** Whether a requirement is among those that judge a statement. */
export function judges(judgedBy: string, requirement: { readonly id: string; readonly check: string }): boolean {
  return judgedBy === requirement.id || judgedBy === requirement.check;
}
