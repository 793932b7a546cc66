import type { Contract, Operation } from './contract.ts';
import type { Provenance } from './provenance.ts';

/** A write that a document lets clients make conditional (RFC 9110 section 13), and where it says so. */
export interface ConditionalWrite {
  readonly operation: Operation;
  /** Reads what the write changes: the GET of the same path. */
  readonly read: Operation;
  /** If-None-Match is among its documented headers: what is there already is not written over. */
  readonly unlessThere: boolean;
  readonly provenance: readonly Provenance[];
}

/** Every PUT, PATCH and DELETE that documents 412, or a header parameter with a condition, and whose target can be read. */
export function conditionalWrites({ operations }: Contract): readonly ConditionalWrite[] {
  return operations.flatMap((operation) => {
    const read = operations.find(({ method, path }) => method === 'get' && path === operation.path);
    if (read === undefined || !['put', 'patch', 'delete'].includes(operation.method)) return [];
    const named = (name: string) =>
      operation.parameters.filter((one) => one.in === 'header' && one.name.toLowerCase() === name);
    const conditions = [...named('if-match'), ...named('if-unmodified-since'), ...named('if-none-match')];
    const provenance = [...operation.responses.filter(({ status }) => status === '412'), ...conditions].flatMap(
      (one) => one.provenance,
    );
    if (provenance.length === 0) return [];
    return [{ operation, read, unlessThere: named('if-none-match').length > 0, provenance }];
  });
}
