import type { Contract, Document } from '../model/index.ts';
import { html } from './html/index.ts';
import { markdown } from './markdown/index.ts';
import { openapi } from './openapi/index.ts';
import { page } from './page/index.ts';
import { type ReadOptions, readWith } from './read-with.ts';
import { remnant } from './remnant/index.ts';
import type { Source } from './source.ts';

export { loadDocument } from './load-document.ts';
export { printOpenapi } from './openapi/print-openapi.ts';
export type { ReadOptions } from './read-with.ts';
export { compareContracts, type Difference } from './reconcile/compare-contracts.ts';
export type { Source } from './source.ts';

/** Every kind of document that can be read, sorted by id. */
export const sources = [html, markdown, openapi, page, remnant] as const satisfies readonly Source[];

/**
 * Read documents of one API and make one contract of them, without behaviours.
 * What is odd or lost in them is in the contract's findings.
 * @throws Problem when no document describes an operation, when JSON or YAML is broken, or when an alias names nothing.
 */
export async function readDocuments(documents: readonly Document[], options: ReadOptions = {}): Promise<Contract> {
  return readWith(sources, documents, options);
}
