import { type Operation, type Parameter, type Response, type ResponseHeader, responseFor } from '../../model/index.ts';
import type { OperationPair } from '../rules/rule.ts';

/** A webhook or callback of both documents as operations whose directions are those of the messages: see {@link OperationPair.turned}. */
export function turnedPairs(pair: OperationPair): readonly OperationPair[] {
  const { name, old, new: next } = pair;
  const sent: OperationPair = {
    name,
    ...(old === undefined ? {} : { old: asAnswer(old) }),
    ...(next === undefined ? {} : { new: asAnswer(next) }),
    turned: 'sent',
    written: pair,
  };
  return old === undefined || next === undefined ? [sent] : [sent, ...answeredPairs(name, old, next)];
}

/** An operation that answers with what is sent. Its "headers" are all parameters: those that are none have the place in their name. */
function asAnswer({ body, ...operation }: Operation): Operation {
  const response: Response = {
    status: 'sent',
    description: '',
    content: body?.content ?? [],
    bodyless: false,
    headers: operation.parameters.map(asHeader),
    links: [],
    provenance: body?.provenance ?? operation.provenance,
  };
  return { ...operation, parameters: [], security: [], responses: [response] };
}

/** No name of a header holds a space (RFC 9110 section 5.6.2). */
function asHeader({ name, in: place, required, schema, provenance }: Parameter): ResponseHeader {
  return { name: place === 'header' ? name : `${place} ${name}`, required, schema, provenance };
}

function* answeredPairs(name: string, old: Operation, next: Operation): Iterable<OperationPair> {
  const pair = (status: string, was: Response | undefined, is: Response | undefined): OperationPair => ({
    name: `${name} → ${status}`,
    ...(was === undefined ? {} : { old: asRequest(old, status, was) }),
    ...(is === undefined ? {} : { new: asRequest(old, status, is) }),
    turned: 'answered',
    written: { old, new: next },
  });
  for (const response of old.responses) {
    const other = covering(next, response.status);
    // A document that describes no answer at all leaves it to clients.
    yield pair(response.status, response, next.responses.length === 0 ? undescribed(next) : other);
  }
  for (const response of next.responses)
    if (covering(old, response.status) === undefined) yield pair(response.status, undefined, response);
}

function covering(operation: Operation, status: string): Response | undefined {
  return operation.responses.find((one) => one.status === status) ?? responseFor(operation, Number(status));
}

function undescribed({ provenance }: Operation): Response {
  return { status: '', description: '', content: [], bodyless: false, headers: [], links: [], provenance };
}

/** A status of the receiver as an operation that is asked with what the receiver answers. */
function asRequest(owner: Operation, status: string, { content, headers, provenance }: Response): Operation {
  return {
    id: `${owner.id} ${status}`,
    method: owner.method,
    path: `${owner.path} → ${status}`,
    tags: [],
    deprecated: false,
    parameters: headers.map(
      (header): Parameter => ({
        ...header,
        in: 'header',
        style: 'simple',
        explode: false,
        allowReserved: false,
        deprecated: false,
        examples: [],
      }),
    ),
    // Receivers that answer without a body where one is described are not known to be refused.
    ...(content.length === 0 ? {} : { body: { required: false, content, provenance } }),
    responses: [],
    security: [],
    provenance,
  };
}

/** What tells headers apart: names without case (RFC 9110 section 5.1); other places keep theirs. */
export function headerKey(name: string): string {
  return name.includes(' ') ? name : name.toLowerCase();
}

/** Where a header stands, for people: `200 header X-Total`, `sent query page`. */
export function headerPlace(status: string, name: string): string {
  return name.includes(' ') ? `${status} ${name}` : `${status} header ${name}`;
}
