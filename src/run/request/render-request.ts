import type { Contract, Json, Operation, Parameter, RequestDraft } from '../../model/index.ts';
import { operationOf, Problem } from '../../model/index.ts';
import { type EncodedBody, encodeBody } from './encode-body.ts';
import { encodeTemplateText, percentEncode } from './percent-encode.ts';
import { type Credentials, type PlacedCredential, placeCredentials } from './place-credentials.ts';
import { defaultForm, type ParameterForm, serializeParameter } from './serialize-parameter.ts';

/** A draft without slots: what {@link resolveDraft} gives. */
export interface ResolvedDraft extends Omit<RequestDraft, 'parameters' | 'body'> {
  readonly parameters: Readonly<Record<string, Json>>;
  readonly body?:
    | { readonly mediaType: string; readonly value: Json }
    | { readonly mediaType: string; readonly raw: string };
}

/** A request as it goes to the HTTP client, which adds `host`, `connection` and `content-length`. */
export interface RenderedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: Buffer;
  /** It may change something, so it must never go out twice. */
  readonly changes?: true;
}

export interface RenderOptions {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** Value of `Accept` where the draft names none. Default: the documented media types of the answers, then anything. */
  readonly accept?: string;
}

/**
 * Turn a draft into a request: pure, so `assay plan` shows with it what a run would send (credentials without a value are shown as `$NAME`).
 * Parameters that the contract does not describe are written in the default style of their place.
 * @throws Problem when the base URL is unusable; a plain Error (our bug) when a path parameter has no value.
 */
export function renderRequest(contract: Contract, draft: ResolvedDraft, options: RenderOptions): RenderedRequest {
  const operation = operationOf(contract, draft.operation);
  const given = Object.entries(draft.parameters).map(([key, value]) => ({ form: formOf(operation, key), value }));
  const credentials = placeCredentials(contract, operation, draft.credential, options.credentials);
  const path = fillPath(operation, given);
  const query = [
    ...given
      .filter(({ form }) => form.in === 'query')
      .flatMap(({ form, value }) => serializeParameter(form, value) ?? []),
    ...credentials.filter((place) => place.in === 'query').map(queryPair),
  ].join('&');
  const joiner = path.includes('?') ? '&' : '?';
  const body = draft.body && encode(draft.body);
  return {
    method: (draft.method ?? operation.method).toUpperCase(),
    url: `${basePrefix(options.baseUrl)}${path}${query === '' ? '' : joiner + query}`,
    headers: headersOf(operation, draft, given, credentials, body, options.accept),
    ...(body && { body: body.bytes }),
  };
}

type Given = readonly { readonly form: ParameterForm; readonly value: Json }[];

function formOf(operation: Operation, key: string): ParameterForm {
  const dot = key.indexOf('.');
  const place = key.slice(0, dot);
  const name = key.slice(dot + 1);
  if (!isPlace(place)) throw new Error(`parameter key ${key} does not begin with path, query, header or cookie`);
  const same = (parameter: Parameter) =>
    parameter.in === place &&
    (place === 'header' ? parameter.name.toLowerCase() === name.toLowerCase() : parameter.name === name);
  return operation.parameters.find(same) ?? defaultForm(place, name);
}

function isPlace(place: string): place is Parameter['in'] {
  return place === 'path' || place === 'query' || place === 'header' || place === 'cookie';
}

/** The base URL without its trailing slash, so that a path prefix in it is kept: `http://h:1/base/v2` + `/runs`. */
function basePrefix(baseUrl: string): string {
  const remedy = 'Give an address such as http://127.0.0.1:8080 or https://api.example.com/v2.';
  if (!URL.canParse(baseUrl)) throw new Problem(`${JSON.stringify(baseUrl)} is no URL.`, { remedy });
  const url = new URL(baseUrl);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Problem(`The target's URL begins with ${url.protocol} and not with http: or https:.`, { remedy });
  if (url.username !== '' || url.password !== '')
    throw new Problem("The target's URL holds a user name or password.", {
      remedy: 'Put credentials under auth: in the target file, from the environment.',
    });
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** Fill `{name}`s by plain replacement: a URL parser would eat `..` and other ids that a probe sends on purpose. */
function fillPath(operation: Operation, given: Given): string {
  const parts = operation.path.split(/\{([^{}]*)\}/);
  const filled = parts.map((part, index) => {
    if (index % 2 === 0) return encodeTemplateText(part);
    const parameter = given.find(({ form }) => form.in === 'path' && form.name === part);
    if (parameter === undefined) throw new Error(`${operation.id}: no value for path parameter ${part}`);
    const before = operation.path.split(`{${part}}`, 1)[0] ?? '';
    return serializeParameter(parameter.form, lastOfName(before, parameter.value)) ?? '';
  });
  const path = filled.join('');
  return path.startsWith('/') ? path : `/${path}`;
}

/**
 * Some APIs give the whole path of a thing for its name (`shelves/s1/books/b2`, google.aip.dev/122): behind `…/books/` its last part is meant.
 * @param before the path template up to the parameter
 */
function lastOfName(before: string, value: Json): Json {
  if (typeof value !== 'string') return value;
  const [word, last] = value.split('/').slice(-2);
  return word !== undefined && word !== '' && last !== undefined && last !== '' && before.endsWith(`/${word}/`)
    ? last
    : value;
}

function queryPair(place: PlacedCredential): string {
  return `${percentEncode(place.name)}=${place.shown ? place.value : percentEncode(place.value)}`;
}

function encode(body: NonNullable<ResolvedDraft['body']>): EncodedBody {
  if ('raw' in body) return { contentType: body.mediaType, bytes: Buffer.from(body.raw, 'utf8') };
  return encodeBody(body.mediaType, body.value);
}

function headersOf(
  operation: Operation,
  draft: ResolvedDraft,
  given: Given,
  credentials: readonly PlacedCredential[],
  body: EncodedBody | undefined,
  accept: string | undefined,
): [string, string][] {
  const headers: [string, string][] = [];
  for (const { form, value } of given) {
    const text = form.in === 'header' ? serializeParameter(form, value) : undefined;
    if (text !== undefined) headers.push([form.name.toLowerCase(), headerText(text)]);
  }
  for (const [name, value] of draft.headers ?? []) headers.push([name.toLowerCase(), headerText(value)]);
  for (const place of credentials)
    if (place.in === 'header') headers.push([place.name.toLowerCase(), headerText(place.value)]);
  const cookies = [
    ...given
      .filter(({ form }) => form.in === 'cookie')
      .flatMap(({ form, value }) => serializeParameter(form, value) ?? []),
    ...credentials.filter((place) => place.in === 'cookie').map((place) => `${place.name}=${place.value}`),
  ];
  if (cookies.length > 0) headers.push(['cookie', headerText(cookies.join('; '))]);
  const implied: [string, string][] = [
    ['accept', headerText(accept ?? acceptOf(operation))],
    // The bytes on the wire are then the bytes that the documents speak of; servers that compress all the same are decoded.
    ['accept-encoding', 'identity'],
    ['user-agent', 'assay'],
  ];
  if (body !== undefined) implied.push(['content-type', headerText(body.contentType)]);
  const isImplied = ([name]: [string, string]) =>
    !headers.some(([other]) => other === name) && draft.without?.includes(name) !== true;
  return [...implied.filter(isImplied), ...headers];
}

/** Documented media types of the answers first; anything else is welcome too, so that nobody has to answer 406. */
function acceptOf(operation: Operation): string {
  const types = new Set(
    operation.responses.flatMap((response) => response.content.map((content) => content.mediaType)),
  );
  return types.size === 0
    ? '*/*'
    : [...types]
        .filter((type) => type !== '*/*')
        .concat('*/*;q=0.1')
        .join(', ');
}

/** A header value as bytes that HTTP allows (RFC 9110 section 5.5): UTF-8 read as Latin-1, control characters percent-encoded. */
function headerText(text: string): string {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  return bytes.replaceAll(/[\x00-\x08\x0a-\x1f\x7f]/g, (character) => percentEncode(character));
}
