import {
  type MediaType,
  type Parameter,
  type Provenance,
  type Response,
  refTo,
  type SchemaId,
  type SecurityAlternative,
  type SecurityScheme,
} from '../../model/index.ts';
import type { Reading, ReadOperation, ReadSchema } from '../source.ts';
import { bodySchema } from './body-schema.ts';
import type { BodyDraft, CredentialDraft, FieldDraft, OperationDraft, PageDraft, ResponseDraft } from './draft.ts';
import { fieldSchema } from './field-schema.ts';
import { placeNamedSchemas } from './named-schemas.ts';
import { findingIn, placeIn, provenanceIn, type Stretch } from './page.ts';
import { nameOf } from './read-credentials.ts';
import { draftSchema, finishSchema, type SchemaDraft } from './schema-draft.ts';
import { eventSchema } from './stream-schema.ts';
import { jsonOfWord } from './words-of-limits.ts';

/** Turn what was gathered from a page into a reading. */
export function finishPage(draft: PageDraft): Reading {
  const { page, findings } = draft;
  placeNamedSchemas(draft);
  const schemas = new Map<SchemaId, ReadSchema>();
  const securitySchemes = new Map<string, SecurityScheme>();
  const operations = draft.operations.flatMap((operation): ReadOperation[] => {
    if (operation.path === undefined) {
      findings.push(
        findingIn(
          page,
          'error',
          'operation-without-path',
          operation.places[0] ?? { start: 0, end: 1 },
          `A ${operation.method.toUpperCase()} operation is described, and no path with it.`,
          'Write method and path on one line.',
        ),
      );
      return [];
    }
    placeEarly(operation);
    return [finishOperation(draft, operation, operation.path, schemas, securitySchemes)];
  });
  const descriptions = draft.operations.flatMap(({ method, path, parameters }) =>
    parameters.flatMap(({ name, description }) =>
      description === undefined || name === undefined
        ? []
        : [
            {
              operation: `${method.toUpperCase()} ${path}`,
              about: name.text,
              text: description.text,
              place: placeIn(page, description),
            },
          ],
    ),
  );
  return {
    ...(draft.title === undefined || operations.length === 0 ? {} : { title: draft.title.text.slice(0, 120) }),
    servers: [...draft.origins],
    securitySchemes,
    operations,
    schemas,
    findings,
    descriptions,
  };
}

/** Samples before the request line are answers, unless the page shows the answer where it speaks of answers. */
function placeEarly({ early, responses }: OperationDraft): void {
  const [first] = early;
  if (first === undefined || responses.some(({ samples, fields }) => samples.length + fields.length > 0)) return;
  const good = responses.find(({ status }) => status.startsWith('2'));
  if (good !== undefined) good.samples.push(...early);
  else
    responses.unshift({
      status: '2XX',
      known: 'inferred',
      stretch: first,
      fields: [],
      samples: [...early],
      bodyless: false,
    });
}

function finishOperation(
  draft: PageDraft,
  operation: OperationDraft,
  path: string,
  schemas: Map<SchemaId, ReadSchema>,
  schemes: Map<string, SecurityScheme>,
): ReadOperation {
  const { page, findings } = draft;
  const key = `${operation.method.toUpperCase()} ${path}`;
  const keep = (id: SchemaId, schema: SchemaDraft): SchemaId => {
    schemas.set(id, finishSchema(schema));
    return id;
  };
  const content = (owner: string, body: BodyDraft, fallback: Provenance['known']): readonly MediaType[] => {
    if (body.fields.length === 0 && body.samples.length === 0 && body.mediaType === undefined) return [];
    const mediaType = body.mediaType?.text ?? 'application/json';
    const schema = bodySchema(
      page,
      body,
      {
        isList: owner.startsWith('GET ') && !/\}(\/?|:\w+) /.test(owner),
        isAnswer: !owner.endsWith(' body'),
        keep: (suffix, item) => refTo(keep(`${owner} ${mediaType} ${suffix}`, item)),
      },
      findings,
    );
    const known = body.fields.length > 0 || body.mediaType !== undefined ? 'stated' : fallback;
    return [
      {
        mediaType,
        ...(schema === undefined ? {} : { schema: keep(`${owner} ${mediaType}`, schema) }),
        examples: [],
        provenance: [
          provenanceIn(page, body.mediaType ?? body.fields[0]?.stretch ?? body.samples[0] ?? body.stretch, known),
        ],
      },
    ];
  };
  const { parameters, needUnsaid } = finishParameters(draft, operation, path, key, keep);
  const requestContent = operation.body === undefined ? [] : content(`${key} body`, operation.body, 'stated');
  const needed = operation.body?.fields.find(({ required }) => required?.value === true);
  const responses = operation.responses.map((response) =>
    finishResponse(response, content(`${key} ${response.status}`, response, 'inferred'), draft),
  );
  const [line = { start: 0, end: 1 }] = operation.places;
  if (operation.announcesAnswers === true && responses.length === 0)
    findings.push(
      findingIn(
        page,
        'note',
        'responses-not-shown',
        line,
        `A heading announces the answers of ${key}, and none is shown below it.`,
        'Show each status with its body, or give a document that does.',
      ),
    );
  const streams =
    operation.streams ??
    (operation.frames.length > 0
      ? { stretch: operation.frames[0]?.words ?? { start: 0, end: 1 }, known: 'inferred' as const }
      : undefined);
  return {
    id: key,
    method: operation.method,
    path,
    ...(operation.summary === undefined ? {} : { summary: operation.summary.text }),
    tags: [],
    deprecated: false,
    parameters,
    ...(needUnsaid.length === 0 ? {} : { needUnsaid }),
    ...(operation.when === undefined
      ? {}
      : {
          when: {
            states: operation.when.states,
            provenance: [provenanceIn(page, operation.when.words, 'inferred')],
          },
        }),
    ...(operation.body === undefined || requestContent.length === 0
      ? {}
      : {
          body: {
            required: needed !== undefined || operation.body.required !== undefined,
            content: requestContent,
            provenance: [provenanceIn(page, operation.body.stretch)],
          },
        }),
    responses: streams === undefined ? responses : withStream(draft, operation, key, streams, responses, keep),
    security: finishSecurity(draft, operation, schemes),
    provenance: operation.places.map((at) => provenanceIn(page, at, operation.known)),
  };
}

function finishParameters(
  { page, findings }: PageDraft,
  operation: OperationDraft,
  path: string,
  key: string,
  keep: (id: SchemaId, schema: SchemaDraft) => SchemaId,
): { readonly parameters: readonly Parameter[]; readonly needUnsaid: readonly string[] } {
  const found = new Map<string, Parameter>();
  const unsaid: string[] = [];
  const add = (
    name: string,
    place: Parameter['in'],
    field: FieldDraft | undefined,
    at: Stretch,
    known: Provenance['known'],
  ) => {
    const id = `${place}.${name}`;
    if (found.has(id)) return;
    if (place !== 'path' && field?.required === undefined) unsaid.push(id);
    const inner =
      field === undefined ? draftSchema(provenanceIn(page, at, 'inferred')) : fieldSchema(page, field, findings);
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
  return { parameters: [...found.values()], needUnsaid: unsaid };
}

function finishResponse(response: ResponseDraft, content: readonly MediaType[], { page }: PageDraft): Response {
  return {
    status: response.status,
    description: response.description?.text ?? '',
    content: response.bodyless ? [] : content,
    bodyless: response.bodyless && content.length === 0,
    headers: [],
    links: [],
    provenance: [provenanceIn(page, response.stretch, response.known)],
  };
}

/** An event stream answers 200, or it is none (WHATWG HTML section 9.2.2). */
function withStream(
  draft: PageDraft,
  operation: OperationDraft,
  key: string,
  { stretch, known }: { readonly stretch: Stretch; readonly known: Provenance['known'] },
  responses: readonly Response[],
  keep: (id: SchemaId, schema: SchemaDraft) => SchemaId,
): readonly Response[] {
  const mediaType = 'text/event-stream';
  const items = eventSchema(draft.page, operation);
  const itemSchema = items === undefined ? {} : { itemSchema: keep(`${key} 200 ${mediaType} item`, items) };
  const shown = responses.find(({ status }) => status === '200') ?? responses.find(({ status }) => status === '2XX');
  if (shown !== undefined) {
    const described = shown.content.some((media) => media.mediaType === mediaType);
    if (!described && shown.content.length > 0) return responses;
    const stream: MediaType = {
      mediaType,
      ...itemSchema,
      examples: [],
      provenance: [provenanceIn(draft.page, stretch, known)],
    };
    const content = described
      ? shown.content.map((media) => (media.mediaType === mediaType ? { ...media, ...itemSchema } : media))
      : [stream];
    return responses.map((response) => (response === shown ? { ...response, content } : response));
  }
  const provenance = [provenanceIn(draft.page, stretch, 'inferred')];
  const content: readonly MediaType[] = [
    { mediaType, ...itemSchema, examples: [], provenance: [provenanceIn(draft.page, stretch, known)] },
  ];
  return [
    { status: '200', description: '', content, bodyless: false, headers: [], links: [], provenance },
    ...responses,
  ];
}

function finishSecurity(
  draft: PageDraft,
  operation: OperationDraft,
  schemes: Map<string, SecurityScheme>,
): readonly SecurityAlternative[] {
  const used = operation.credentials.length > 0 ? operation.credentials : draft.credentials;
  const names: readonly (readonly [string, CredentialDraft])[] = used.map((credential) => [
    nameOf(credential),
    credential,
  ]);
  if (names.length === 0) return [];
  for (const [name, credential] of names) if (!schemes.has(name)) schemes.set(name, schemeOf(draft, credential));
  const together = names.filter(([, { alternative }]) => alternative !== true);
  const instead = names.filter(([, { alternative }]) => alternative === true).map((entry) => [entry]);
  return [...(together.length === 0 ? [] : [together]), ...instead].map((entries) => ({
    schemes: [...new Set(entries.map(([name]) => name))],
    provenance: entries.map(([, credential]) => provenanceIn(draft.page, credential)),
  }));
}

function schemeOf({ page, findings }: PageDraft, credential: CredentialDraft): SecurityScheme {
  const provenance = [provenanceIn(page, credential)];
  switch (credential.kind) {
    case 'http':
      return { kind: 'http', scheme: credential.scheme, provenance };
    case 'apiKey':
      return { kind: 'apiKey', in: credential.in, name: credential.name, provenance };
    case 'other':
      findings.push(
        findingIn(
          page,
          'note',
          'credential-not-shown',
          credential,
          'An API key will do as well; the page does not show how it is sent.',
          'Name the header that carries the key.',
        ),
      );
      return { kind: 'other', type: credential.type, provenance };
  }
}
