import { type Contract, fromPointer, type Operation, type Provenance } from '../model/index.ts';

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
  for (const operation of contract.operations)
    for (const { status, links } of operation.responses)
      for (const link of links) {
        const value = link.parameters[`path.${parameter}`] ?? link.parameters[parameter];
        const pointer = typeof value === 'string' ? /^\{?\$response\.body#(\/[^}]*)\}?$/.exec(value)?.[1] : undefined;
        const [provenance] = link.provenance;
        if (link.operation !== consumer || !status.startsWith('2') || pointer === undefined || provenance === undefined)
          continue;
        return { operation, path: fromPointer(pointer).join('.'), provenance };
      }
  return undefined;
}
