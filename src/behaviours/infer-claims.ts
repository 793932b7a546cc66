import { type Claim, type Contract, knownClaims, nearestName, Problem } from '../model/index.ts';

/**
 * What a target that follows the documents is taken to offer. The target file overrides each claim by name.
 * @param stated claims of the target file
 * @throws {Problem} for a claim that does not exist under this contract
 */
export function inferClaims(contract: Contract, stated: Readonly<Record<string, boolean>>): Claim[] {
  const known = knownClaims(contract);
  const ids = known.map(({ id }) => id);
  for (const id of Object.keys(stated))
    if (!ids.includes(id)) {
      const near = nearestName(id, ids);
      throw new Problem(`claims.${id}: there is no such claim`, {
        remedy: near === undefined ? `known: ${ids.join(', ')}` : `did you mean '${near}'? Known: ${ids.join(', ')}`,
      });
    }
  return known.map(({ id, documented }) => {
    const parts = id.split('.');
    // Who does not claim to stream does not claim to resume.
    const denied = parts.some((_, i) => stated[parts.slice(0, i + 1).join('.')] === false);
    const said = denied ? false : stated[id];
    return said === undefined ? { id, claimed: documented, by: 'contract' } : { id, claimed: said, by: 'target' };
  });
}
