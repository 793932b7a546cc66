import type { Contract, HttpMethod, Operation } from './contract.ts';

/** Methods to try, the least harmful first. They are sent without a body, and never remove. */
const tries = ['patch', 'put', 'post'] as const satisfies readonly HttpMethod[];

/** Whether this is the operation by which its path is judged: the first one there that ends nothing. */
export function speaksForPath(contract: Contract, operation: Operation): boolean {
  const ends = ({ id }: Operation) => contract.resources.some(({ cancel, remove }) => cancel === id || remove === id);
  return (
    contract.operations.find(({ path, ...one }) => path === operation.path && !ends({ path, ...one }))?.id ===
    operation.id
  );
}

/** A method that no document gives the path of this operation, where the operation speaks for the path and such a method is left. */
export function undocumentedMethod(contract: Contract, operation: Operation): HttpMethod | undefined {
  if (!speaksForPath(contract, operation)) return undefined;
  const here = operationsAt(contract, operation.path);
  return tries.find((method) => !here.some((one) => one.method === method));
}

/** Operations whose path can be the same URL. */
export function operationsAt(contract: Contract, path: string): readonly Operation[] {
  const parts = path.split('/');
  return contract.operations.filter((operation) => {
    const other = operation.path.split('/');
    return (
      other.length === parts.length &&
      other.every((part, i) => part === parts[i] || part.includes('{') || (parts[i] ?? '').includes('{'))
    );
  });
}
