import { requirementsOf } from '../checks/index.ts';
import { nearestName, Problem } from '../model/index.ts';
import type { Subject } from '../pipeline.ts';
import type { Selection } from '../plan/index.ts';

/** Options that narrow a plan. */
export const selectOptions = {
  operations: { type: 'string', array: true, describe: 'Only requirements of these operations' },
  tags: { type: 'string', array: true, describe: 'Only requirements of operations with these tags' },
  requirements: { type: 'string', array: true, describe: 'Only these requirements; a check stands for all of its' },
  'read-only': { type: 'boolean', default: false, describe: 'Send nothing that makes or changes anything' },
  destructive: {
    type: 'boolean',
    default: true,
    describe: '--no-destructive: send nothing that ends or removes anything',
  },
  'max-requests': {
    type: 'number',
    describe: 'Requests to send at most: the most telling cases are kept, the rest is listed',
  },
  shard: {
    type: 'string',
    describe: 'Only part i of n of the plan, written i/n: run each on a machine of its own, then assay merge',
  },
} as const;

export interface SelectOptions {
  readonly operations: readonly string[] | undefined;
  readonly tags: readonly string[] | undefined;
  readonly requirements: readonly string[] | undefined;
  readonly readOnly: boolean;
  readonly destructive: boolean;
  readonly maxRequests: number | undefined;
  readonly shard: string | undefined;
}

/**
 * The selection that options ask for.
 * @throws {Problem} a name that the contract does not have, with the nearest one
 */
export function selectionOf(options: SelectOptions, { contract }: Subject): Selection {
  const named = (what: string, names: readonly string[] | undefined, known: readonly string[]) => {
    const list = names?.flatMap((name) => name.split(','));
    for (const name of list ?? [])
      if (!known.includes(name)) {
        const near = nearestName(name, known);
        throw new Problem(`there is no ${what} '${name}'`, {
          remedy: near === undefined ? `known: ${known.slice(0, 12).join(', ')}` : `did you mean '${near}'?`,
        });
      }
    return list;
  };
  const operations = named(
    'operation',
    options.operations,
    contract.operations.map(({ id }) => id),
  );
  const tags = named('tag', options.tags, [...new Set(contract.operations.flatMap((operation) => operation.tags))]);
  const all = requirementsOf(contract);
  const requirements = named('requirement', options.requirements, [
    ...all.map(({ id }) => id),
    ...new Set(all.map(({ check }) => check)),
  ]);
  const safety = options.readOnly ? 'read' : options.destructive ? undefined : 'create';
  return {
    ...(operations && { operations }),
    ...(tags && { tags }),
    ...(requirements && { requirements }),
    ...(safety && { safety }),
    ...(options.maxRequests !== undefined && { maxRequests: options.maxRequests }),
    ...(options.shard !== undefined && { shard: shardOf(options.shard) }),
  };
}

/** `2/4` → part 2 of 4. @throws {Problem} */
function shardOf(text: string): NonNullable<Selection['shard']> {
  const [, first, second] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const [index, count] = [Number(first), Number(second)];
  if (!(index >= 1 && index <= count))
    throw new Problem(`--shard is '${text}'`, { remedy: 'write it as part/parts, counted from 1, such as 2/4' });
  return { index, count };
}
