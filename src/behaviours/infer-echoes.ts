import type { Contract, Operation, Resource } from '../model/index.ts';
import { membersOf, type SchemaView, schemaAt, successView } from './schema-view.ts';

/** Members that live their own life, or that nobody shows again. */
const own = /(status|state|phase|version|revision|etag|count|total|secret|password|token|updated|modified|changed)/i;

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
  const sent = membersOf(contract, schemaAt(contract, asked));
  const shown = membersOf(contract, successView(contract, read));
  const answered = membersOf(contract, successView(contract, create));
  const echoes = [...sent].flatMap(([name, view]) => {
    const other = shown.get(name);
    const isPlain = other !== undefined && typeIn(view) !== undefined && typeIn(view) === typeIn(other);
    if (!isPlain || own.test(name) || view.schema['writeOnly'] === true) return [];
    return [{ sent: name, read: name }];
  });
  const isKept = (name: string) =>
    /^(id|uuid|created(_?at)?)$/i.test(name) || echoes.some(({ read: path }) => path === name);
  return { echoes, keeps: [...shown.keys()].filter((name) => answered.has(name) && isKept(name)) };
}

/** One scalar type; a member that may be null beside it counts as that type. */
function typeIn({ schema }: SchemaView): string | undefined {
  const types = [schema['type']].flat().filter((type) => type !== 'null');
  const [type] = types;
  if (types.length !== 1 || typeof type !== 'string') return undefined;
  return ['string', 'integer', 'number', 'boolean'].includes(type) ? type : undefined;
}
