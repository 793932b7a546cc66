import { createRequire } from 'node:module';
import type { JsonObject } from '../model/index.ts';

/** One of the published schemas of `schemas/`, by its name without the ending. */
export function readSchema(name: 'baseline' | 'diff-policy'): JsonObject {
  return createRequire(import.meta.url)(`../../schemas/${name}.schema.json`) as JsonObject;
}
