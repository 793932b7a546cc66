import type { Json } from '../model/index.ts';
import { escapeToken, isObject } from '../model/index.ts';

/** One place where two values differ; a side that has nothing there is undefined. */
export interface Difference {
  readonly pointer: string;
  readonly expected: Json | undefined;
  readonly actual: Json | undefined;
}

/**
 * Where two values of one kind differ: members of objects by their pointers, items of lists that one side lacks.
 * @returns undefined where the values are better shown whole: of different kinds, plain, or with nothing in common
 */
export function valueDiff(expected: Json, actual: Json): readonly Difference[] | undefined {
  if (isObject(expected) && isObject(actual)) {
    const common = Object.keys(expected).some((name) => Object.hasOwn(actual, name));
    const differences = [...inside(expected, actual, '')];
    return common && differences.length > 0 ? differences : undefined;
  }
  if (!Array.isArray(expected) || !Array.isArray(actual)) return undefined;
  const [left, right] = [new Set(expected.map(key)), new Set(actual.map(key))];
  if (![...left].some((item) => right.has(item))) return undefined;
  const differences = [
    ...expected.flatMap((item, i) =>
      right.has(key(item)) ? [] : [{ pointer: `/${i}`, expected: item, actual: undefined }],
    ),
    ...actual.flatMap((item, i) =>
      left.has(key(item)) ? [] : [{ pointer: `/${i}`, expected: undefined, actual: item }],
    ),
  ];
  return differences.length > 0 ? differences : undefined;
}

function key(item: Json): string {
  return JSON.stringify(item);
}

function* inside(expected: Json | undefined, actual: Json | undefined, pointer: string): Generator<Difference> {
  if (JSON.stringify(expected) === JSON.stringify(actual)) return;
  if (!isObject(expected) || !isObject(actual)) {
    yield { pointer, expected, actual };
    return;
  }
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const own = (side: { readonly [member: string]: Json }) => (Object.hasOwn(side, name) ? side[name] : undefined);
    yield* inside(own(expected), own(actual), `${pointer}/${escapeToken(name)}`);
  }
}
