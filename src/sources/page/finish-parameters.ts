import type { Parameter, Provenance, SchemaId } from '../../model/index.ts';
import type { FieldDraft, OperationDraft, PageDraft } from './draft.ts';
import { fieldSchema } from './field-schema.ts';
import { findingIn, placeIn, provenanceIn, type Stretch } from './page.ts';
import { draftSchema, type SchemaDraft } from './schema-draft.ts';
import { jsonOfWord } from './words-of-limits.ts';

/** The parameters of an operation, and what the page leaves open about them as findings. @param keep takes each schema under its id. */
export function finishParameters(
  { page, findings }: PageDraft,
  operation: OperationDraft,
  path: string,
  key: string,
  keep: (id: SchemaId, schema: SchemaDraft) => SchemaId,
): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  const untyped: Stretch[] = [];
  const add = (
    name: string,
    place: Parameter['in'],
    field: FieldDraft | undefined,
    at: Stretch,
    known: Provenance['known'],
  ) => {
    const id = `${place}.${name}`;
    if (found.has(id)) return;
    const inner =
      field === undefined ? draftSchema(provenanceIn(page, at, 'inferred')) : fieldSchema(page, field, findings);
    const isOpen = !['type', 'enum', 'anyOf'].some((keyword) => inner.keywords.has(keyword));
    if (isOpen && !(place === 'path' && field === undefined) && field?.type === undefined) untyped.push(at);
    found.set(id, {
      name,
      in: place,
      required: place === 'path' || (field?.required?.value ?? false),
      schema: keep(`${key} ${id}`, inner),
      style: place === 'query' || place === 'cookie' ? 'form' : 'simple',
      explode: place === 'query' || place === 'cookie',
      allowReserved: false,
      deprecated: /\bdeprecated\b/i.test(field?.description?.text ?? ''),
      examples: field?.example === undefined || field.example.text === '' ? [] : [jsonOfWord(field.example.text)],
      ...(place !== 'path' && field?.required === undefined ? { inferred: ['required'] as const } : {}),
      provenance: [provenanceIn(page, at, known)],
    });
  };
  for (const field of operation.parameters) {
    const name = field.name?.text;
    const place = field.section;
    if (name === undefined || (place !== 'path' && place !== 'query' && place !== 'header' && place !== 'cookie'))
      continue;
    if (place === 'header' && /^(accept|content-type|authorization)$/i.test(name)) continue;
    if (place === 'path' && !path.includes(`{${name}}`)) {
      findings.push(
        findingIn(
          page,
          'warning',
          'parameter-not-in-path',
          field.stretch,
          `${key} describes the path parameter ${name}, which its path does not have.`,
          `Write {${name}} in the path.`,
        ),
      );
      continue;
    }
    add(name, place, field, field.stretch, 'stated');
  }
  const [line = { start: 0, end: 1 }] = operation.places;
  for (const [, name = ''] of path.matchAll(/\{([^{}]+)\}/g))
    if (!found.has(`path.${name}`)) {
      add(name, 'path', undefined, line, 'inferred');
      findings.push(
        findingIn(
          page,
          'note',
          'undeclared-path-parameter',
          line,
          `The path of ${key} has {${name}}, which nothing describes; any text is assumed.`,
          `Describe the path parameter ${name}.`,
        ),
      );
    }
  for (const words of operation.shown) add(words.text, 'query', undefined, words, 'inferred');
  const [first, ...more] = untyped;
  if (first !== undefined)
    findings.push({
      ...findingIn(
        page,
        'note',
        'type-not-shown',
        first,
        `Parameters of ${key} are shown without a type; any value is taken.`,
        'Write the type beside each name, or give a document that does.',
      ),
      places: [first, ...more].map((at) => placeIn(page, at)),
    });
  return [...found.values()];
}
