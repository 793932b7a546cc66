import type { Json, Operation, Response } from '../../model/index.ts';
import type { RequestMessage, ResponseMessage } from '../change.ts';
import { parameterKey } from './judge-request.ts';
import { credentialWords, type Side, valueFor } from './side.ts';

/** A request that a document allows, with no more than it must hold. @returns undefined where some value of it cannot be made */
export function makeRequest(side: Side, operation: Operation): RequestMessage | undefined {
  const parameters: Record<string, Json> = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const value = valueFor(side, parameter.schema, 'request');
    if (value === undefined) return undefined;
    parameters[parameterKey(parameter)] = value;
  }
  const [media] = operation.body?.required === true ? operation.body.content : [];
  const value = media?.schema === undefined ? undefined : valueFor(side, media.schema, 'request');
  if (media?.schema !== undefined && value === undefined) return undefined;
  const [alternative] = [...operation.security].sort((a, b) => a.schemes.length - b.schemes.length);
  return {
    kind: 'request',
    method: operation.method,
    path: operation.path,
    parameters,
    ...(media === undefined ? {} : { body: { mediaType: media.mediaType, ...(value === undefined ? {} : { value }) } }),
    credentials: (alternative?.schemes ?? []).map((name) => credentialWords(side.contract.securitySchemes[name], name)),
  };
}

/** An answer that a document allows, with no more than it must hold, without a body. */
export function makeResponse(side: Side, operation: Operation, response: Response): ResponseMessage | undefined {
  const headers: Record<string, Json> = {};
  for (const header of response.headers) {
    if (!header.required) continue;
    const value = valueFor(side, header.schema, 'response');
    if (value === undefined) return undefined;
    headers[header.name] = value;
  }
  return { kind: 'response', method: operation.method, path: operation.path, status: response.status, headers };
}
