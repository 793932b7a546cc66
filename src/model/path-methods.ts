import type { Contract, HttpMethod, Operation } from './contract.ts';

/** Methods to try, the least harmful first. They are sent without a body, and never remove. */
const tries = ['patch', 'put', 'post'] as const satisfies readonly HttpMethod[];

/** Whether this is the operation by which its path is judged: the first one there that ends nothing. */
export function speaksForPath(contract: Contract, operation: Operation): boolean {
  const ends = ({ id }: Operation) => contract.resources.some(({ cancel, remove }) => cancel === id || remove === id);
  const here = pathsOf(contract).byPath.get(operation.path) ?? [];
  return here.find((one) => !ends(one))?.id === operation.id;
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
  return (pathsOf(contract).byLength.get(parts.length) ?? []).flatMap(({ operation, parts: other }) =>
    other.every((part, i) => part === parts[i] || part.includes('{') || (parts[i] ?? '').includes('{'))
      ? [operation]
      : [],
  );
}

interface Paths {
  readonly byPath: ReadonlyMap<string, readonly Operation[]>;
  readonly byLength: ReadonlyMap<
    number,
    readonly { readonly operation: Operation; readonly parts: readonly string[] }[]
  >;
}

/** Asked for every operation about all others. */
const known = new WeakMap<readonly Operation[], Paths>();

function pathsOf({ operations }: Contract): Paths {
  const before = known.get(operations);
  if (before !== undefined) return before;
  const byPath = new Map<string, Operation[]>();
  const byLength = new Map<number, { operation: Operation; parts: readonly string[] }[]>();
  for (const operation of operations) {
    const parts = operation.path.split('/');
    const here = byPath.get(operation.path);
    if (here === undefined) byPath.set(operation.path, [operation]);
    else here.push(operation);
    const alike = byLength.get(parts.length);
    if (alike === undefined) byLength.set(parts.length, [{ operation, parts }]);
    else alike.push({ operation, parts });
  }
  const paths = { byPath, byLength };
  known.set(operations, paths);
  return paths;
}
