import type { Lifecycle, Pagination, Resource, ResourceAction, StateGraph, Stream } from './behaviour.ts';
import type { Finding } from './document.ts';
import type { Json, JsonObject } from './json.ts';
import type { Provenance } from './provenance.ts';
import type { ClaimId } from './requirement.ts';

export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace' | 'query';

/** A JSON Schema 2020-12 schema. `$ref`s point to `#/$defs/<SchemaId, pointer-escaped>`: see {@link Contract.schemas}. */
export type JsonSchema = boolean | JsonObject;

/**
 * Key of a schema in {@link Contract.schemas}. Named schemas keep their name (`RunDto`). Inline ones are hoisted under a
 * derived name: `listRuns query.page`, `createRun body application/json`, `getRun 200 application/json`.
 */
export type SchemaId = string;

/**
 * One API, whatever it was written in. Plain JSON: it is stored whole in the header of every transcript.
 * Lists are in document order; equal input gives an equal contract.
 */
export interface Contract {
  readonly title: string;
  readonly version: string;
  /** What was read, with the SHA-256 of the bytes in hex. */
  readonly documents: readonly { readonly name: string; readonly kind: string; readonly sha256: string }[];
  readonly servers: readonly string[];
  /** Where documents state the version and each server, by `version` and the address of the server. */
  readonly places?: Readonly<Record<string, readonly Provenance[]>>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
  readonly operations: readonly Operation[];
  /**
   * Requests that the API sends to its clients, where there are any: webhooks (path `webhook:<name>`) and callbacks
   * (path `callback:<name>:<METHOD>:<path of the operation that asks for them>`). Nothing plays or judges them; `diff` compares them.
   */
  readonly incoming?: readonly Operation[];
  readonly schemas: Readonly<Record<SchemaId, JsonSchema>>;
  /** Where each schema fact is stated. Key: `<SchemaId>#<JSON Pointer inside the schema>`, such as `RunDto#/properties/status`. */
  readonly origins: Readonly<Record<string, readonly Provenance[]>>;
  /** Graphs of states that the documents show, whether or not a resource is known that has them. */
  readonly states?: readonly StateGraph[];
  readonly resources: readonly Resource[];
  readonly pagination: readonly Pagination[];
  readonly lifecycles: readonly Lifecycle[];
  readonly streams: readonly Stream[];
  readonly actions: readonly ResourceAction[];
  /** Capabilities that the profile names, beside those that every suite knows: a target claims them or not, and they stand and fall by these operations. */
  readonly claims?: readonly NamedClaim[];
  readonly findings: readonly Finding[];
}

export interface NamedClaim {
  readonly id: ClaimId;
  /** What a target that claims it offers, in one sentence. */
  readonly statement: string;
  readonly operations: readonly string[];
}

export interface Operation {
  /** Unique in the contract: the profile's alias, else the operationId, else words made of method and path. Kebab or camel case, no spaces. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Path template with `{name}` parameters. */
  readonly path: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  /** Alternatives; each is the list of schemes needed together. An empty alternative means: no credential needed. No alternatives: nothing is known. */
  readonly security: readonly SecurityAlternative[];
  /** States of a thing in which the operation is meant to be used, as a sentence of a document says. */
  readonly when?: { readonly states: readonly string[]; readonly provenance: readonly Provenance[] };
  /** Vendor extensions that speak of behaviour (`x-speakeasy-pagination`), as written. */
  readonly extensions?: Extensions;
  readonly provenance: readonly Provenance[];
}

export type Extensions = Readonly<Record<string, { readonly value: Json; readonly provenance: Provenance }>>;

export interface SecurityAlternative {
  readonly schemes: readonly string[];
  readonly provenance: readonly Provenance[];
}

export type ParameterStyle =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'cookie';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly schema: SchemaId;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type of the value where the document gives `content` in place of `schema` + `style`. */
  readonly mediaType?: string;
  readonly deprecated: boolean;
  readonly examples: readonly Json[];
  /** Present where no document says whether it must be sent: `required` is a guess then. */
  readonly inferred?: readonly 'required'[];
  readonly provenance: readonly Provenance[];
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
  /** Present where no document says whether it must be sent: `required` is a guess then. */
  readonly inferred?: readonly 'required'[];
  readonly provenance: readonly Provenance[];
}

export interface MediaType {
  /** As written, lower case: `application/json`, `text/*`. */
  readonly mediaType: string;
  readonly schema?: SchemaId;
  /** Schema of each item of a sequential media type (OpenAPI 3.2 `itemSchema`). */
  readonly itemSchema?: SchemaId;
  /** Vendor extensions that speak of behaviour (`x-speakeasy-sse-sentinel`), as written. */
  readonly extensions?: Extensions;
  readonly examples: readonly Json[];
  readonly provenance: readonly Provenance[];
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  /** Empty: no body is described. That forbids nothing unless {@link bodyless} says so. */
  readonly content: readonly MediaType[];
  /** True where the document says in words that the answer has no body ("No content"). */
  readonly bodyless: boolean;
  readonly headers: readonly ResponseHeader[];
  readonly links: readonly ResponseLink[];
  readonly provenance: readonly Provenance[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaId;
  readonly provenance: readonly Provenance[];
}

/** An OpenAPI Link: this answer names an input of another operation. */
export interface ResponseLink {
  readonly name: string;
  readonly operation: string;
  /** Parameter name to runtime expression, as written (`$response.body#/id`). */
  readonly parameters: Readonly<Record<string, Json>>;
  /** The body of that operation: a runtime expression or a value, as written. */
  readonly requestBody?: Json;
  readonly provenance: readonly Provenance[];
}

export type SecurityScheme =
  | {
      readonly kind: 'apiKey';
      readonly in: 'header' | 'query' | 'cookie';
      readonly name: string;
      /** Present where no document says where the key is sent: `in` is a guess then. */
      readonly inferred?: readonly 'in'[];
      readonly provenance: readonly Provenance[];
    }
  | { readonly kind: 'http'; readonly scheme: string; readonly provenance: readonly Provenance[] }
  | { readonly kind: 'other'; readonly type: string; readonly provenance: readonly Provenance[] };

/** Find an operation. @throws a plain Error (our bug) when a contract refers to an operation that it does not have. */
export function operationOf(contract: Contract, id: string): Operation {
  const operation = contract.operations.find((candidate) => candidate.id === id);
  if (operation === undefined) throw new Error(`contract has no operation ${id}`);
  return operation;
}

/** The documented response that covers a status: exact, then range (`4XX`), then `default` (OpenAPI 3.1 section 4.8.16). */
export function responseFor(operation: Operation, status: number): Response | undefined {
  const exact = String(status);
  const range = `${exact.charAt(0)}XX`;
  const find = (key: string) => operation.responses.find((response) => response.status.toUpperCase() === key);
  return find(exact) ?? find(range) ?? find('DEFAULT');
}

/** The `$ref` that names a schema of the contract. */
export function refTo(schema: SchemaId): JsonObject {
  return { $ref: `#/$defs/${schema.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}
