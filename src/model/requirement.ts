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
  /** Further capabilities without which it does not apply. */
  readonly needs?: readonly ClaimId[];
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

/**
 * What became of a claim. `shown`: claimed, seen at work, and no MUST of it failed or is open. `failed`: claimed, and a MUST of it failed.
 * `not-shown`: claimed, and nothing showed it, or a MUST of it could not be judged. `observed`: not claimed, and seen at work nevertheless.
 * `unclaimed`: the target file denies it, and nothing showed it. `undocumented`: nobody claims it. `not-asked`: the run was narrowed.
 */
export type ClaimStatus = 'shown' | 'failed' | 'not-shown' | 'observed' | 'unclaimed' | 'undocumented' | 'not-asked';

/** The claims that a requirement needs and that are denied; none: it applies. A claim nobody speaks of counts as claimed. */
export function deniedClaims({ claim, needs = [] }: Requirement, claims: readonly Claim[]): readonly Claim[] {
  const wanted = [...(claim === undefined ? [] : [claim]), ...needs].flatMap((id) => {
    const parts = id.split('.');
    return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
  });
  return claims.filter(({ id, claimed }) => !claimed && wanted.includes(id));
}

/** Whether a requirement applies under these claims. */
export function isClaimed(requirement: Requirement, claims: readonly Claim[]): boolean {
  return deniedClaims(requirement, claims).length === 0;
}
