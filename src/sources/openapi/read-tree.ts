import { Problem } from '../../model/index.ts';
import type { ReadContext, Reading } from '../source.ts';
import { TooLarge } from '../tree/node.ts';
import { placeOf, rootOf } from '../tree/spot.ts';
import type { Tree } from '../tree/tree.ts';
import { checkStructure } from './check-structure.ts';
import { loadLibrary } from './load-library.ts';
import { readOpenapi } from './read-openapi.ts';

/** Read a parsed OpenAPI document; where asked for, with what the official schema says of it. @throws Problem when it is too large or of an unknown version. */
export async function readTree(written: Tree, context: ReadContext, location?: string): Promise<Reading> {
  const { tree, findings } = await loadLibrary(written, location, context);
  try {
    const read = readOpenapi(tree);
    const reading = findings.length === 0 ? read : { ...read, findings: [...read.findings, ...findings] };
    if (!context.checkStructure) return reading;
    return { ...reading, findings: [...reading.findings, ...(await checkStructure(tree))] };
  } catch (cause) {
    if (!(cause instanceof TooLarge)) throw cause;
    const { document, line } = placeOf(rootOf(tree));
    throw new Problem(`This document cannot be unfolded: ${cause.message}.`, {
      place: { document, line },
      remedy: 'Write out what the aliases stand for, or use $ref.',
      cause,
    });
  }
}
