import type { FieldDraft, PageDraft } from './draft.ts';
import { findingIn, type Words } from './page.ts';
import { typeOf } from './type-words.ts';

/** How deep schemas may stand inside each other; what refers to itself ends here. */
const deepest = 4;

/** A schema that a page describes apart from operations, under its name. */
export interface NamedSchema {
  readonly words: Words;
  readonly fields: FieldDraft[];
  used: boolean;
}

/**
 * Put schemas that a page describes under a heading of their own where operations name them: as the answer, as the body, as the type of
 * a field. Who is named nowhere is told.
 */
export function placeNamedSchemas({ page, operations, named, findings }: PageDraft): void {
  const open = (fields: readonly FieldDraft[], depth: number): FieldDraft[] =>
    fields.flatMap((field) => {
      const schema = schemaNamed(field.type?.text ?? '');
      if (schema === undefined || field.name === undefined || field.type === undefined) return [field];
      const type = { ...field.type, text: schema.list ? 'object[]' : 'object' };
      if (depth >= deepest) return [{ ...field, type }];
      const { name } = field;
      const inner = open(schema.of.fields, depth + 1).map((one) =>
        one.name === undefined ? one : { ...one, name: { ...one.name, text: `${name.text}.${one.name.text}` } },
      );
      return [{ ...field, type }, ...inner];
    });
  const schemaNamed = (words: string) => {
    if (words === '' || typeOf(words) !== undefined) return undefined;
    const bare = words.replace(/^\[(.*)\]$|^(?:array|list) of (.*)$|^(.*)\[\]$/i, '$1$2$3').trim();
    const of = named.get(bare);
    if (of === undefined) return undefined;
    of.used = true;
    return { of, list: bare !== words };
  };
  for (const { body, responses } of operations)
    for (const part of [...(body === undefined ? [] : [body]), ...responses]) {
      const schema = part.named === undefined ? undefined : schemaNamed(part.named.text);
      const fields = part.fields.length > 0 || schema === undefined ? part.fields : schema.of.fields;
      const opened = open(fields, 0);
      if (part.named !== undefined && opened.length === 0 && typeOf(part.named.text) === undefined)
        findings.push(
          findingIn(
            page,
            'note',
            'schema-not-described',
            part.named,
            `${part.named.text} is named, and the page does not describe it.`,
            `Describe its fields below a heading ${part.named.text}, or give a document that does.`,
          ),
        );
      const isList = schema?.list === true && part.named !== undefined && part.fields.length === 0;
      const whole: FieldDraft[] =
        isList && part.named !== undefined
          ? [{ section: 'body', type: { ...part.named, text: 'object[]' }, alternatives: [], stretch: part.named }]
          : [];
      part.fields.splice(0, part.fields.length, ...whole, ...opened);
    }
  for (const [name, { words, used, fields }] of named)
    if (!used)
      findings.push(
        findingIn(
          page,
          'warning',
          'schema-not-used',
          words,
          `${fields.length} fields are described for ${name}, which no operation names as its body or answer.`,
          `Name ${name} as the type of a body, of an answer or of a field.`,
        ),
      );
}
