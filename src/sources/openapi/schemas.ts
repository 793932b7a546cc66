import {
  type Json,
  type JsonObject,
  type JsonSchema,
  type Provenance,
  refTo,
  type SchemaId,
  toPointer,
} from '../../model/index.ts';
import type { ReadSchema } from '../source.ts';
import { annotations, subschemaKeywords } from '../subschemas.ts';
import { type Budget, budgetFor, TooLarge, type TreeNode } from '../tree/node.ts';
import {
  flagOf,
  isObjectSpot,
  items,
  jsonOf,
  member,
  memberCount,
  members,
  provenanceOf,
  type Spot,
  textOf,
} from '../tree/spot.ts';
import { adaptDialect, wrapsForNull } from './adapt-dialect.ts';
import type { Dialect } from './dialect.ts';
import { frameOf } from './event-schema.ts';
import { asProvenance } from './extensions.ts';
import type { Findings } from './findings.ts';
import { knownFormats, namingKeywords, shapes } from './keywords.ts';
import { resolve } from './references.ts';

/** Gives schemas their names and converts each once. */
export interface SchemaReader {
  /**
   * The name under which the contract holds the schema at this place.
   * @param derived the name to give it when it has none of its own.
   * @returns undefined, with a finding, when it is a reference that leads nowhere.
   */
  readonly idOf: (spot: Spot, derived: string) => SchemaId | undefined;
  /** A schema that allows anything, for a place where none is described; the place is its (inferred) origin. */
  readonly anything: (spot: Spot, derived: string) => SchemaId;
  /** The schema of the frames of an event stream, made of one that speaks of an event in another way; inferred. */
  readonly frame: (reading: 'frame' | 'data', spot: Spot, derived: string) => SchemaId | undefined;
  /** Convert all that was asked for, and what that refers to. Call it last. */
  readonly finish: () => ReadonlyMap<SchemaId, ReadSchema>;
}

/**
 * @param named the schemas that the document names itself: all are kept, in this order, used or not.
 * @param text the whole text, whose length bounds what aliases may make of it.
 */
export function createSchemaReader(
  named: readonly (readonly [string, Spot])[],
  text: string,
  dialect: Dialect,
  findings: Findings,
): SchemaReader {
  const ids = new Map<TreeNode, SchemaId>();
  const places = new Map<SchemaId, Spot>();
  const undescribed = new Map<SchemaId, ReadSchema>();
  const frames = new Map<
    SchemaId,
    { readonly reading: 'frame' | 'data'; readonly spot: Spot; readonly inner: SchemaId; readonly isOwn: boolean }
  >();

  const enrol = (spot: Spot, name: string): SchemaId => {
    let id = name;
    for (let n = 2; places.has(id); n++) id = `${name}-${n}`;
    // Scalars (`true`, `null`) may share nothing; objects are known by their node, so that a second reference finds the first name.
    if (isObjectSpot(spot)) ids.set(spot.node, id);
    places.set(id, spot);
    return id;
  };
  const idOf = (spot: Spot, derived: string): SchemaId | undefined => {
    const known = ids.get(spot.node);
    if (known !== undefined) return known;
    const reference = member(spot, '$ref');
    const bare = memberCount(spot) === 1 || (dialect.dropsRefSiblings && !wrapsForNull(spot, dialect));
    if (reference !== undefined && bare && textOf(reference) !== undefined) {
      const target = resolve(reference, findings);
      return target === undefined ? undefined : targetId(target);
    }
    return enrol(spot, derived);
  };
  const targetId = (target: Spot): SchemaId =>
    ids.get(target.node) ?? enrol(target, nameOf(target.pointer) || fileName(target.tree.source.document));

  for (const [name, spot] of named) enrol(spot, name);

  const anything = (spot: Spot, derived: string): SchemaId => {
    undescribed.set(derived, { schema: true, origins: new Map([['', [provenanceOf(spot, 'inferred')]]]) });
    return derived;
  };
  const frame = (reading: 'frame' | 'data', spot: Spot, derived: string): SchemaId | undefined => {
    const inner = idOf(spot, derived);
    if (inner === undefined) return undefined;
    frames.set(`${derived} item`, { reading, spot, inner, isOwn: inner === derived });
    return `${derived} item`;
  };
  const finish = () => {
    const schemas = new Map<SchemaId, ReadSchema>();
    const budget = budgetFor(text);
    // Converting one schema may name more; a Map visits what is added while it is walked.
    for (const [id, spot] of places) schemas.set(id, convertSchema(spot, { dialect, findings, targetId, budget }));
    for (const [id, { reading, spot, inner, isOwn }] of frames) {
      const own = isOwn && !isReferred(inner, schemas) ? schemas.get(inner) : undefined;
      if (own !== undefined) schemas.delete(inner);
      schemas.set(id, frameOf(reading, spot, inner, own));
    }
    return new Map([...schemas, ...undescribed]);
  };
  return { idOf, anything, frame, finish };
}

function isReferred(id: SchemaId, schemas: ReadonlyMap<SchemaId, ReadSchema>): boolean {
  const reference = JSON.stringify(refTo(id)['$ref']);
  return [...schemas.values()].some(({ schema }) => JSON.stringify(schema).includes(reference));
}

/** A name for a schema that is referred to at an unusual place: `Run/properties/status`. */
function nameOf(pointer: string): string {
  return pointer.replace(/^\/(components\/schemas|definitions|\$defs)\//, '').replace(/^\//, '');
}

/** Vendors that say that more values may come than those listed: `x-ms-enum` and `x-speakeasy-unknown-values`. */
function hasOpenEnum(spot: Spot): boolean {
  return (
    flagOf(member(member(spot, 'x-ms-enum'), 'modelAsString')) === true ||
    textOf(member(spot, 'x-speakeasy-unknown-values')) === 'allow'
  );
}

const printedPlaces = 'x-assay-provenance';

/** A whole file that holds a schema is called after it. */
function fileName(document: string): string {
  return (document.split('/').at(-1) ?? document).replace(/\.[^.]*$/, '');
}

interface Conversion {
  readonly dialect: Dialect;
  readonly findings: Findings;
  readonly targetId: (target: Spot) => SchemaId;
  /** Subschemas that may still be made of this document. */
  readonly budget: Budget;
}

function convertSchema(root: Spot, { dialect, findings, targetId, budget }: Conversion): ReadSchema {
  const origins = new Map<string, readonly Provenance[]>();

  const convert = (spot: Spot, at: string): JsonSchema => {
    budget.left -= 1;
    if (budget.left < 0) throw new TooLarge('aliases unfold into too many schemas');
    origins.set(at, [provenanceOf(spot)]);
    const boolean = flagOf(spot);
    if (boolean !== undefined) return boolean;
    if (!isObjectSpot(spot)) {
      findings.error(
        'not-a-schema',
        spot,
        'A schema must be an object here.',
        'Write an object such as {"type": "string"}.',
      );
      return true;
    }
    const reference = member(spot, '$ref');
    const converted = reference === undefined ? undefined : refSchema(reference);
    if (reference !== undefined && dialect.dropsRefSiblings)
      return adaptDialect(converted ?? {}, spot, dialect, findings);
    const inside = wrapsForNull(spot, dialect) ? `${at}/anyOf/0` : at;
    const siblings = members(spot).filter(([key]) => key !== '$ref');
    const open = hasOpenEnum(spot);
    const entries = siblings.flatMap(([key, value]) => {
      const json = convertKeyword(key, value, inside);
      if (json === undefined || !open || key !== 'enum') return json === undefined ? [] : [[key, json] as const];
      origins.delete(`${inside}/enum`);
      origins.set(`${inside}/x-extensible-enum`, [provenanceOf(value)]);
      return [['x-extensible-enum', json] as const];
    });
    return adaptDialect({ ...converted, ...Object.fromEntries(entries) }, spot, dialect, findings);
  };

  const refSchema = (reference: Spot): JsonObject | undefined => {
    if (textOf(reference) === undefined) {
      findings.error(
        'malformed-keyword',
        reference,
        '$ref must be a string.',
        'Write a reference such as "#/components/schemas/Run".',
      );
      return undefined;
    }
    const target = resolve(reference, findings);
    return target === undefined ? undefined : refTo(targetId(target));
  };

  const convertKeyword = (key: string, value: Spot, at: string): Json | undefined => {
    if (namingKeywords.has(key) || key === printedPlaces) return undefined;
    const holds = subschemaKeywords.get(key);
    if (holds === 'schema') return convert(value, `${at}/${key}`);
    if (holds === 'list') {
      const list = items(value).map((item, index) => convert(item, `${at}/${key}/${index}`));
      return list.length > 0 ? list : misshapen(key, value, 'a list with at least one schema');
    }
    if (holds === 'map') {
      if (!isObjectSpot(value)) return misshapen(key, value, 'an object of schemas');
      return Object.fromEntries(
        members(value).map(([name, schema]) => [name, convert(schema, `${at}/${key}${toPointer([name])}`)]),
      );
    }
    const json = jsonOf(value);
    const shape = shapes.get(key);
    if (shape !== undefined && !shape.fits(json) && !dialect.allows(key, json))
      return misshapen(key, value, shape.words);
    if (key === 'format' && typeof json === 'string' && !knownFormats.has(json)) unknownFormat(value, json);
    if (!annotations.has(key)) origins.set(at + toPointer([key]), [provenanceOf(value)]);
    return json;
  };

  const misshapen = (key: string, spot: Spot, words: string): undefined => {
    findings.error('malformed-keyword', spot, `${key} must be ${words}; it was left out.`, `Give ${key} ${words}.`);
  };
  const unknownFormat = (spot: Spot, format: string) =>
    findings.note(
      'unknown-format',
      spot,
      `The format "${format}" is no known one, so it checks nothing.`,
      'Use a format of JSON Schema or of the OpenAPI format registry, or leave it out.',
    );

  const schema = convert(root, '');
  // A document that `printOpenapi` wrote says where the facts really stand.
  for (const [pointer, list] of members(member(root, printedPlaces))) {
    const places = items(list).flatMap((item) => asProvenance(jsonOf(item)));
    if (places.length > 0) origins.set(pointer, places);
  }
  return { schema, origins };
}
