import type { Contract, Evidence, ProblemGroup } from '../model/index.ts';

/** A problem on its way into a report, with the first evidence of it. */
export interface Told {
  readonly group: ProblemGroup;
  readonly evidence: Evidence;
  /** What its requirement is about, where that is one resource. */
  readonly resource?: string;
}

/** What must be known of the API to see that two failures are about one thing. */
export type Surroundings = Pick<Contract, 'pagination' | 'resources'>;

/** One problem in place of two: the first keeps its example, and names what else shows it. */
export function joined(first: Told, second: Told): Told {
  const operations = [...new Set([...operationsOf(first), ...operationsOf(second)])];
  const { kind, pointer, also = [] } = second.group;
  const seen = [{ kind, ...(pointer === undefined ? {} : { pointer }) }, ...also];
  const isSeen = ({ kind: one, pointer: place }: (typeof seen)[number]) =>
    [first.group, ...(first.group.also ?? [])].some(({ kind: k, pointer: p }) => k === one && p === place);
  const others = [...(first.group.also ?? []), ...seen.filter((one) => !isSeen(one))];
  return {
    ...first,
    group: {
      ...first.group,
      count: first.group.count + second.group.count,
      ...(operations.length > 1 ? { operations } : {}),
      ...(others.length > 0 ? { also: others } : {}),
    },
  };
}

export function operationsOf({ group }: Told): readonly string[] {
  return (group.operations ?? [group.operation]).filter((one) => one !== undefined);
}

/** Whether two problems are about one resource, or about operations of one. */
export function areOfOneThing(one: Told, other: Told, { resources }: Surroundings): boolean {
  const here = thingsOf(one, resources);
  return thingsOf(other, resources).some((name) => here.includes(name));
}

function thingsOf(told: Told, resources: Surroundings['resources']): readonly string[] {
  const own = operationsOf(told);
  const ofOperations = resources.filter(({ create, read, list, cancel, remove, replace, change, stream }) =>
    [create, read, list, cancel, remove, replace, change, stream].some((id) => id !== undefined && own.includes(id)),
  );
  return [...(told.resource === undefined ? [] : [told.resource]), ...ofOperations.map(({ name }) => name)];
}

/** The last word of a pointer: the member that it is about. */
export function memberOf(pointer: string | undefined): string | undefined {
  const last = pointer?.split(/[/.]/).at(-1);
  return last === undefined || last === '' || /^(\d+|\*)$/.test(last) ? undefined : last;
}
