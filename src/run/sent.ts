import type { Contract, Exchange, Json, Octets, WireFailure, WireRequest } from '../model/index.ts';
import { changesSomething, isObject, isSafeMethod } from '../model/index.ts';
import { toPayload } from './payload.ts';
import type { Redactor } from './redact.ts';
import { type RenderedRequest, type ResolvedDraft, renderRequest } from './request/render-request.ts';
import type { Session } from './session.ts';
import type { Answer } from './wire/collect-answer.ts';

/** Where a request belongs. */
export interface Step {
  readonly case: string;
  readonly attempt: number;
  readonly step: string;
}

/** The part of a record that is known before the answer. */
export type Sent = Omit<Exchange, 'kind' | 'result' | 'id'>;

/** A request that is ready to go, and how it will be recorded. */
export interface Departure {
  readonly request: RenderedRequest;
  readonly sent: Sent;
}

export function depart(session: Session, step: Step, draft: ResolvedDraft, accept?: string): Departure {
  const { options, redactor } = session;
  const { url: baseUrl, others = {} } = options.target;
  const credentials = draft.credential === 'other' ? others : options.target.credentials;
  const rendered = renderRequest(options.contract, draft, {
    baseUrl,
    credentials,
    ...(accept !== undefined && { accept }),
  });
  const request = mayChange(options.contract, draft, rendered) ? ({ ...rendered, changes: true } as const) : rendered;
  return {
    request,
    sent: {
      ...step,
      operation: draft.operation,
      parameters: Object.fromEntries(
        Object.entries(draft.parameters).map(([key, value]) => [key, redactJson(redactor, value)]),
      ),
      credential: draft.credential,
      request: recordRequest(redactor, request, session.limits.bodyKept),
      sentAt: options.clock(),
    },
  };
}

/** By the method that is really sent, or because the operation is an action. */
function mayChange(contract: Contract, { method, operation }: ResolvedDraft, rendered: RenderedRequest): boolean {
  if (method === undefined) return changesSomething(contract, operation);
  return !isSafeMethod(rendered.method);
}

/** Make the record of an answer (or of its failure) that was read whole. */
export function recordExchange(session: Session, { sent }: Departure, answer: Answer, id: string): Exchange {
  const { redactor, limits } = session;
  const base = { kind: 'exchange', id, ...sent, ...recordResent(redactor, answer.resent) } as const;
  if (answer.kind === 'failed')
    return {
      ...base,
      result: { kind: 'failed', failure: redactFailure(redactor, answer.failure), endedAt: answer.endedAt },
    };
  const { head, body, firstByteAt, endedAt, excess } = answer;
  const response = {
    status: head.status,
    headers: redactor.headers(head.headers),
    body: toPayload(body, redactor, limits.bodyKept),
  };
  return {
    ...base,
    result: {
      kind: 'answered',
      response,
      firstByteAt,
      endedAt,
      ...(excess && { excess: redactOctets(redactor, excess) }),
    },
  };
}

export function recordResent(redactor: Redactor, resent: WireFailure | undefined): { resent?: WireFailure } {
  return resent === undefined ? {} : { resent: redactFailure(redactor, resent) };
}

export function redactFailure(redactor: Redactor, { kind, message, octets }: WireFailure): WireFailure {
  return { kind, message: redactor.text(message), ...(octets && { octets: redactOctets(redactor, octets) }) };
}

function redactOctets(redactor: Redactor, octets: Octets): Octets {
  const hex = redactor.bytes(Buffer.from(octets.hex, 'hex')).toString('hex');
  // What was cut out moves the place.
  return hex === octets.hex ? octets : { hex };
}

function recordRequest(redactor: Redactor, request: RenderedRequest, keep: number): WireRequest {
  return {
    method: request.method,
    url: redactor.text(request.url),
    headers: redactor.headers(request.headers),
    ...(request.body && { body: toPayload(request.body, redactor, keep) }),
  };
}

function redactJson(redactor: Redactor, value: Json): Json {
  if (typeof value === 'string') return redactor.body(value);
  if (Array.isArray(value)) return value.map((item) => redactJson(redactor, item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [redactor.body(key), redactJson(redactor, member)]),
  );
}
