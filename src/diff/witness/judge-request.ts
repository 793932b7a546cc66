import type { Json, MediaType, Operation, Parameter } from '../../model/index.ts';
import type { RequestMessage } from '../change.ts';
import { credentialWords, refusal, refusalOfText, type Side } from './side.ts';

/** Why a document does not allow a request, and by what part of it: `path`, `server`, `query.page`, `body`, `credentials`. */
export interface RequestRefusal {
  readonly part: string;
  readonly why: string;
}

/**
 * All that a document does not allow in a request. Members, parameters and headers that the document does not name are no reason: a server
 * that does not know them passes over them.
 */
export function* refusalsOfRequest(side: Side, message: RequestMessage): Iterable<RequestRefusal> {
  const name = `${message.method.toUpperCase()} ${message.path}`;
  const operation = side.operation(name);
  if (operation === undefined) {
    yield { part: 'path', why: `there is no operation ${name}` };
    return;
  }
  if (message.server !== undefined && !side.contract.servers.includes(message.server))
    yield { part: 'server', why: `${message.server} is no server of this document` };
  yield* refusalsOfParameters(side, operation, message);
  const body = refusalOfBody(side, operation, message);
  if (body !== undefined) yield { part: 'body', why: body };
  const credentials = refusalOfCredentials(side, operation, message.credentials);
  if (credentials !== undefined) yield { part: 'credentials', why: credentials };
}

/** The first of them; undefined where the document allows the request. */
export function refusalOfRequest(side: Side, message: RequestMessage): string | undefined {
  for (const { why } of refusalsOfRequest(side, message)) return why;
  return undefined;
}

function* refusalsOfParameters(side: Side, operation: Operation, message: RequestMessage): Iterable<RequestRefusal> {
  for (const parameter of operation.parameters) {
    const key = parameterKey(parameter);
    const value = message.parameters[key];
    if (value === undefined) {
      if (parameter.required) yield { part: key, why: `the required parameter ${key} is missing` };
      continue;
    }
    const judge = parameter.mediaType === undefined ? refusalOfText : refusal;
    const why = judge(side, parameter.schema, value, 'request');
    if (why !== undefined) {
      yield { part: key, why: `${key}: ${why}` };
      continue;
    }
    const written = message.written?.[key];
    if (written !== undefined && written !== write(parameter, value))
      yield { part: key, why: `${key} is written ${written}, and must be written ${write(parameter, value)}` };
  }
}

function refusalOfBody(side: Side, { body }: Operation, { body: sent }: RequestMessage): string | undefined {
  if (body === undefined) return undefined;
  if (sent === undefined) return body.required ? 'the required body is missing' : undefined;
  const media = mediaFor(body.content, sent.mediaType);
  if (media === undefined && body.content.length > 0) return `a body of ${sent.mediaType} is not described`;
  if (media?.schema === undefined || sent.value === undefined) return undefined;
  const why = refusal(side, media.schema, sent.value, 'request');
  return why === undefined ? undefined : `body: ${why}`;
}

function refusalOfCredentials(side: Side, { security }: Operation, carried: readonly string[]): string | undefined {
  if (security.length === 0) return undefined;
  const words = (name: string) => credentialWords(side.contract.securitySchemes[name], name);
  const fits = security.some(({ schemes }) => schemes.every((name) => carried.includes(words(name))));
  if (fits) return undefined;
  const wanted = security.map(({ schemes }) => schemes.map(words).join(' with ')).join(', or ');
  return `it needs the credential ${wanted}`;
}

/** The media type of a list that covers one: itself, or a range. */
export function mediaFor(content: readonly MediaType[], mediaType: string): MediaType | undefined {
  const bare = (text: string) => text.split(';')[0]?.trim().toLowerCase() ?? '';
  const wanted = bare(mediaType);
  return (
    content.find((media) => media.mediaType === mediaType) ??
    content.find((media) => bare(media.mediaType) === wanted) ??
    content.find((media) => bare(media.mediaType) === `${wanted.split('/')[0]}/*`) ??
    content.find((media) => bare(media.mediaType) === '*/*')
  );
}

export function parameterKey(parameter: Pick<Parameter, 'in' | 'name'>): string {
  return `${parameter.in}.${parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name}`;
}

/** How a value stands on the wire (OpenAPI 3.1 "Style Values", RFC 6570), enough of it to tell two ways apart. */
export function write(parameter: Parameter, value: Json): string {
  const { name, style, explode } = parameter;
  if (parameter.mediaType !== undefined) return `${name}=${JSON.stringify(value)}`;
  if (typeof value !== 'object' || value === null) return prefixed(style, name, [String(value)], ',');
  const separator = style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '|' : ',';
  if (Array.isArray(value)) {
    const items = value.map(String);
    if (explode && (style === 'form' || style === 'cookie')) return items.map((item) => `${name}=${item}`).join('&');
    return prefixed(style, name, items, separator);
  }
  const pairs = Object.entries(value).map(([member, one]) => [member, String(one)] as const);
  if (style === 'deepObject') return pairs.map(([member, one]) => `${name}[${member}]=${one}`).join('&');
  const flat = explode ? pairs.map(([member, one]) => `${member}=${one}`) : pairs.flat();
  if (explode && (style === 'form' || style === 'cookie')) return flat.join('&');
  return prefixed(style, name, flat, separator);
}

function prefixed(style: Parameter['style'], name: string, items: readonly string[], separator: string): string {
  switch (style) {
    case 'simple':
      return items.join(',');
    case 'label':
      return `.${items.join(',')}`;
    case 'matrix':
      return `;${name}=${items.join(',')}`;
    default:
      return `${name}=${items.join(separator)}`;
  }
}
