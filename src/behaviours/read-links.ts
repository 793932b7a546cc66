import { type Contract, fromPointer, type Operation, type Provenance, type ResponseLink } from '../model/index.ts';

/** An answer that names the input of another operation: who makes the id, and where it stands. */
export interface Producer {
  readonly operation: Operation;
  /** Dotted path in the body of its answer. */
  readonly path: string;
  readonly provenance: Provenance;
}

/**
 * Who produces the path parameter of an operation, as OpenAPI Links state it (OpenAPI 3.1 section 4.8.20). Only values from the body of
 * an answer are taken; the first link counts.
 */
export function producerOf(contract: Contract, consumer: string, parameter: string): Producer | undefined {
  for (const { operation, status, link } of linksTo(contract).get(consumer) ?? []) {
    const value = link.parameters[`path.${parameter}`] ?? link.parameters[parameter];
    const pointer = typeof value === 'string' ? /^\{?\$response\.body#(\/[^}]*)\}?$/.exec(value)?.[1] : undefined;
    const [provenance] = link.provenance;
    if (!status.startsWith('2') || pointer === undefined || provenance === undefined) continue;
    return { operation, path: fromPointer(pointer).join('.'), provenance };
  }
  return undefined;
}

interface LinkFrom {
  readonly operation: Operation;
  readonly status: string;
  readonly link: ResponseLink;
}

const known = new WeakMap<readonly Operation[], ReadonlyMap<string, readonly LinkFrom[]>>();

/** All links by the operation that they lead to, gathered once: a contract may have ten thousand operations. */
function linksTo({ operations }: Contract): ReadonlyMap<string, readonly LinkFrom[]> {
  const before = known.get(operations);
  if (before !== undefined) return before;
  const found = new Map<string, LinkFrom[]>();
  for (const operation of operations)
    for (const { status, links } of operation.responses)
      for (const link of links) {
        const list = found.get(link.operation) ?? [];
        list.push({ operation, status, link });
        found.set(link.operation, list);
      }
  known.set(operations, found);
  return found;
}
