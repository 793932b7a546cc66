import { type Contract, isObject, type Json, type Operation, type Resource } from '../model/index.ts';
import { membersOf, type SchemaView, schemaAt, successView } from './schema-view.ts';

/** Members that live their own life, or that nobody shows again. */
const own = /(status|state|phase|version|revision|etag|count|total|secret|password|token|updated|modified|changed)/i;

/** Levels of objects that are looked into: recursive schemas never end. */
const deepest = 4;

/**
 * Members that are sent on create and that a read's schema names too, with one plain type: they should come back as they were sent. And
 * members that create's answer and a read both name and that nobody is likely to change meanwhile.
 */
export function inferEchoes(
  contract: Contract,
  create: Operation,
  read: Operation,
): Pick<Resource, 'echoes' | 'keeps'> {
  const asked = create.body?.content.find(({ mediaType }) => /json/.test(mediaType))?.schema;
  const view = successView(contract, read);
  const shown = membersOf(contract, view);
  const answered = membersOf(contract, successView(contract, create));
  const echoes = sharedMembers(contract, schemaAt(contract, asked), view).map((path) => ({ sent: path, read: path }));
  // Lists and maps may grow by themselves.
  const isKept = (name: string, shownAs: SchemaView) =>
    /^(id|uuid|created(_?at)?)$/i.test(name) ||
    (echoes.some(({ read: path }) => path === name) && !['array', 'object'].includes(typeIn(shownAs) ?? ''));
  return {
    echoes,
    keeps: [...shown].flatMap(([name, shownAs]) => (answered.has(name) && isKept(name, shownAs) ? [name] : [])),
  };
}

/**
 * Dotted paths of members that both schemas name with one type: plain ones and lists, at every depth that objects lead to. A name with a
 * dot in it has no path.
 */
function sharedMembers(
  contract: Contract,
  sent: SchemaView | undefined,
  shown: SchemaView | undefined,
  depth = 0,
): readonly string[] {
  const others = membersOf(contract, shown);
  const written = isObject(sent?.schema['properties']) ? sent.schema['properties'] : {};
  return [...membersOf(contract, sent)].flatMap(([name, view]) => {
    const other = others.get(name);
    if (other === undefined || name.includes('.') || own.test(name)) return [];
    // The flag may stand beside a reference.
    if ([view.schema, written[name]].some(isOneWay)) return [];
    const type = typeIn(view);
    if (type === undefined || type !== typeIn(other)) return [];
    if (type !== 'object') return [name];
    // A map has no members of known names: it comes back as a whole.
    if (membersOf(contract, view).size === 0) return isObject(view.schema['additionalProperties']) ? [name] : [];
    return depth >= deepest ? [] : sharedMembers(contract, view, other, depth + 1).map((path) => `${name}.${path}`);
  });
}

/** Whether a member is only sent or only shown: one schema often serves both. */
function isOneWay(schema: Json | undefined): boolean {
  return isObject(schema) && (schema['readOnly'] === true || schema['writeOnly'] === true);
}

/** One type; a member that may be null beside it counts as that type. */
function typeIn({ schema }: SchemaView): string | undefined {
  const types = [schema['type']].flat().filter((type) => type !== 'null');
  const [type] = types;
  if (types.length !== 1 || typeof type !== 'string') return undefined;
  return type === 'null' ? undefined : type;
}
