import { refTo, type SchemaId } from '../../model/index.ts';
import type { ReadSchema } from '../source.ts';
import { items, member, members, provenanceOf, type Spot, textOf } from '../tree/spot.ts';
import { createFindings } from './findings.ts';
import { follow } from './references.ts';

/**
 * What a `schema` beside `text/event-stream` speaks of. OpenAPI before 3.2 has no word for one event; people give the schema of one all the
 * same: of the frame with its fields, or of the JSON in its data.
 */
export type EventReading = 'frame' | 'data' | 'unsure' | 'nothing';

/** Fields of an event (HTML, "Server-sent events"). */
const fields: ReadonlySet<string> = new Set(['data', 'event', 'id', 'retry']);
const deepest = 8;

/**
 * A frame has data, nothing but fields, and something that no JSON in data would have: a name, a retry, or data that is text. JSON in data
 * has at least one member that is no field. All else may be either, and is not judged.
 */
export function readingOf(written: Spot, depth = 0): EventReading {
  const spot = depth > deepest ? undefined : follow(written, createFindings());
  if (spot === undefined) return 'unsure';
  const names = namesIn(spot, depth);
  if (names.size === 0) {
    const branches = [...items(member(spot, 'oneOf')), ...items(member(spot, 'anyOf'))].filter(
      (branch) => textOf(member(branch, 'type')) !== 'null',
    );
    const readings = new Set(branches.map((branch) => readingOf(branch, depth + 1)));
    const [only = 'nothing'] = readings;
    if (readings.size > 1) return 'unsure';
    return branches.length === 0 && textOf(member(spot, 'type')) === 'array' ? 'unsure' : only;
  }
  const data = names.get('data');
  if ([...names.keys()].every((name) => fields.has(name))) {
    const isText = textOf(member(follow(data, createFindings()), 'type')) === 'string';
    return data !== undefined && (isText || names.has('event') || names.has('retry')) ? 'frame' : 'unsure';
  }
  return data !== undefined && names.has('event') ? 'unsure' : 'data';
}

function namesIn(spot: Spot, depth: number): ReadonlyMap<string, Spot> {
  const names = new Map(members(member(spot, 'properties')));
  if (depth > deepest) return names;
  for (const part of items(member(spot, 'allOf'))) {
    const target = follow(part, createFindings());
    if (target !== undefined) for (const [name, value] of namesIn(target, depth + 1)) names.set(name, value);
  }
  return names;
}

/**
 * The schema of a frame that such a schema means, as `itemSchema` would have it; inferred.
 * @param own the schema itself where nothing else refers to it; then it stands inside.
 */
export function frameOf(reading: 'frame' | 'data', spot: Spot, id: SchemaId, own: ReadSchema | undefined): ReadSchema {
  const place = [provenanceOf(spot, 'inferred')];
  if (reading === 'frame')
    return own === undefined
      ? { schema: refTo(id), origins: new Map([['', place]]) }
      : { schema: own.schema, origins: new Map([...own.origins, ['', place]]) };
  const at = '/properties/data';
  return {
    schema: {
      type: 'object',
      properties: {
        data: {
          type: 'string',
          contentMediaType: 'application/json',
          contentSchema: own === undefined ? refTo(id) : own.schema,
        },
      },
    },
    origins: new Map([
      ...['', '/type', at, `${at}/type`, `${at}/contentMediaType`, `${at}/contentSchema`].map(
        (pointer) => [pointer, place] as const,
      ),
      ...[...(own?.origins ?? [])].map(([pointer, places]) => [`${at}/contentSchema${pointer}`, places] as const),
    ]),
  };
}
