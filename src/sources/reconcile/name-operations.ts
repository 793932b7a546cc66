import { type Finding, nearestName, Problem } from '../../model/index.ts';
import type { ReadOperation } from '../source.ts';

export interface OperationNames {
  /** From `GET /v1/runs` to the operation's id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * Give each operation its id: the profile's alias, else its operationId made safe, else words of method and path.
 * @param aliases from alias to `GET /v1/runs`.
 * @throws Problem when an alias names an operation that no document has, or one that has an alias already.
 */
export function nameOperations(
  operations: readonly ReadOperation[],
  aliases: Readonly<Record<string, string>>,
): OperationNames {
  const findings: Finding[] = [];
  const keys = operations.map(({ id }) => id);
  const ids = new Map<string, string>();
  for (const [alias, target] of Object.entries(aliases)) {
    const key = normalise(target);
    if (!keys.includes(key)) throw unknownTarget(alias, key, keys);
    const other = ids.get(key);
    if (other !== undefined)
      throw new Problem(`The names ${other} and ${alias} both mean ${key}.`, { remedy: 'Delete one of the two.' });
    ids.set(key, alias);
  }
  const taken = new Set(ids.values());
  for (const operation of operations) {
    if (ids.has(operation.id)) continue;
    const wish = safe(operation.operationId?.value ?? '') || wordsOf(operation);
    let id = wish;
    for (let n = 2; taken.has(id); n++) id = `${wish}-${n}`;
    if (id !== wish && operation.operationId !== undefined)
      findings.push({
        id: 'duplicate-operation-id',
        severity: 'warning',
        message: `Two operations are called ${wish}; ${operation.id} is called ${id} here.`,
        places: [operation.operationId.place],
        remedy: 'Give each operation an operationId of its own.',
      });
    taken.add(id);
    ids.set(operation.id, id);
  }
  return { ids, findings };
}

function normalise(target: string): string {
  const [method = '', path = ''] = target.trim().split(/\s+/, 2);
  return `${method.toUpperCase()} ${path}`;
}

function unknownTarget(alias: string, key: string, keys: readonly string[]): Problem {
  const near = nearestName(key, keys);
  const remedy =
    near === undefined ? `The documents have: ${keys.join(', ') || 'no operation'}.` : `Did you mean ${near}?`;
  return new Problem(`The operation ${alias} is ${key}, which no document describes.`, { remedy });
}

function safe(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '');
}

/** `GET /v1/runs/{runId}` becomes `get-v1-runs-by-runId`. */
function wordsOf({ method, path }: ReadOperation): string {
  return safe(`${method} ${path.replaceAll(/\{([^{}]+)\}/g, ' by $1 ')}`);
}
