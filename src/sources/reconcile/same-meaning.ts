import { isObject, type Json, type JsonSchema } from '../../model/index.ts';
import { annotations, mapSchema } from '../subschemas.ts';

/** Keywords whose lists are sets. */
const sets: ReadonlySet<string> = new Set(['enum', 'required', 'type']);

/**
 * A text that is equal for schemas that accept the same values by the same words: descriptions, examples and orders do not count.
 * References are compared by name.
 */
export function meaningOf(schema: JsonSchema): string {
  const bare = mapSchema(schema, (part) => {
    if (typeof part === 'boolean') return part;
    const kept = Object.entries(part).filter(([key]) => !annotations.has(key));
    return Object.fromEntries(
      kept.map(([key, value]) => [key, sets.has(key) && Array.isArray(value) ? sorted(value) : value]),
    );
  });
  return canonical(bare);
}

function sorted(values: readonly Json[]): readonly Json[] {
  return values.toSorted((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

/** JSON text with members in order of their names. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
