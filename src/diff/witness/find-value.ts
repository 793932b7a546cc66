import { boundaries, type Schemas, sample, type View, validate, violate } from '../../jsonschema/index.ts';
import { isObject, type Json, type JsonObject, toPointer, valueAt } from '../../model/index.ts';
import type { SchemaSight } from '../rules/rule.ts';
import { canonical } from '../schema/shape.ts';
import { steadyRandom } from './side.ts';

/** Two schemas of one place: the one that allows what is sought, and the one that does not. */
export interface Search {
  readonly allows: { readonly schemas: Schemas; readonly schema: string };
  readonly refuses: { readonly schemas: Schemas; readonly schema: string };
  readonly view: View;
  readonly sight: SchemaSight;
  /** Keywords that must be what the value breaks; `*`: any. */
  readonly keywords: readonly string[];
}

/** Members that nobody describes: of several types, and with names of several shapes. */
const otherMembers: readonly JsonObject[] = [
  { 'assay-other': 'x' },
  { 'assay-other': 1 },
  { 'assay-other': true },
  { z: 'x' },
  { abc: 'x' },
  { Z9: 'x' },
];

/** Values tried for one difference. */
const mostTried = 120;
const mostEdges = 60;

/** Values that one schema allows and the other refuses for the reason that is sought, the plainest first. */
export function* differingValues(search: Search): Iterable<Json> {
  const seen = new Set<string>();
  for (const value of candidates(search)) {
    if (seen.size >= mostTried) return;
    const text = canonical(value);
    if (seen.has(text)) continue;
    seen.add(text);
    if (isAllowed(search, value) && isRefused(search, value)) yield value;
  }
}

function isAllowed({ allows, view }: Search, value: Json): boolean {
  return validate(allows.schemas, allows.schema, value, view).outcome === 'valid';
}

function isRefused({ refuses, view, keywords, sight }: Search, value: Json): boolean {
  const { outcome, errors } = validate(refuses.schemas, refuses.schema, value, view);
  if (outcome !== 'invalid') return false;
  if (keywords.includes('*') || sight.candidates?.some((one) => canonical(one as Json) === canonical(value)))
    return true;
  return errors.some(({ keyword, pointer }) => {
    if (!keywords.includes(keyword)) return false;
    if (sight.member !== undefined) return pointer === toPointer([sight.member]);
    return pointer.split('/').length <= 2;
  });
}

function* candidates({ allows, refuses, view, sight }: Search): Iterable<Json> {
  for (const value of sight.candidates ?? []) yield value as Json;
  const { member } = sight;
  const wholes: Json[] = [];
  for (const prefer of ['minimal', 'example', 'full'] as const) {
    const made = sample(allows.schemas, allows.schema, { random: steadyRandom(), view, prefer });
    if (!('value' in made)) continue;
    wholes.push(made.value);
    yield made.value;
    if (member !== undefined && isObject(made.value)) {
      const { [member]: _, ...rest } = made.value;
      yield rest;
    }
    if (isObject(made.value)) for (const other of otherMembers) yield { ...made.value, ...other };
    if (Array.isArray(made.value) && made.value.length > 0) yield [made.value[0] ?? null, made.value[0] ?? null];
  }
  for (const base of wholes.slice(-1))
    for (const { value } of boundaries(allows.schemas, allows.schema, {
      random: steadyRandom(),
      view,
      base,
      limit: mostEdges,
    }))
      yield value;
  const other = sample(refuses.schemas, refuses.schema, { random: steadyRandom(), view, prefer: 'full' });
  if (!('value' in other)) return;
  for (const { value } of violate(refuses.schemas, refuses.schema, other.value, {
    random: steadyRandom(),
    view,
    limit: mostEdges,
  }))
    yield value;
}

/** A whole value of a schema with a value at a pointer. @returns undefined where none is found */
export function wholeWith(
  { schemas, schema }: Search['allows'],
  view: View,
  pointer: string,
  value: Json,
): Json | undefined {
  if (pointer === '') return value;
  for (const prefer of ['minimal', 'full'] as const) {
    const made = sample(schemas, schema, { random: steadyRandom(), view, prefer, overrides: { [pointer]: value } });
    if ('value' in made && canonical(valueAt(made.value, pointer)) === canonical(value)) return made.value;
  }
  return undefined;
}
