import type { ClaimResult, ClaimStatus, Report } from '../model/index.ts';

/** In the order in which reports show them. */
export const claimWords: Readonly<Record<ClaimStatus, string>> = {
  failed: 'claimed, and it does not hold',
  'not-shown': 'claimed and not shown',
  shown: 'claimed and shown',
  observed: 'observed, not claimed',
  unclaimed: 'not claimed',
  undocumented: 'not documented',
  'not-asked': 'not asked for',
};

/** The words for what became of a claim; reports of older versions know only whether it was claimed. */
export function claimWord({ status, claimed }: ClaimResult): string {
  if (status !== undefined) return claimWords[status];
  return claimed ? 'claimed' : 'not claimed';
}

/** The claims of a run in one phrase, what needs a look first: "claimed and not shown: streaming; claimed and shown: core, validation". */
export function claimsPhrase({ claims }: Report): string | undefined {
  const parts = Object.entries(claimWords).flatMap(([status, word]) => {
    const ids = claims.filter((claim) => claim.status === status).map(({ id }) => id);
    return ids.length === 0 ? [] : [`${word}: ${ids.join(', ')}`];
  });
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** One line for each claim, with its reason. */
export function claimLines({ claims }: Report): readonly string[] {
  return claims.flatMap((claim) =>
    claim.because === undefined ? [] : [`${claim.id} ${claimWord(claim)}: ${claim.because}`],
  );
}
