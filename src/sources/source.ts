import type {
  Contract,
  Finding,
  JsonSchema,
  Operation,
  Place,
  Provenance,
  SchemaId,
  SecurityScheme,
} from '../model/index.ts';
import type { ReadGraph } from './states/read-states.ts';

/** A document as text, ready to be looked at. */
export interface TextDocument {
  readonly name: string;
  readonly text: string;
  readonly location?: string;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
}

/** One kind of document that can be read. One folder each, one line in the registry of `index.ts`. */
export interface Source {
  /** Kebab-case word; the `kind` of documents in contracts. */
  readonly id: string;
  /** What people call it: "Markdown with embedded OpenAPI". */
  readonly title: string;
  /** Whether the document looks like this kind. Cheap, and never throws. */
  readonly recognise: (document: TextDocument) => Recognition;
  /** Read it. A document holds one reading or several (fragments). @throws Problem for broken syntax. */
  readonly read: (document: TextDocument, context: ReadContext) => Promise<readonly Reading[]>;
}

/** `certain`: it says so itself. `possible`: worth a try when nothing else is certain. */
export type Recognition = 'certain' | 'possible' | 'no';

/** What reading may use beside the document. */
export interface ReadContext {
  readonly allowRemote: boolean;
  readonly allowOutside: boolean;
  /** Whether to hold OpenAPI documents to the official schemas too (some 100 ms for each). */
  readonly checkStructure: boolean;
}

/** What one document, or one fragment of it, says: a contract in the making. Its names are its own until readings are merged. */
export interface Reading {
  readonly title?: string;
  readonly version?: string;
  readonly servers: readonly string[];
  /** Where the version and the servers are stated: see {@link Contract.places}. */
  readonly places?: ReadonlyMap<string, readonly Provenance[]>;
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>;
  readonly operations: readonly ReadOperation[];
  /** Requests that the API sends: see {@link Contract.incoming}. */
  readonly incoming?: readonly ReadOperation[];
  readonly schemas: ReadonlyMap<SchemaId, ReadSchema>;
  readonly findings: readonly Finding[];
  /** States that the document shows, and the ways between them. */
  readonly states?: readonly ReadGraph[];
  /** What the document says in words of parameters: the contract has no place for it, and lossy renderings are known by it. */
  readonly descriptions?: readonly Description[];
}

/** Words about a parameter. */
export interface Description {
  /** `GET /v1/runs`. */
  readonly operation: string;
  /** Name of the parameter. */
  readonly about: string;
  readonly text: string;
  readonly place: Place;
}

/**
 * An operation of a reading. Its id is `GET /v1/runs`; inline schemas are named after it (`GET /v1/runs query.page`).
 * A link's operation is such an id, or `operationId:` and an operationId.
 */
export interface ReadOperation extends Operation {
  /** The name that the document gives it, as written. */
  readonly operationId?: { readonly value: string; readonly place: Place };
}

/** A schema and where its parts are stated, by JSON Pointer inside the schema. */
export interface ReadSchema {
  readonly schema: JsonSchema;
  readonly origins: ReadonlyMap<string, readonly Provenance[]>;
}
