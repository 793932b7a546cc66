import type {
  Finding,
  Json,
  MediaType,
  Parameter,
  Provenance,
  RequestBody,
  Response,
  SchemaId,
  SecurityAlternative,
} from '../../model/index.ts';
import type { ReadOperation } from '../source.ts';
import type { Conflict } from './unify-schemas.ts';

interface Stated {
  readonly provenance: readonly Provenance[];
}

/** Makes two schemas one under the first one's id, and tells what they disagree about. */
export type UnifySchemas = (a: SchemaId, b: SchemaId) => readonly Conflict[];

/**
 * Two descriptions of one operation as one: what either says; where they disagree, the first, and a finding with both lines.
 * @param unify makes the schemas of a parameter or a body one.
 */
export function mergeOperations(
  first: ReadOperation,
  second: ReadOperation,
  unify: UnifySchemas,
): { readonly operation: ReadOperation; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const differs: Differs = (what, a, b, detail, counts = 'the first one counts') => {
    findings.push({
      id: 'operation-differs',
      severity: 'warning',
      message: `${first.id}: ${what} is described in two ways (${detail}); ${counts}.`,
      places: [a, b].flatMap(({ provenance }) => provenance.slice(0, 1)),
      remedy: 'Make the two descriptions equal.',
    });
  };

  const join = (what: string, a: SchemaId, b: SchemaId) => {
    for (const { pointer, keyword, values, places } of unify(a, b)) {
      const where = pointer.replaceAll('/properties/', '.').replaceAll('/items', '[]').replace(/^\./, '');
      findings.push({
        id: sameName(a, b) ? 'schema-differs' : 'operation-differs',
        severity: 'warning',
        message: `${first.id} ${what}${where === '' ? '' : `, ${where}`} is described in two ways (${keyword} ${shown(values[0])}, ${shown(values[1])}); the first one counts.`,
        places: places.flatMap((list) => list.slice(0, 1)),
        remedy: 'Make the two descriptions equal.',
      });
    }
  };

  const parameters = mergeBy(first.parameters, second.parameters, parameterKey, (a, b) => {
    if (a.required !== b.required && !isSilent(a) && !isSilent(b))
      differs(`${parameterKey(a)}`, a, b, a.required ? 'required, optional' : 'optional, required');
    else if (a.style !== b.style || a.explode !== b.explode) differs(parameterKey(a), a, b, `${a.style}, ${b.style}`);
    join(parameterKey(a), a.schema, b.schema);
    return { ...withoutGuess(both(a, b)), ...need(a, b) };
  });
  const mergeContent = (what: string, a: readonly MediaType[], b: readonly MediaType[]) =>
    mergeBy(
      a,
      b,
      ({ mediaType }) => mediaType,
      (x, y) => {
        if (x.schema !== undefined && y.schema !== undefined) join(`${what} ${x.mediaType}`, x.schema, y.schema);
        if (x.itemSchema !== undefined && y.itemSchema !== undefined)
          join(`${what} ${x.mediaType}, each event`, x.itemSchema, y.itemSchema);
        return both(x, y);
      },
    );
  const responses = mergeBy(
    first.responses.map((response) => settled(response, second.responses)),
    second.responses.map((response) => settled(response, first.responses)),
    ({ status }) => status,
    (a, b) => {
      const content = mergeContent(`the body of ${a.status}`, a.content, b.content);
      if (content.length > 0 && (a.bodyless || b.bodyless)) {
        const [x, y] = [a, b].map((one) => one.content[0]?.mediaType ?? 'no body');
        differs(`the body of ${a.status}`, a, b, `${x}, ${y}`, 'the one that shows a body counts');
      }
      return {
        ...both(a, b),
        description: a.description === '' ? b.description : a.description,
        content,
        // What one document shows, another one's silence does not take away.
        bodyless: (a.bodyless || b.bodyless) && content.length === 0,
        headers: mergeBy(a.headers, b.headers, ({ name }) => name.toLowerCase(), both),
        links: mergeBy(a.links, b.links, ({ name }) => name, both),
      };
    },
  );
  const body = mergeBodies(first, second, mergeContent, differs);
  const operation: ReadOperation = {
    ...second,
    ...first,
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    deprecated: first.deprecated || second.deprecated,
    security: mergeSecurity(first, second, differs),
    provenance: [...first.provenance, ...second.provenance],
  };
  return { operation, findings };
}

/** An answer of which one document shows no status has the one of the other document's only good answer. */
export function settled(guess: Response, others: readonly Response[]): Response {
  if (guess.status !== '2XX' || guess.provenance.some(({ known }) => known === 'stated')) return guess;
  const [good, ...more] = others.filter(({ status }) => /^2\d\d$/.test(status));
  return good === undefined || more.length > 0 ? guess : { ...guess, status: good.status };
}

type Need = Pick<Parameter | RequestBody, 'required' | 'inferred'>;

/** Whether a document shows a parameter or a body and does not say whether it must be sent. */
function isSilent({ inferred = [] }: Need): boolean {
  return inferred.includes('required');
}

/** A statement counts before a guess, and among guesses one that something is needed. */
function need(a: Need, b: Need): Need {
  if (isSilent(a) && isSilent(b)) return { required: a.required || b.required, inferred: ['required'] };
  return { required: isSilent(a) ? b.required : a.required };
}

function withoutGuess<T extends Need>({ inferred: _, ...entry }: T): Omit<T, 'inferred'> {
  return entry;
}

/** Items of both lists by key, in order of first appearance. */
export function mergeBy<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (item: T) => string,
  merge: (a: T, b: T) => T,
): readonly T[] {
  const merged = new Map(first.map((item) => [keyOf(item), item]));
  for (const item of second) {
    const known = merged.get(keyOf(item));
    merged.set(keyOf(item), known === undefined ? item : merge(known, item));
  }
  return [...merged.values()];
}

/** Whether two inline schemas stand for the same place: the second one got a number. */
function sameName(a: SchemaId, b: SchemaId): boolean {
  return a === b || b.startsWith(`${a}-`);
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function parameterKey(parameter: Parameter): string {
  return `${parameter.in}.${parameter.name}`;
}

function both<T extends Stated>(a: T, b: T): T {
  return { ...b, ...a, provenance: [...a.provenance, ...b.provenance] };
}

type Differs = (what: string, a: Stated, b: Stated, detail: string, counts?: string) => void;

type MergeContent = (what: string, a: readonly MediaType[], b: readonly MediaType[]) => readonly MediaType[];

function mergeBodies(
  { body: a }: ReadOperation,
  { body: b }: ReadOperation,
  mergeContent: MergeContent,
  differs: Differs,
) {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.required !== b.required && !isSilent(a) && !isSilent(b))
    differs('the body', a, b, a.required ? 'required, optional' : 'optional, required');
  return { ...withoutGuess(both(a, b)), ...need(a, b), content: mergeContent('the body', a.content, b.content) };
}

/** A description that names a credential knows more than one that names none. */
function mergeSecurity(first: ReadOperation, second: ReadOperation, differs: Differs): readonly SecurityAlternative[] {
  const [a, b] = [first.security, second.security];
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  if (words(a) === words(b)) return a.map((alternative, index) => both(alternative, b[index] ?? alternative));
  const [x, y] = [a[0], b[0]];
  const counts = needsNone(a) !== needsNone(b) ? 'the one that names a credential counts' : 'the first one counts';
  if (x !== undefined && y !== undefined) differs('security', x, y, `${words(a)}, ${words(b)}`, counts);
  return needsNone(a) && !needsNone(b) ? b : a;
}

function words(alternatives: readonly SecurityAlternative[]): string {
  return alternatives
    .map(({ schemes }) => (schemes.length === 0 ? 'no credential' : schemes.join(' and ')))
    .join(' or ');
}

function needsNone(alternatives: readonly SecurityAlternative[]): boolean {
  return alternatives.every(({ schemes }) => schemes.length === 0);
}
