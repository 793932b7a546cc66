export { validate } from './evaluate.ts';
export type { Schemas, View } from './program.ts';
export type { Evaluation, SchemaError } from './schema-error.ts';
