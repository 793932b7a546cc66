import { type Contract, type Document, type Finding, type Json, type Place, Problem } from '../../model/index.ts';
import { type ReadOptions, readDocuments } from '../index.ts';

/** A document made of text. */
export function documentOf(text: string, name = 'api.yaml'): Document {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The contract of one text. */
export function readText(text: string, name?: string, options?: ReadOptions): Promise<Contract> {
  return readDocuments([documentOf(text, name)], options);
}

/** A whole OpenAPI document around the parts that a test is about. */
export function openapiOf(parts: { readonly [member: string]: Json }, version = '3.0.3'): string {
  return JSON.stringify({ openapi: version, info: { title: 'Test', version: '1' }, ...parts }, null, 2);
}

/** An OpenAPI document with one operation, `GET /things`, that answers with the schema `Thing`. */
export function thingOf(schema: Json, version?: string): string {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } };
  const get = { operationId: 'listThings', responses: { 200: { description: 'Things', content } } };
  return openapiOf({ paths: { '/things': { get } }, components: { schemas: { Thing: schema } } }, version);
}

/** What was noticed, as `severity id` with the lines. */
export function noticed({ findings }: Contract): readonly string[] {
  return findings.map(
    ({ severity, id, places }: Finding) => `${severity} ${id} ${places.map(({ line }) => line).join(',')}`,
  );
}

/** The problem that a promise is rejected with. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const thrown = await promise.then(
    () => new Error('nothing was thrown'),
    (cause: unknown) => cause,
  );
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

/** Every place that a contract names. */
export function placesOf(contract: Contract): readonly Place[] {
  const found: Place[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('document' in value && 'line' in value && 'excerpt' in value) found.push(value as Place);
    else for (const child of Object.values(value)) visit(child);
  };
  visit(contract);
  return found;
}

/** The places that break the law of provenance: the excerpt is found on its line, at its column. */
export function misplaced(contract: Contract, texts: Readonly<Record<string, string>>): readonly Place[] {
  const lines = new Map(Object.entries(texts).map(([name, text]) => [name, text.split(/\r\n|\n|\r/)]));
  return placesOf(contract).filter(({ document, line, column, excerpt }) => {
    const written = lines.get(document)?.[line - 1];
    return written === undefined || !written.startsWith(excerpt, (column ?? 1) - 1);
  });
}
