/** Where a value that a request needs comes from: the answer of another operation. */
export interface Link {
  /** Operation whose successful answer gives the value. */
  readonly from: string;
  /** Where in that answer. */
  readonly pointer: string;
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
