import type { Operation, Parameter } from '../../model/index.ts';
import type { RequestMessage, Witness } from '../change.ts';
import { parameterKey, write } from '../witness/judge-request.ts';
import { makeResponse } from '../witness/make-message.ts';
import { refusal, type Side, valueFor } from '../witness/side.ts';
import { withdrawnResponse } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule, Sight } from './rule.ts';

/**
 * Webhooks and callbacks that came or went, and what has no place in an answer: whether there is a body, and how parameters are written.
 * All else that they carry is compared like an answer: the API makes it, and clients read it.
 */
export const sentRequests: Rule = {
  id: 'sent-requests',
  kinds: [
    kind(
      'sent-request-added',
      ['response', 'operation', 'added'],
      'INFO',
      'The API sends another webhook or callback.',
    ),
    kind('sent-request-removed', ['response', 'operation', 'removed'], 'ERROR', 'A webhook or callback is gone.'),
    kind('sent-body-required', ['response', 'body', 'required'], 'INFO', 'A webhook always has a body now.'),
    kind('sent-body-optional', ['response', 'body', 'optional'], 'ERROR', 'A webhook may come without a body now.'),
    kind('sent-parameter-changed', ['response', 'parameter', 'changed'], 'ERROR', 'A webhook writes it otherwise.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is, turned, written } of operations) {
      if (turned !== 'sent') continue;
      const places = { operation: name, at: '', old: was?.provenance[0], new: is?.provenance[0] };
      if (was === undefined) yield { ...places, id: 'sent-request-added', message: `${name} is new` };
      else if (is === undefined) {
        const [response] = was.responses;
        const prove = () =>
          response === undefined ? undefined : withdrawnResponse(old, next, makeResponse(old, was, response));
        yield { ...places, id: 'sent-request-removed', message: `${name} is gone`, prove };
      } else if (written?.old !== undefined && written.new !== undefined) {
        yield* bodySights(name, written.old, written.new);
        yield* styleSights(name, written.old, written.new, old, next);
      }
    }
  },
};

function* bodySights(operation: string, was: Operation, is: Operation): Iterable<Sight> {
  if (was.body === undefined || is.body === undefined || was.body.required === is.body.required) return;
  const places = { operation, at: 'sent body', old: was.body.provenance[0], new: is.body.provenance[0] };
  if (is.body.required) yield { ...places, id: 'sent-body-required', message: 'there is always a body now' };
  else
    yield {
      ...places,
      id: 'sent-body-optional',
      message: 'it may come without a body now',
      prove: () => ({ kind: 'unexpected', message: messageOf(is, {}), because: 'the required body is missing' }),
    };
}

function* styleSights(operation: string, was: Operation, is: Operation, old: Side, next: Side): Iterable<Sight> {
  for (const before of was.parameters) {
    const now = is.parameters.find((one) => parameterKey(one) === parameterKey(before));
    if (now === undefined || styleOf(now) === styleOf(before)) continue;
    yield {
      id: 'sent-parameter-changed',
      operation,
      at: `sent ${before.in} ${before.name}`,
      message: `${before.name} was written as ${styleOf(before)} and is written as ${styleOf(now)} now`,
      old: before.provenance[0],
      new: now.provenance[0],
      prove: () => proof(is, before, now, old, next),
    };
  }
}

function proof(is: Operation, before: Parameter, now: Parameter, old: Side, next: Side): Witness | undefined {
  const made = valueFor(next, now.schema, 'response');
  // A list of one thing reads the same in most styles.
  for (const value of Array.isArray(made) ? [made, [made[0] ?? 'a', made[0] ?? 'b']] : [made]) {
    if (value === undefined || refusal(next, now.schema, value, 'response') !== undefined) continue;
    const [sent, expected] = [write(now, value), write(before, value)];
    if (sent === expected || refusal(old, before.schema, value, 'response') !== undefined) continue;
    const key = parameterKey(now);
    const message = { ...messageOf(is, { [key]: value }), written: { [key]: sent } };
    return { kind: 'unexpected', message, because: `${key} is written ${sent}, and was to be written ${expected}` };
  }
  return undefined;
}

function messageOf({ method, path }: Operation, parameters: RequestMessage['parameters']): RequestMessage {
  return { kind: 'request', method, path, parameters, credentials: [] };
}

function styleOf({ style, explode, mediaType }: Parameter): string {
  return mediaType ?? `${style}${explode ? ', exploded' : ''}`;
}
