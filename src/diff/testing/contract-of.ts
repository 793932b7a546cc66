import type { Contract, Json, JsonObject } from '../../model/index.ts';
import { readDocuments } from '../../sources/index.ts';

/** Read an OpenAPI document given as a value. */
export async function contractOf(document: JsonObject, name = 'api.json'): Promise<Contract> {
  return await readDocuments([{ name, bytes: new TextEncoder().encode(JSON.stringify(document, null, 1)) }]);
}

/** A document with one operation, `POST /things`, that sends and answers one schema. */
export function withSchema(schema: Json, parts: JsonObject = {}): JsonObject {
  const content = { 'application/json': { schema } };
  return withOperation({
    requestBody: { required: true, content },
    responses: { '200': { description: 'ok', content } },
    ...parts,
  });
}

export function withOperation(operation: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    paths: { '/things': { post: { responses: { '200': { description: 'ok' } }, ...operation } } },
    ...more,
  };
}
