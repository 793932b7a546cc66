import type { Mutation, Purpose } from './case.ts';
import type { Level, Provenance } from './provenance.ts';

/** Areas of an API's behaviour; also the folders of the checks room. */
export type Area = 'http' | 'body' | 'auth' | 'resource' | 'pagination' | 'lifecycle' | 'stream';

/** `<check>:<subject>`, such as `body-valid:getRun`. Stable over runs. */
export type RequirementId = string;

/** One thing that must hold for this contract, and where it is written. Every verdict is about one. */
export interface Requirement {
  readonly id: RequirementId;
  /** Id of the check that judges it. */
  readonly check: string;
  readonly area: Area;
  readonly level: Level;
  /** One plain sentence in the indicative: "Every answer of getRun carries a documented status." */
  readonly statement: string;
  /** At least one place; the first is the one that reports quote. */
  readonly provenance: readonly [Provenance, ...Provenance[]];
  readonly operation?: string;
  readonly resource?: string;
  /** Capability that must be claimed for this to apply. */
  readonly claim?: ClaimId;
  /** Which cases exercise it. The planner reads this; it is data so that `assay plan` can say which request serves what. */
  readonly exercisedBy: Selector;
}

/**
 * Matches cases. `operations` narrows both kinds of case. A probe must also match `purposes` and `mutations` where present, and is
 * left out by a selector that names only scenarios. A scenario must be named in `scenarios`; where that is absent, it matches when
 * `purposes` names `scenario` or neither `purposes` nor `mutations` is present.
 */
export interface Selector {
  readonly operations?: readonly string[];
  readonly purposes?: readonly Purpose[];
  readonly mutations?: readonly Mutation['kind'][];
  readonly scenarios?: readonly string[];
}

/** `pagination`, `cancel`, `streaming`, `streaming.resume`. */
export type ClaimId = string;

/** A capability that the target has or has not, and who says so. */
export interface Claim {
  readonly id: ClaimId;
  readonly claimed: boolean;
  /** `contract`: the documents describe it. `target`: the target file says so and wins. */
  readonly by: 'contract' | 'target';
}

/** Whether a requirement applies under these claims; a claim nobody speaks of counts as claimed. */
export function isClaimed(requirement: Requirement, claims: readonly Claim[]): boolean {
  if (requirement.claim === undefined) return true;
  const parts = requirement.claim.split('.');
  return parts.every((_, i) => {
    const claim = claims.find((candidate) => candidate.id === parts.slice(0, i + 1).join('.'));
    return claim === undefined || claim.claimed;
  });
}
