import type { Contract, Operation } from '../../model/index.ts';
import type { OperationPair } from '../rules/rule.ts';
import { turnedPairs } from './turn-round.ts';

/** A path without the names of its parameters: they never stand on the wire. */
export function bareTemplate(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}');
}

export function operationName({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path}`;
}

const keyOf = (operation: Operation) => `${operation.method} ${bareTemplate(operation.path)}`;

/** Operations of both documents side by side: by method and path, whatever its parameters are called. In the order of the old document. */
export function pairOperations(old: Contract, next: Contract): readonly OperationPair[] {
  const incoming = (contract: Contract): Contract => ({ ...contract, operations: contract.incoming ?? [] });
  return [...pairsOf(old, next), ...pairsOf(incoming(old), incoming(next)).flatMap(turnedPairs)];
}

function pairsOf(old: Contract, next: Contract): readonly OperationPair[] {
  const renamed = new Map(next.operations.map((operation) => [keyOf(operation), operation]));
  const known = new Set(old.operations.map(keyOf));
  return [
    ...old.operations.map((operation): OperationPair => {
      const other = renamed.get(keyOf(operation));
      const pair = { name: operationName(operation), old: operation };
      return other === undefined ? pair : { ...pair, new: withParameterNames(other, operation.path) };
    }),
    ...next.operations
      .filter((operation) => !known.has(keyOf(operation)))
      .map((operation) => ({ name: operationName(operation), new: operation })),
  ];
}

/** The same operation with the path parameter names of another template. */
function withParameterNames(operation: Operation, path: string): Operation {
  if (operation.path === path) return operation;
  const names = (template: string) => [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const renames = new Map(names(operation.path).map((name, i) => [name, names(path)[i] ?? name]));
  return {
    ...operation,
    path,
    parameters: operation.parameters.map((parameter) =>
      parameter.in === 'path' ? { ...parameter, name: renames.get(parameter.name) ?? parameter.name } : parameter,
    ),
  };
}
