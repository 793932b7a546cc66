import type { Contract } from './contract.ts';

const safe = new Set(['get', 'head', 'options', 'query', 'trace']);

/** Whether a method only reads, by its definition (RFC 9110 section 9.2.1). Either case of letters. */
export function isSafeMethod(method: string): boolean {
  return safe.has(method.toLowerCase());
}

/**
 * Whether a request of this operation may change something: by its method (RFC 9110 section 9.2.1), or because the profile calls it an action
 * (an approval by GET).
 */
export function changesSomething(
  { operations, actions }: Pick<Contract, 'operations' | 'actions'>,
  id: string,
): boolean {
  const operation = operations.find((one) => one.id === id);
  return (operation !== undefined && !isSafeMethod(operation.method)) || actions.some((one) => one.operation === id);
}
