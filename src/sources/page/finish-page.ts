import {
  type MediaType,
  type Provenance,
  type Response,
  refTo,
  type SchemaId,
  type SecurityAlternative,
  type SecurityScheme,
} from '../../model/index.ts';
import type { Reading, ReadOperation, ReadSchema } from '../source.ts';
import { bodySchema } from './body-schema.ts';
import type { BodyDraft, CredentialDraft, OperationDraft, PageDraft, ResponseDraft } from './draft.ts';
import { finishParameters } from './finish-parameters.ts';
import { placeNamedSchemas } from './named-schemas.ts';
import { findingIn, placeIn, provenanceIn, type Stretch } from './page.ts';
import { nameOf } from './read-credentials.ts';
import { finishSchema, type SchemaDraft } from './schema-draft.ts';
import { eventSchema } from './stream-schema.ts';

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
    ...(draft.version === undefined || operations.length === 0 ? {} : { version: draft.version.text }),
    servers: [...draft.origins.keys()],
    places: new Map<string, readonly Provenance[]>([
      ...(draft.version === undefined ? [] : [['version', [provenanceIn(page, draft.version)]] as const]),
      ...[...draft.origins].map(([address, at]) => [address, at.map((one) => provenanceIn(page, one))] as const),
    ]),
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
  const content = (owner: string, body: BodyDraft): readonly MediaType[] => {
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
    return [
      {
        mediaType,
        ...(schema === undefined ? {} : { schema: keep(`${owner} ${mediaType}`, schema) }),
        examples: [],
        provenance: [
          body.mediaType === undefined
            ? provenanceIn(page, body.fields[0]?.stretch ?? body.samples[0] ?? body.stretch, 'inferred')
            : provenanceIn(page, body.mediaType),
        ],
      },
    ];
  };
  const parameters = finishParameters(draft, operation, path, key, keep);
  const requestContent = operation.body === undefined ? [] : content(`${key} body`, operation.body);
  const needed = operation.body?.fields.find(({ required }) => required?.value === true);
  const responses = operation.responses.map((response) =>
    finishResponse(response, content(`${key} ${response.status}`, response), draft),
  );
  const streams =
    operation.streams ??
    (operation.frames.length > 0
      ? { stretch: operation.frames[0]?.words ?? { start: 0, end: 1 }, known: 'inferred' as const }
      : undefined);
  const answers = streams === undefined ? responses : withStream(draft, operation, key, streams, responses, keep);
  if (operation.announcesAnswers !== undefined && answers.every(({ status }) => /^[45]/.test(status)))
    findings.push(
      findingIn(
        page,
        'note',
        'responses-not-shown',
        operation.announcesAnswers,
        answers.length === 0
          ? `A heading announces the answers of ${key}, and none is shown below it.`
          : `A heading announces the answers of ${key}, and none but those of refusals is shown.`,
        'Show each status with its body, or give a document that does.',
      ),
    );
  if (operation.announcesAnswers === undefined && answers.length === 0)
    findings.push(
      findingIn(
        page,
        'note',
        'responses-not-shown',
        operation.places[0] ?? { start: 0, end: 1 },
        `Of the answers of ${key}, none is shown.`,
        'Show each status with its body, or give a document that does.',
      ),
    );
  return {
    id: key,
    method: operation.method,
    path,
    ...(operation.summary === undefined ? {} : { summary: operation.summary.text }),
    tags: [],
    deprecated: false,
    parameters,
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
            ...(operation.body.required === undefined ? { inferred: ['required'] as const } : {}),
            provenance: [provenanceIn(page, operation.body.stretch)],
          },
        }),
    responses: answers,
    security: finishSecurity(draft, operation, schemes),
    provenance: operation.places.map((at) => provenanceIn(page, at, operation.known)),
  };
}

function finishResponse(
  response: ResponseDraft,
  content: readonly MediaType[],
  { page, findings }: PageDraft,
): Response {
  if (response.status === '2XX' && response.known === 'inferred')
    findings.push(
      findingIn(
        page,
        'note',
        'status-not-shown',
        response.stretch,
        'An answer is shown, and no status with it; any success is taken.',
        'Show the status of the answer.',
      ),
    );
  return {
    status: response.status,
    description: response.description?.text ?? response.bodyless?.text ?? '',
    content: response.bodyless === undefined ? content : [],
    bodyless: response.bodyless !== undefined && content.length === 0,
    headers: [],
    links: [],
    provenance: [
      provenanceIn(page, response.stretch, response.known),
      ...(response.bodyless === undefined || response.bodyless.start === response.stretch.start
        ? []
        : [provenanceIn(page, response.bodyless, response.known)]),
    ],
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
  draft.findings.push(
    findingIn(
      draft.page,
      'note',
      'status-not-shown',
      stretch,
      'An event stream is announced, and no status with it; 200 is taken, as streams have no other.',
      'Show the status of the answer.',
    ),
  );
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
  const own = operation.credentials;
  const isSample = own.every(
    (one) => one.sample === true && draft.credentials.some((other) => nameOf(other) === nameOf(one)),
  );
  const used = isSample ? draft.credentials : own;
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
    provenance: entries.flatMap(([name, credential]) =>
      [credential, ...(isSample ? own.filter((one) => nameOf(one) === name) : [])].map((at) =>
        provenanceIn(draft.page, at),
      ),
    ),
  }));
}

function schemeOf({ page, findings }: PageDraft, credential: CredentialDraft): SecurityScheme {
  const provenance = [provenanceIn(page, credential)];
  switch (credential.kind) {
    case 'http':
      return { kind: 'http', scheme: credential.scheme, provenance };
    case 'apiKey':
      return {
        kind: 'apiKey',
        in: credential.in,
        name: credential.name,
        ...(credential.placeUnsaid === true ? { inferred: ['in'] } : {}),
        provenance,
      };
    case 'other':
      findings.push(
        findingIn(
          page,
          'note',
          'credential-not-shown',
          credential,
          credential.alternative === true
            ? 'An API key will do as well; the page does not show how it is sent.'
            : 'A credential is needed; the page does not show how it is sent.',
          'Name the header that carries the key.',
        ),
      );
      return { kind: 'other', type: credential.type, provenance };
  }
}
