import {
  type Claim,
  type ClaimId,
  type ClaimResult,
  type ClaimStatus,
  type Contract,
  isSeen,
  knownClaims,
  type RequirementResult,
  type Story,
} from '../model/index.ts';
import { countOutcomes } from './overall.ts';

/** Watches for capabilities at work, story by story, and says in the end what became of each claim. */
export interface ClaimWatch {
  readonly story: (story: Story) => void;
  /** @param narrowed only a part of everything was asked for */
  readonly standings: (results: readonly RequirementResult[], narrowed: boolean) => readonly ClaimResult[];
}

export function watchClaims(contract: Contract, claims: readonly Claim[]): ClaimWatch {
  const known = new Map(knownClaims(contract).map((one) => [one.id, one]));
  const seen = new Map<ClaimId, number>();
  return {
    story: (story) => {
      for (const { id } of claims)
        if (known.has(id) && isSeen(contract, id, story)) seen.set(id, (seen.get(id) ?? 0) + 1);
    },
    standings: (results, narrowed) =>
      claims.map((claim): ClaimResult => {
        const own = results.filter(({ requirement }) => belongs(requirement, claim.id));
        const times = seen.get(claim.id) ?? 0;
        const wanted = known.get(claim.id);
        return {
          ...claim,
          ...(wanted && { statement: wanted.statement }),
          ...standing({ claim, own, times, narrowed, wanted: wanted?.seen ?? 'it' }),
          seen: times,
          counts: countOutcomes(own),
        };
      }),
  };
}

/** A part of a capability belongs to the whole: `streaming.resume` to `streaming`. */
function belongs({ claim, needs = [] }: RequirementResult['requirement'], id: ClaimId): boolean {
  return [claim, ...needs].some((one) => one === id || one?.startsWith(`${id}.`) === true);
}

function standing(known: {
  readonly claim: Claim;
  readonly own: readonly RequirementResult[];
  readonly times: number;
  readonly narrowed: boolean;
  readonly wanted: string;
}): { readonly status: ClaimStatus; readonly because: string } {
  const { claim, own, times, narrowed, wanted } = known;
  const stories = times === 1 ? 'one case' : `${times} cases`;
  const must = own.filter(({ requirement }) => requirement.level === 'MUST');
  if (!claim.claimed) {
    const who = claim.by === 'target' ? 'the target file does not claim it' : 'no document describes it';
    if (times > 0) return { status: 'observed', because: `${who}, and ${stories} showed it; it was not judged` };
    if (claim.by === 'contract') return { status: 'undocumented', because: who };
    const asked = own.length === 1 ? 'one requirement is' : `${own.length} requirements are`;
    return { status: 'unclaimed', because: `${who}, so ${asked} not asked of it` };
  }
  if (own.length === 0) {
    if (narrowed) return { status: 'not-asked', because: 'nothing that was asked for belongs to it' };
    return claim.by === 'contract'
      ? { status: 'undocumented', because: 'no document describes it' }
      : { status: 'not-shown', because: 'the target file claims it, and no document describes it' };
  }
  const broken = must.filter(({ outcome }) => outcome === 'failed' || outcome === 'unstable');
  if (broken.length > 0)
    return { status: 'failed', because: `${broken.length} of its ${must.length} MUST requirements failed` };
  const open = must.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'error');
  const [first] = open;
  if (first !== undefined) {
    const why = first.reason === undefined ? '' : `: ${first.reason}`;
    return {
      status: 'not-shown',
      because: `${open.length} of its ${must.length} MUST requirements could not be judged${why}`,
    };
  }
  if (times === 0) {
    const [doubt] = own.filter(({ outcome, reason }) => outcome === 'inconclusive' && reason !== undefined);
    return {
      status: 'not-shown',
      because: `nothing showed ${wanted}${doubt?.reason === undefined ? '' : `: ${doubt.reason}`}`,
    };
  }
  return { status: 'shown', because: `${stories} showed it, and no MUST requirement of it failed or is open` };
}
