import { validate } from '../../jsonschema/index.ts';
import { type Contract, fromPointer, isObject, type Json, type SchemaId, valueAt } from '../../model/index.ts';

/**
 * Whether a value of the wrong type is a valid one in another notation: the number that a text spells, the text of a number, 1 for true, one
 * value for the list of it, seconds for a moment, null for a member that may be left out. Most frameworks read such values as what they stand
 * for unless told not to, and what they stand for is in the documents.
 * @param at JSON Pointer of the value in the body
 */
export function readAsValid({ schemas }: Contract, schema: SchemaId, body: Json, at: string): boolean {
  const sent = valueAt(body, at);
  if (sent === undefined || at === '') return false;
  return readingsOf(sent).some(
    (reading) => validate(schemas, schema, replaced(body, fromPointer(at), reading), 'request').outcome === 'valid',
  );
}

/** What a value may stand for; undefined stands for nothing at all. */
function readingsOf(sent: Json): readonly (Json | undefined)[] {
  if (sent === null) return [undefined];
  const plain = [...plainReadings(sent)];
  return Array.isArray(sent) || isObject(sent) ? [] : [...plain, [sent], ...plain.map((one) => [one])];
}

function* plainReadings(sent: Json): Iterable<Json> {
  if (typeof sent === 'number' || typeof sent === 'boolean') yield String(sent);
  if (typeof sent === 'boolean') yield Number(sent);
  if (sent === 0 || sent === 1) yield sent === 1;
  if (typeof sent === 'number' && Math.abs(sent) < 1e11) yield new Date(Math.trunc(sent) * 1000).toISOString();
  if (sent === 'true' || sent === 'false') yield sent === 'true';
  if (typeof sent === 'string' && sent.trim() !== '' && Number.isFinite(Number(sent))) yield Number(sent);
}

/** A copy with another value at a place, or without the member there. */
function replaced(root: Json, [token = '', ...deeper]: readonly string[], value: Json | undefined): Json {
  const next = (inner: Json) => (deeper.length === 0 ? value : replaced(inner, deeper, value));
  if (Array.isArray(root))
    return root.flatMap((item: Json, i) => {
      const put = String(i) === token ? next(item) : item;
      return put === undefined ? [] : [put];
    });
  if (!isObject(root)) return root;
  return Object.fromEntries(
    Object.entries(root).flatMap(([name, member]) => {
      const put = name === token ? next(member) : member;
      return put === undefined ? [] : [[name, put]];
    }),
  );
}
