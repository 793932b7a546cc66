import type { HttpMethod, Provenance } from '../../model/index.ts';
import {
  type BodyDraft,
  draftOperation,
  type FieldDraft,
  type OperationDraft,
  type PageDraft,
  type ResponseDraft,
} from './draft.ts';
import { type Lost, tellLost } from './lost-fields.ts';
import type { Page, Stretch, Words } from './page.ts';
import type { Sample } from './sample.ts';
import type { Section, StatusHeading } from './section.ts';

/** Where the reading of a page stands: which operation, which part of it, and what the next words can belong to. */
export interface Reader {
  readonly draft: PageDraft;
  readonly page: Page;
  operation: OperationDraft | undefined;
  section: Section;
  response: ResponseDraft | undefined;
  /** The field that description, example and default belong to. */
  field: FieldDraft | undefined;
  /** Whether the field's type is `any of`, so that types without names are its alternatives. */
  open: boolean;
  /** Whether the next plain words describe the response. */
  expectsDescription: boolean;
  /** Fields of bullets, outermost first: what stands deeper is a member of theirs. */
  bullets: readonly { readonly indent: number; readonly name: string }[];
  /** Components that are open around what is read: fields inside of them are members of theirs. */
  around: readonly { readonly tag: string; readonly name: string }[];
  /** What looks like fields in this section and became none. */
  lost: Lost | undefined;
  /** Whether this section gave a field. */
  gave: boolean;
  /** The object below which fields stand that may be members of it, in a form that shows no depth. */
  flat: { readonly words: Words; readonly told: boolean } | undefined;
  /** Where a line begins that was read with the one before it. */
  swallowed: number;
  /** Samples below the title of an operation whose request line is yet to come. */
  early: readonly Sample[];
  /** The last words that belonged to nothing: the title of what follows. */
  title: { readonly words: Words; readonly level: number } | undefined;
  /** The last heading that opened no section. */
  heading: Reader['title'];
  /** The last operation that was closed, for words that follow it. */
  closed: OperationDraft | undefined;
}

export function createReader(draft: PageDraft): Reader {
  return {
    draft,
    page: draft.page,
    operation: undefined,
    section: 'none',
    response: undefined,
    field: undefined,
    open: false,
    expectsDescription: false,
    bullets: [],
    around: [],
    early: [],
    flat: undefined,
    swallowed: -1,
    lost: undefined,
    gave: false,
    title: undefined,
    heading: undefined,
    closed: undefined,
  };
}

/** Begin an operation, or go on with one that the page described before. */
export function openOperation(
  reader: Reader,
  method: HttpMethod,
  path: string | undefined,
  stretch: Stretch,
  known: Provenance['known'] = 'stated',
): OperationDraft {
  const { draft, title } = reader;
  const before =
    path === undefined ? undefined : draft.operations.find((other) => other.method === method && other.path === path);
  const operation =
    before ?? draftOperation(method, path, stretch, title?.level || (reader.heading?.level ?? 0), known);
  if (before === undefined) draft.operations.push(operation);
  else before.places.push(stretch);
  if (operation.summary === undefined && title !== undefined) operation.summary = title.words;
  operation.early.push(...reader.early);
  reader.early = [];
  tellLost(reader);
  reader.operation = operation;
  reader.closed = undefined;
  reader.title = undefined;
  openSection(reader, 'none');
  return operation;
}

export function closeOperation(reader: Reader): void {
  tellLost(reader);
  reader.closed = reader.operation ?? reader.closed;
  reader.operation = undefined;
  openSection(reader, 'none');
}

export function openSection(reader: Reader, section: Section): void {
  tellLost(reader);
  reader.gave = false;
  reader.flat = undefined;
  reader.section = section;
  reader.bullets = [];
  reader.field = undefined;
  reader.open = false;
  reader.expectsDescription = false;
  if (section !== 'response') reader.response = undefined;
}

/** Begin a response. A page may come back to one it has begun. */
export function openResponse(
  reader: Reader,
  { status, text }: StatusHeading,
  words: Words,
  known: Provenance['known'],
): void {
  const { operation } = reader;
  if (operation === undefined) return;
  const before = operation.responses.find((other) => other.status === status) ?? named(operation, status, words, known);
  const response: ResponseDraft = before ?? { status, known, stretch: words, fields: [], samples: [] };
  if (before === undefined) operation.responses.push(response);
  openSection(reader, 'response');
  if (text !== '' && response.description === undefined) response.description = { ...words, text };
  reader.response = response;
  reader.expectsDescription = response.description === undefined;
}

/** What a page shows of the answer before it names any status is the answer of the first good status that it names. */
function named(
  { responses }: OperationDraft,
  status: string,
  words: Words,
  known: Provenance['known'],
): ResponseDraft | undefined {
  const index = responses.findIndex((other) => other.status === '2XX' && other.known === 'inferred');
  const guess = responses[index];
  if (guess === undefined || !/^2\d\d$/.test(status)) return undefined;
  if (responses.some((other) => /^2\d\d$/.test(other.status))) return undefined;
  const response: ResponseDraft = { ...guess, status, known, stretch: words };
  responses[index] = response;
  return response;
}

/** The response that members and samples belong to; where no status was shown, one of any success. */
export function currentResponse(reader: Reader, stretch: Stretch): ResponseDraft | undefined {
  if (reader.response !== undefined || reader.operation === undefined) return reader.response;
  const { responses } = reader.operation;
  const status = '2XX';
  let response =
    responses.find((other) => other.known === 'inferred') ?? responses.find((other) => other.status.startsWith('2'));
  if (response === undefined) {
    response = { status, known: 'inferred', stretch, fields: [], samples: [] };
    responses.push(response);
  }
  reader.response = response;
  return response;
}

export function currentBody(reader: Reader, stretch: Stretch): BodyDraft | undefined {
  const { operation } = reader;
  if (operation === undefined) return undefined;
  operation.body ??= { stretch, fields: [], samples: [] };
  return operation.body;
}

/** Put a field where its section says. */
export function addField(reader: Reader, field: FieldDraft): void {
  const { operation, draft } = reader;
  reader.field = field;
  reader.open = /^(any|one|all) ?of\b/i.test(field.type?.text ?? '');
  if (operation === undefined && reader.heading !== undefined && field.section === 'none' && field.name !== undefined) {
    const { words } = reader.heading;
    const schema = draft.named.get(words.text) ?? { words, fields: [], used: false };
    draft.named.set(words.text, schema);
    schema.fields.push(field);
    return;
  }
  if (operation === undefined || field.section === 'errors' || field.section === 'elsewhere') {
    reader.lost = {
      words: reader.lost?.words ?? field.name ?? field.type ?? { ...field.stretch, text: '' },
      count: (reader.lost?.count ?? 0) + 1,
    };
    return;
  }
  reader.gave = true;
  switch (field.section) {
    case 'authorization':
      addCredential(operation, field);
      return;
    case 'path':
    case 'query':
    case 'header':
    case 'cookie':
      operation.parameters.push(field);
      return;
    case 'body':
      currentBody(reader, field.stretch)?.fields.push(field);
      return;
    case 'response':
      currentResponse(reader, field.stretch)?.fields.push(field);
      return;
    case 'events':
      operation.eventFields.push(field);
      return;
    case 'parameters':
    case 'none':
      // What is said of it below belongs to the one that is kept.
      reader.field = { ...field, section: sectionByMethod(operation, field), placeGuessed: true };
      operation.parameters.push(reader.field);
  }
}

/** A section called "parameters" does not say where they go: names in the path do, and the method does. */
export function sectionByMethod(operation: OperationDraft, field: FieldDraft): Section {
  if (field.name !== undefined && operation.path?.includes(`{${field.name.text}}`) === true) return 'path';
  return 'query';
}

function addCredential(operation: OperationDraft, field: FieldDraft): void {
  const name = field.name?.text ?? 'Authorization';
  const { start, end } = field.stretch;
  const bearer = /^authorization$/i.test(name);
  operation.credentials.push(
    bearer
      ? { kind: 'http', scheme: 'bearer', start, end }
      : { kind: 'apiKey', name, in: 'header', placeUnsaid: true, start, end },
  );
}
