import type { Finding, Json, Provenance } from '../../model/index.ts';
import type { FieldDraft } from './draft.ts';
import { formOfText } from './form-of-text.ts';
import { findingIn, type Page, partOf, provenanceIn, type Words } from './page.ts';
import { draftSchema, place, type SchemaDraft, state } from './schema-draft.ts';
import { limitsOf, type TypeFact, typeOf } from './type-words.ts';
import { factsInWords, valueAs } from './words-of-limits.ts';

/** Everything that a page says of one field, as a schema. @param findings takes what is not shown or not understood. */
export function fieldSchema(page: Page, field: FieldDraft, findings: Finding[]): SchemaDraft {
  const whole = provenanceIn(page, field.stretch);
  const fact = field.type === undefined ? undefined : typeOf(field.type.text);
  if (field.type !== undefined && fact === undefined)
    findings.push(
      findingIn(
        page,
        'note',
        'unknown-type',
        field.type,
        `The type "${field.type.text}" is no known one, so any value is taken.`,
        'Use string, integer, number, boolean, object, or an array of these.',
      ),
    );
  if (field.alternatives.length > 0) return openSchema(page, field, whole, findings);
  const inner = innerSchema(page, field, fact, whole, findings);
  let schema = inner;
  for (let lists = fact?.lists ?? 0; lists > 0; lists--) {
    const list = draftSchema(whole);
    if (field.type !== undefined) state(list, 'type', 'array', provenanceIn(page, field.type));
    if (inner.keywords.size > 0 || lists < (fact?.lists ?? 0)) place(list, ['items'], schema);
    schema = list;
  }
  if (schema !== inner) limit(page, field, fact, schema, findings);
  if (fact?.nullable === true && typeof schema.keywords.get('type') === 'string') {
    const type = schema.keywords.get('type') as Json;
    schema.keywords.set('type', [type, 'null']);
  }
  annotate(page, field, schema);
  return schema;
}

function innerSchema(
  page: Page,
  field: FieldDraft,
  fact: TypeFact | undefined,
  whole: Provenance,
  findings: Finding[],
): SchemaDraft {
  const schema = draftSchema(whole);
  const isImplied =
    fact?.enumeration === true && !/[a-z]/i.test((field.type?.text ?? '').replaceAll(/\benum(eration)?s?\b/gi, ''));
  for (const [keyword, value] of Object.entries(fact?.keywords ?? {}))
    state(
      schema,
      keyword,
      value,
      field.type === undefined
        ? whole
        : provenanceIn(page, wordIn(field.type, String(value)), isImplied ? 'inferred' : 'stated'),
    );
  const options = optionsOf(field);
  if (options.length > 0) {
    state(
      schema,
      'enum',
      options.map((option) => valueAs(fact?.keywords['type'], option.text)),
      provenanceIn(page, options[0] ?? field.stretch),
    );
    const at = options.map((option) => provenanceIn(page, option));
    if (new Set(at.map(({ line }) => line)).size > 1) schema.origins.set('/enum', at);
  } else if (fact?.enumeration === true || field.values !== undefined || field.valuesHeading !== undefined)
    tellValues(page, field, findings);
  if (field.pattern !== undefined) {
    if (compiles(field.pattern.text)) state(schema, 'pattern', field.pattern.text, provenanceIn(page, field.pattern));
    else
      findings.push(
        findingIn(
          page,
          'note',
          'malformed-keyword',
          field.pattern,
          `The pattern ${field.pattern.text} is no regular expression (ECMA-262); it was left out.`,
          'Correct the pattern.',
        ),
      );
  }
  if ((fact?.lists ?? 0) === 0) limit(page, field, fact, schema, findings);
  return schema;
}

/** Say of a fixed set of values that it is not known, and whether the page shows it. */
function tellValues(page: Page, { name, type, stretch, valuesHeading: shown }: FieldDraft, findings: Finding[]): void {
  const whose = `${name?.text ?? 'A value'} has a fixed set of values`;
  findings.push(
    shown === undefined
      ? findingIn(
          page,
          'note',
          'enum-values-not-shown',
          type ?? stretch,
          `${whose}, which the page does not show.`,
          'List the values on the page, or give a document that lists them.',
        )
      : findingIn(
          page,
          'warning',
          'enum-values-not-understood',
          shown,
          `${whose}; what stands below this heading was not understood as such.`,
          'Give each value a line of its own and the same kind of explanation, or give a document that lists them.',
        ),
  );
}

/** Limits in the words of the type, in a column of their own and in the description. */
function limit(
  page: Page,
  field: FieldDraft,
  fact: TypeFact | undefined,
  schema: SchemaDraft,
  findings: Finding[],
): void {
  if (fact !== undefined)
    for (const [keyword, value] of limitsOf(fact.rest, fact))
      state(
        schema,
        keyword,
        value,
        provenanceIn(page, field.type === undefined ? field.stretch : wordIn(field.type, String(value), true)),
      );
  const type = schema.keywords.get('type');
  const limits = [...(field.limits === undefined ? [] : [field.limits]), ...(field.bounds ?? [])];
  for (const words of [...limits, field.description, ...(field.more ?? [])]) {
    if (words === undefined) continue;
    for (const { keyword, value, from, to } of factsInWords(words.text)) {
      const at = provenanceIn(page, partOf(words, from, to));
      if (keyword === 'maxBytes') {
        if (type !== 'string' || typeof value !== 'number') continue;
        state(schema, 'x-assay-max-bytes', value, at);
        // A length counts characters: that many fit only while each is one byte.
        state(schema, 'maxLength', value, { ...at, known: 'inferred' });
      } else if (keyword === 'maximum' || keyword === 'minimum') {
        const key = boundFor(type, keyword === 'maximum', {
          isLimit: limits.includes(words),
          countsItems: /^\s*(items|entries|elements|values)\b/i.test(words.text.slice(to)),
        });
        if (key !== undefined) state(schema, key, value, type === undefined ? { ...at, known: 'inferred' } : at);
        else if (limits.includes(words)) tellLimit(page, words, findings);
      } else if (keyword === 'default' && field.default === undefined)
        state(schema, 'default', valueAs(type, String(value)), at);
      else if ((keyword === 'maxLength' || keyword === 'minLength') && (type === 'string' || type === undefined))
        state(schema, keyword, value, type === undefined ? { ...at, known: 'inferred' } : at);
      else if (
        keyword === 'enum' &&
        Array.isArray(value) &&
        (type === 'string' || type === undefined) &&
        !schema.keywords.has('enum')
      )
        state(schema, 'enum', value, at);
    }
  }
  if (field.default === undefined && !schema.keywords.has('default')) tellDefault(page, field, findings);
  const form = type === 'string' && field.description !== undefined ? formOfText(field.description.text) : undefined;
  if (form !== undefined && field.description !== undefined && !schema.keywords.has('pattern')) {
    const at = provenanceIn(page, partOf(field.description, form.from, form.to));
    state(schema, 'x-assay-form', form.form, at);
    // What the parts may hold is not said.
    state(schema, 'pattern', form.pattern, { ...at, known: 'inferred' });
  }
  for (const words of limits)
    if (
      factsInWords(words.text).length === 0 &&
      limitsInCell(page, words, schema, fact) === 0 &&
      !/^[\s–—-]*$/.test(words.text)
    )
      tellLimit(page, words, findings);
}

/** Which keyword a bound in words is, by the type. Of a value whose type nothing names, bounds hold where it is a number. */
function boundFor(
  type: Json | undefined,
  upper: boolean,
  { isLimit, countsItems }: { readonly isLimit: boolean; readonly countsItems: boolean },
): string | undefined {
  switch (type) {
    case 'integer':
    case 'number':
    case undefined:
      return upper ? 'maximum' : 'minimum';
    case 'string':
      return isLimit ? (upper ? 'maxLength' : 'minLength') : undefined;
    case 'array':
      return isLimit || countsItems ? (upper ? 'maxItems' : 'minItems') : undefined;
    default:
      return undefined;
  }
}

/** Say once of a field that what bounds it was not understood. */
function tellLimit(page: Page, limits: Words, findings: Finding[]): void {
  const finding = findingIn(
    page,
    'note',
    'limit-not-understood',
    limits,
    `The limit "${limits.text}" was not understood.`,
    'Write it as: min 1, max 100.',
  );
  if (findings.at(-1)?.message !== finding.message) findings.push(finding);
}

/** Words that speak of a default and do not show it. */
function tellDefault(page: Page, { name, description }: FieldDraft, findings: Finding[]): void {
  const found = /\bdefaults?\s+(?:if|when|unless|applies)\b|\bhas a default\b|\ba default is (?:used|taken)\b/i.exec(
    description?.text ?? '',
  );
  if (found === null || description === undefined) return;
  findings.push(
    findingIn(
      page,
      'note',
      'default-not-shown',
      partOf(description, found.index, found.index + found[0].length),
      `${name?.text ?? 'A value'} has a default, which the page does not show.`,
      'Name the value that is taken when none is given.',
    ),
  );
}

function limitsInCell(page: Page, limits: Words, schema: SchemaDraft, fact: TypeFact | undefined): number {
  if (fact === undefined) return 0;
  const found = limitsOf(limits.text.split(/\s*[,;·]\s*/), fact);
  for (const [keyword, value] of found) state(schema, keyword, value, provenanceIn(page, limits));
  return found.length;
}

function annotate(page: Page, field: FieldDraft, schema: SchemaDraft): void {
  const type = schema.keywords.get('type');
  if (field.default !== undefined && field.default.text !== '' && !/^[–—-]+$|^none$/i.test(field.default.text)) {
    const type0 = Array.isArray(type) ? type[0] : type;
    state(schema, 'default', valueAs(type0, field.default.text), provenanceIn(page, field.default));
  }
  if (field.description !== undefined) schema.keywords.set('description', field.description.text);
  if (field.example !== undefined && field.example.text !== '')
    state(schema, 'examples', [valueAs(type, field.example.text)], provenanceIn(page, field.example));
}

/** `any of … or null`: the types that follow, and what the page leaves out. */
function openSchema(page: Page, field: FieldDraft, whole: Provenance, findings: Finding[]): SchemaDraft {
  const schema = draftSchema(whole);
  field.alternatives.forEach((alternative, index) => {
    place(schema, ['anyOf', index], fieldSchema(page, alternative, findings));
  });
  schema.origins.set('/anyOf', [field.type === undefined ? whole : provenanceIn(page, field.type)]);
  if (field.alternatives.every((alternative) => alternative.type?.text === 'null' || alternative.type === undefined)) {
    // The other alternative got lost in rendering, and one example proves no type.
    const lost = draftSchema({ ...whole, known: 'inferred' });
    place(schema, ['anyOf', field.alternatives.length], lost);
    // So another document may say what the whole choice is.
    schema.origins.set('/anyOf', [provenanceIn(page, field.type ?? field.stretch, 'inferred')]);
    findings.push(
      findingIn(
        page,
        'note',
        'alternative-not-shown',
        field.type ?? field.stretch,
        `${field.name?.text ?? 'A value'} may have another type beside null, which the page does not show.`,
        'Show every alternative, or give a document that does.',
      ),
    );
  }
  annotate(page, field, schema);
  return schema;
}

function optionsOf(field: FieldDraft): readonly Words[] {
  return field.values?.options ?? [];
}

/** The first place of a word inside some words; all of them where it is not found as it is. */
function wordIn(words: Words, word: string, wider = false): Words {
  const from = wider
    ? words.text.lastIndexOf('·', words.text.search(new RegExp(`(?<![\\d.])${word.replace('.', '\\.')}(?!\\d)`)))
    : words.text.indexOf(word);
  if (from === -1) return words;
  if (!wider) return partOf(words, from, from + word.length);
  const lead = /^·\s*/.exec(words.text.slice(from))?.[0].length ?? 0;
  const next = words.text.indexOf(' ·', from + lead);
  return partOf(words, from + lead, next === -1 ? words.text.length : next);
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
