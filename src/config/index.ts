export { type Config, readConfig } from './read-config.ts';
export {
  credentialsFor,
  plainTarget,
  readTarget,
  type Secret,
  type Target,
  targetSchema,
  withSchemesOf,
} from './target-file.ts';
