import type { ContractPair } from './rule.ts';

export interface BehaviourPair<T> {
  /** `GET /v1/runs`, or the name of a resource. */
  readonly name: string;
  readonly old?: T;
  readonly new?: T;
}

/** Behaviours of operations side by side; those whose operation is gone or new are left to the rule about operations. */
export function* ofOperations<T extends { readonly operation: string }>(
  pair: ContractPair,
  read: (contract: ContractPair['old']['contract']) => readonly T[],
): Iterable<BehaviourPair<T>> {
  const find = (list: readonly T[], id: string | undefined) => list.find(({ operation }) => operation === id);
  const [was, is] = [read(pair.old.contract), read(pair.new.contract)];
  for (const { name, old, new: next } of pair.operations) {
    if (old === undefined || next === undefined) continue;
    const [a, b] = [find(was, old.id), find(is, next.id)];
    if (a !== undefined || b !== undefined)
      yield { name, ...(a === undefined ? {} : { old: a }), ...(b === undefined ? {} : { new: b }) };
  }
}
