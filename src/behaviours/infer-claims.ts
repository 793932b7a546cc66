import type { Claim, Contract } from '../model/index.ts';

/**
 * What a target that follows the documents is taken to offer. The target file overrides each claim by name.
 * @param stated claims of the target file
 */
export function inferClaims(contract: Contract, stated: Readonly<Record<string, boolean>>): Claim[] {
  const inferred = new Map<string, boolean>([
    ['pagination', contract.pagination.length > 0],
    ['lifecycle', contract.lifecycles.length > 0],
    ['cancel', contract.resources.some(({ cancel }) => cancel !== undefined)],
    ['streaming', contract.streams.length > 0],
    ['streaming.resume', contract.streams.some(({ resume }) => resume !== undefined)],
    ['actions', contract.actions.length > 0],
  ]);
  const ids = [...new Set([...inferred.keys(), ...Object.keys(stated)])].sort();
  return ids.map((id) => {
    const said = stated[id];
    return said === undefined
      ? { id, claimed: inferred.get(id) ?? false, by: 'contract' }
      : { id, claimed: said, by: 'target' };
  });
}
