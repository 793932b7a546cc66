import { joined, operationsOf, type Told } from './told.ts';

/** So many ways of getting one thing wrong that are all taken, or so many things in which one way is: nobody checks it. */
const many = 3;

/**
 * Input that nobody checks is one problem, not one for each way of getting it wrong: where a body is taken whatever it is; where a member
 * is, in three ways or more; and where one way is taken in three members or more. What is less than that may well be several oversights.
 */
export function joinUnchecked(all: readonly Told[]): readonly Told[] {
  const isInput = ({ group }: Told) => group.check === 'invalid-input-refused';
  const input = all.filter(isInput);
  const byBody = join(input, 2, (one) => (one.group.pointer === 'body' ? [...keyOf(one), 'body'] : undefined));
  const bodies = byBody.filter(({ group }) => group.pointer === 'body' && group.also !== undefined);
  const underBodies = join(byBody, 1, (one) => {
    const body = bodies.find((body) => keyOf(body).every((part, i) => part === keyOf(one)[i]));
    return body !== undefined && one.group.pointer?.startsWith('body') ? [...keyOf(one), 'under body'] : undefined;
  });
  const byMember = join(underBodies, many, (one) => [...keyOf(one), memberOfInput(one)]);
  const byWay = join(byMember, many, (one) =>
    one.group.also === undefined ? [...keyOf(one), wayOf(one.group.kind)] : undefined,
  );
  const shown = all.filter((one) => !isInput(one));
  return [...byWay, ...joinShown(shown)];
}

/** Moments that are all written wrongly, and members that are all wrong in one way, come out of one place of a server. */
function joinShown(all: readonly Told[]): readonly Told[] {
  const isShown = ({ group }: Told) => group.check === 'body-valid' && group.pointer !== undefined;
  const key = (one: Told) => [one.group.level, one.group.kind, JSON.stringify(one.evidence.expected), shapeOf(one)];
  const formats = join(all, 2, (one) =>
    isShown(one) && one.group.kind === 'schema-format' ? ['format', ...key(one)] : undefined,
  );
  return join(formats, many, (one) => (isShown(one) && one.group.kind !== 'schema-required' ? key(one) : undefined));
}

/** Those with one key become one where they are so many; all others stay as they are. */
function join(
  all: readonly Told[],
  least: number,
  key: (one: Told) => readonly (string | undefined)[] | undefined,
): readonly Told[] {
  const byKey = new Map<string, Told[]>();
  for (const one of all) {
    const parts = key(one);
    if (parts === undefined) continue;
    const text = JSON.stringify(parts);
    byKey.set(text, [...(byKey.get(text) ?? []), one]);
  }
  const sets = [...byKey.values()].filter((set) => set.length >= Math.max(2, least));
  return all.flatMap((one) => {
    const set = sets.find((candidates) => candidates.includes(one));
    if (set === undefined) return [one];
    const [first, ...others] = set;
    return first === one ? [others.reduce(joined, first)] : [];
  });
}

function keyOf(one: Told): readonly string[] {
  return [one.group.level, operationsOf(one).join(' ')];
}

/** `body/inputs` for all that is in it; `query.page`. */
function memberOfInput({ group }: Told): string {
  return (group.pointer ?? '').split('/').slice(0, 2).join('/');
}

/** A null where something else is asked for is of a wrong type as well. */
function wayOf(kind: string): string {
  return kind === 'null-not-allowed' ? 'wrong-type' : kind;
}

function shapeOf({ evidence: { actual } }: Told): string {
  return typeof actual === 'string' ? actual.replace(/\d+/g, '0') : JSON.stringify(actual);
}
