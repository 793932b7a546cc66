import type { Json } from '../../model/index.ts';

/** How one version of OpenAPI differs from JSON Schema 2020-12. */
export interface Dialect {
  /** `3.0`, `3.1`. */
  readonly version: string;
  /** Whether members beside `$ref` are ignored (OpenAPI 3.0 "Reference Object"). */
  readonly dropsRefSiblings: boolean;
  /** Whether `nullable` is a word of the dialect. */
  readonly hasNullable: boolean;
  /** Values that JSON Schema 2020-12 would refuse and the conversion turns into legal ones. */
  readonly allows: (keyword: string, value: Json) => boolean;
}

const openapi30: Dialect = {
  version: '3.0',
  dropsRefSiblings: true,
  hasNullable: true,
  allows: (keyword, value) =>
    (keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum') && typeof value === 'boolean',
};

const openapi31: Dialect = { version: '3.1', dropsRefSiblings: false, hasNullable: false, allows: () => false };

/** The dialect of an `openapi` version string; undefined for versions that are not read. */
export function dialectOf(version: string): Dialect | undefined {
  if (/^3\.0(\.|$)/.test(version)) return openapi30;
  if (/^3\.[12](\.|$)/.test(version)) return openapi31;
  return undefined;
}
