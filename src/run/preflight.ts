import type { Contract, Exchange, Halt, Operation, Parameter, ProbeCase, WireFailure } from '../model/index.ts';
import { headerOf, responseFor } from '../model/index.ts';
import { haltOf } from './halt-of.ts';
import type { WireOptions } from './options.ts';
import type { ResolvedDraft } from './request/render-request.ts';
import { depart, recordExchange } from './sent.ts';
import { openSession } from './session.ts';
import { collectAnswer } from './wire/collect-answer.ts';

/** Id of the case under which it is recorded. */
export const preflightCase = 'preflight';
/** One strange operation proves nothing; when several agree, the target is not what we were told. */
const mostAttempts = 3;

type Trouble = Pick<Halt, 'reason' | 'message'>;

/**
 * Ask the target something harmless before the run, so that a wrong address or credential is said in one sentence and not in a thousand failures.
 * One answer that looks like this API's (any JSON, any error without HTML) is enough. Recorded like any exchange, under the case `preflight`.
 * @returns why the run should not begin, or undefined. The caller emits the halt record and stops.
 */
export async function preflight(options: WireOptions): Promise<Halt | undefined> {
  const drafts = candidates(options);
  const [first] = drafts;
  if (first === undefined) return undefined;
  // Ids of their own: the run counts from x1.
  const session = openSession(options, 'p');
  const { clock } = session.options;
  try {
    await session.emit({ kind: 'case-start', case: caseOfDraft(first), attempt: 1, at: clock() });
    const troubles: Trouble[] = [];
    for (const [index, draft] of drafts.entries()) {
      const step = index === 0 ? 'probe' : `probe-${index + 1}`;
      const departure = depart(session, { case: preflightCase, attempt: 1, step }, draft);
      const answer = await collectAnswer(session, departure.request);
      const exchange = recordExchange(session, departure, answer, session.nextId('x'));
      await session.emit(exchange);
      const trouble = troubleOf(exchange, options);
      if (trouble === undefined) troubles.length = 0;
      else troubles.push(trouble);
      if (trouble === undefined || trouble.reason === 'unreachable' || trouble.reason === 'interrupted') break;
    }
    await session.emit({ kind: 'case-end', case: preflightCase, attempt: 1, at: clock(), outcome: { kind: 'done' } });
    if (session.signal.aborted) return haltOf(session, clock());
    const [trouble] = troubles;
    return trouble && { kind: 'halt', at: clock(), ...trouble, message: session.redactor.text(trouble.message) };
  } finally {
    await session.close();
  }
}

function caseOfDraft(draft: ResolvedDraft): ProbeCase {
  return {
    kind: 'probe',
    id: preflightCase,
    purpose: 'setup',
    safety: 'read',
    title: 'see whether the target answers at all',
    requirements: [],
    after: [],
    isControl: false,
    operation: draft.operation,
    request: draft,
    expect: 'any',
  };
}

/** Safe requests, most telling first: lists of resources, other reads without path parameters, reads of something that does not exist. */
function candidates({ contract, target }: WireOptions): ResolvedDraft[] {
  const lists = new Set(contract.resources.map((resource) => resource.list));
  const streams = new Set(contract.streams.map((stream) => stream.operation));
  const reads = contract.operations.filter(
    (one) => one.method === 'get' && !streams.has(one.id) && !answersStream(one),
  );
  const rank = (one: Operation) => (one.path.includes('{') ? 2 : 0) + (lists.has(one.id) ? 0 : 1);
  const drafts = reads.sort((a, b) => rank(a) - rank(b)).flatMap((one) => draftOf(one, target.variables) ?? []);
  if (drafts.length > 0) return drafts.slice(0, mostAttempts);
  const [any] = contract.operations;
  const draft = any && draftOf(any, target.variables);
  // OPTIONS changes nothing, whatever the path.
  return draft ? [{ ...draft, method: 'options' }] : [];
}

function answersStream(operation: Operation): boolean {
  return operation.responses.some((response) =>
    response.content.some(({ mediaType }) => mediaType === 'text/event-stream'),
  );
}

/** @returns undefined when a required parameter has no value that we could know. */
function draftOf(operation: Operation, variables: WireOptions['target']['variables']): ResolvedDraft | undefined {
  const parameters: Record<string, ResolvedDraft['parameters'][string]> = {};
  for (const parameter of operation.parameters.filter((one) => one.required)) {
    const value = sampleOf(parameter, variables);
    if (value === undefined) return undefined;
    parameters[`${parameter.in}.${parameter.name}`] = value;
  }
  for (const [, name = ''] of operation.path.matchAll(/\{([^{}]*)\}/g))
    parameters[`path.${name}`] ??= 'assay-preflight';
  return { operation: operation.id, parameters, credential: 'valid' };
}

function sampleOf(parameter: Parameter, variables: WireOptions['target']['variables']) {
  if (Object.hasOwn(variables, parameter.name)) return variables[parameter.name];
  return parameter.examples[0] ?? (parameter.in === 'path' ? 'assay-preflight' : undefined);
}

function troubleOf(exchange: Exchange, options: WireOptions): Trouble | undefined {
  const { url } = options.target;
  const { result, request } = exchange;
  if (result.kind === 'failed') {
    const { kind, message } = result.failure;
    if (kind === 'aborted') return { reason: 'interrupted', message: 'The run was stopped.' };
    // What breaks a rule of HTTP speaks it: that is a finding, and the run tells it.
    if (kind === 'protocol' && speaksHttp(result.failure)) return undefined;
    if (kind === 'protocol')
      return {
        reason: 'not-this-api',
        message: `${url} does not speak HTTP (${message}${excerptOf(result.failure)}): check the URL.`,
      };
    if (kind === 'too-large') return undefined;
    const remedy =
      kind !== 'tls'
        ? 'check the URL, and that the server is started'
        : /wrong version number|packet length too long/i.test(message)
          ? 'it does not speak TLS there; if it speaks plain HTTP, write http:// in the URL'
          : 'check the certificate, or pass --ca with the one to trust';
    return { reason: 'unreachable', message: `${url} cannot be reached (${message}): ${remedy}.` };
  }
  const { status } = result.response;
  if (status === 407)
    return {
      reason: 'unreachable',
      message: `The proxy in front of ${url} wants a credential: put it into the URL of HTTP_PROXY, or name the target in NO_PROXY.`,
    };
  if (isPage(exchange, options.contract))
    return {
      reason: 'not-this-api',
      message: `${request.method} ${request.url} answers ${status} with a web page, not with this API: check the URL and its path prefix.`,
    };
  const elsewhere = leadsElsewhere(exchange, options.contract);
  if (elsewhere !== undefined)
    return {
      reason: 'not-this-api',
      message: `${request.method} ${request.url} answers ${status} and sends us to ${elsewhere}, not to this API: check the URL, its path prefix and the credential.`,
    };
  if (status === 401 || status === 403)
    return { reason: 'credential-refused', message: refusal(status, request.url, options) };
  return undefined;
}

/** A status line was read, or what was read begins like one. */
function speaksHttp({ message, octets }: WireFailure): boolean {
  return message.includes(', after status ') || (octets?.at ?? 0) >= 12 || /^HTTP\/1\.[01] /.test(textOf(octets));
}

function excerptOf({ octets }: WireFailure): string {
  // An alert of TLS (RFC 8446 section 5.1): content type 21, version 3.x.
  if (/^1503/.test(octets?.hex ?? '')) return '; it says that it expects TLS: write https:// in the URL';
  const text = textOf(octets)
    .slice(0, 40)
    .replaceAll(/[^\x20-\x7e]+/g, '·');
  return text === '' ? '' : `; it says "${text}"`;
}

function textOf(octets: WireFailure['octets']): string {
  return Buffer.from(octets?.hex ?? '', 'hex').toString('latin1');
}

/** HTML by its bytes, where the document promises something else. The media type alone does not tell: a server may mislabel its JSON. */
function isPage({ result, operation: id }: Exchange, contract: Contract): boolean {
  if (result.kind !== 'answered') return false;
  const { status, body } = result.response;
  if (!((status >= 200 && status < 300) || status === 404)) return false;
  if (!/^\s*<(!doctype\s+html|html|head|body|!--)/i.test(body.text.replace(/^\ufeff/, ''))) return false;
  const operation = contract.operations.find((one) => one.id === id);
  const documented = operation && responseFor(operation, status);
  return documented?.content.some(({ mediaType }) => /html|^\*\/\*$|^text\/\*$/.test(mediaType)) !== true;
}

/**
 * A redirect that no document speaks of, to another place or to where people log in: what stands there is not the API. One within the place
 * (a slash at the end) is the target's own affair, and for the checks. @returns where it leads
 */
function leadsElsewhere({ result, request, operation: id }: Exchange, contract: Contract): string | undefined {
  if (result.kind !== 'answered' || ![301, 302, 303, 307, 308].includes(result.response.status)) return undefined;
  const { status, headers } = result.response;
  const operation = contract.operations.find((one) => one.id === id);
  if (operation !== undefined && /^3/.test(responseFor(operation, status)?.status ?? '')) return undefined;
  const location = headerOf(headers, 'location');
  if (location === undefined || !URL.canParse(location, request.url)) return undefined;
  const to = new URL(location, request.url);
  const isDoor = /(?:^|[/_.-])(?:log[-_]?in|log[-_]?on|sign[-_]?in|sso|oauth2?|saml2?|session\/new)(?:[/_.?-]|$)/i.test(
    to.pathname,
  );
  return to.origin === new URL(request.url).origin && !isDoor ? undefined : `${to.protocol}//${to.host}${to.pathname}`;
}

function refusal(status: number, url: string, { target, contract }: WireOptions): string {
  const names = Object.values(target.credentials).map(({ name }) => name);
  if (names.length > 0) return `${url} answers ${status} to the credential: check the value of ${names.join(' and ')}.`;
  const schemes = Object.keys(contract.securitySchemes);
  const which = schemes.length > 0 ? ` (${schemes.join(', ')})` : '';
  return `${url} answers ${status} and no credential was given: set one under auth: in the target file${which}.`;
}
