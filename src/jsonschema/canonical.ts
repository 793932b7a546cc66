import type { Json } from '../model/index.ts';

/**
 * One text per JSON value: equal values (JSON Schema core 4.2.2: numbers by value, members in any order) give equal texts.
 * Recursive: the caller bounds the depth.
 */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '0' : (JSON.stringify(value) ?? 'absent');
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** Whether two JSON values are equal. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || canonical(a) === canonical(b);
}
