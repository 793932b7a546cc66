import type { JsonObject, Provenance } from '../../model/index.ts';

/** A place as it is printed, for `asProvenance` to read again. */
export function asJson({ document, line, column, pointer, excerpt, known }: Provenance): JsonObject {
  return {
    document,
    line,
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
    excerpt,
    known,
  };
}
