import type { Whence } from './runtime-expression.ts';

/** Where a value that a request needs comes from: the answer of another operation. */
export interface Link {
  /** Operation whose successful answer gives the value. */
  readonly from: string;
  /** Where in the body of that answer. */
  readonly pointer: string;
  /** Stands elsewhere: in a header of that answer, or in the request that it answers. The pointer is empty then. */
  readonly elsewhere?: Exclude<Whence, { readonly in: 'body' }>;
  /**
   * How it was found: the profile or the shape of paths names the resource, the document has an OpenAPI Link, the consumer lies below the
   * producer's path, or the words agree.
   */
  readonly by: 'resource' | 'document' | 'path' | 'name';
  /** Word for setup cases: the resource's name, else the producing operation. */
  readonly word: string;
}

/** The place in a request that asks for a value. */
export interface Need {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  readonly name: string;
  /** JSON Schema type that the value must have, where the schema says one. */
  readonly type?: string;
}
