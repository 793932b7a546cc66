export { type ArbitraryOptions, arbitraryFor } from './arbitrary-for.ts';
export { type BoundariesOptions, type Boundary, boundaries } from './boundaries.ts';
export { validate } from './evaluate.ts';
export type { Schemas, View } from './program.ts';
export { type Sample, type SampleOptions, sample } from './sample.ts';
export type { Evaluation, SchemaError } from './schema-error.ts';
export { type ViolateOptions, type Violation, violate } from './violate.ts';
