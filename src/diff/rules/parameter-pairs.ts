import type { Operation, Parameter } from '../../model/index.ts';
import { parameterKey } from '../witness/judge-request.ts';
import type { OperationPair } from './rule.ts';

export interface ParameterPair {
  readonly operation: string;
  readonly owner: Operation;
  /** The same operation in the new document. */
  readonly heir: Operation;
  readonly key: string;
  readonly old?: Parameter;
  readonly new?: Parameter;
}

/** Parameters of operations that both documents have, side by side. Header names are compared without case (RFC 9110 section 5.1). */
export function* parameterPairs(operations: readonly OperationPair[]): Iterable<ParameterPair> {
  for (const { name, old, new: next } of operations) {
    if (old === undefined || next === undefined) continue;
    const others = new Map(next.parameters.map((parameter) => [parameterKey(parameter), parameter]));
    for (const parameter of old.parameters) {
      const key = parameterKey(parameter);
      const other = others.get(key);
      others.delete(key);
      yield {
        operation: name,
        owner: old,
        heir: next,
        key,
        old: parameter,
        ...(other === undefined ? {} : { new: other }),
      };
    }
    for (const [key, parameter] of others) yield { operation: name, owner: old, heir: next, key, new: parameter };
  }
}
