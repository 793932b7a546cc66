import type { Json, Operation, SchemaId } from '../../model/index.ts';
import { responseFor } from '../../model/index.ts';
import type { Message, RequestMessage, ResponseMessage } from '../change.ts';
import { parameterPairs } from '../rules/parameter-pairs.ts';
import type { OperationPair } from '../rules/rule.ts';
import { mediaFor } from '../witness/judge-request.ts';
import { makeRequest, makeResponse } from '../witness/make-message.ts';
import type { Side } from '../witness/side.ts';
import { headerKey, headerPlace } from '../witness/turn-round.ts';

/** A place of a message whose schemas stand in both documents. */
export interface Site {
  readonly operation: string;
  readonly direction: 'request' | 'response';
  readonly at: string;
  readonly old: SchemaId;
  readonly new: SchemaId;
  /** `text`: values stand on the wire as text. `unread`: as something that no evaluator of ours reads, such as XML. */
  readonly form: 'json' | 'text' | 'unread';
  /** The message with a value at this place: as the old document has it for requests, as the new one for answers. */
  readonly message: (old: Side, next: Side, value: Json) => Message | undefined;
}

/** All such places, in the order of the old document. */
export function* sitesOf(operations: readonly OperationPair[]): Iterable<Site> {
  for (const pair of operations) {
    if (pair.old === undefined || pair.new === undefined) continue;
    yield* requestSites(pair, pair.old, pair.new);
    yield* responseSites(pair, pair.old, pair.new);
  }
}

function* requestSites(pair: OperationPair, was: Operation, is: Operation): Iterable<Site> {
  const base = { operation: pair.name, direction: 'request' } as const;
  const build = (old: Side, change: (request: RequestMessage) => RequestMessage) => {
    const request = makeRequest(old, was);
    return request === undefined ? undefined : change(request);
  };
  for (const { key, old: before, new: now } of parameterPairs([pair])) {
    if (before === undefined || now === undefined) continue;
    yield {
      ...base,
      at: key,
      form: before.mediaType === undefined ? 'text' : 'json',
      old: before.schema,
      new: now.schema,
      message: (old, _, value) =>
        build(old, (request) => ({ ...request, parameters: { ...request.parameters, [key]: value } })),
    };
  }
  for (const media of was.body?.content ?? []) {
    const other = mediaFor(is.body?.content ?? [], media.mediaType);
    if (other === undefined || (media.schema === undefined && other.schema === undefined)) continue;
    yield {
      ...base,
      at: `body ${media.mediaType}`,
      form: formOf(media.mediaType),
      old: media.schema ?? anything,
      new: other.schema ?? anything,
      message: (old, _, value) =>
        build(old, (request) => ({ ...request, body: { mediaType: media.mediaType, value } })),
    };
  }
}

function* responseSites(pair: OperationPair, was: Operation, is: Operation): Iterable<Site> {
  const base = { operation: pair.name, direction: 'response' } as const;
  for (const response of is.responses) {
    const before =
      was.responses.find(({ status }) => status === response.status) ?? responseFor(was, Number(response.status));
    if (before === undefined) continue;
    const build = (next: Side, change: (answer: ResponseMessage) => ResponseMessage) => {
      const answer = makeResponse(next, is, response);
      return answer === undefined ? undefined : change(answer);
    };
    for (const media of response.content) {
      const other = mediaFor(before.content, media.mediaType);
      for (const [member, words] of [
        ['schema', ''],
        ['itemSchema', ' item'],
      ] as const) {
        const [oldId, newId] = [other?.[member], media[member]];
        if (other === undefined || (oldId === undefined && newId === undefined)) continue;
        // Where items begin or cease to be described, the whole is: that is said once.
        if (member === 'itemSchema' && (oldId === undefined || newId === undefined)) continue;
        yield {
          ...base,
          at: `${response.status} ${media.mediaType}${words}`,
          form: formOf(media.mediaType),
          old: oldId ?? anything,
          new: newId ?? anything,
          message: (_, next, value) =>
            build(next, (answer) => ({
              ...answer,
              body: { mediaType: media.mediaType, ...(member === 'schema' ? { value } : { item: value }) },
            })),
        };
      }
    }
    for (const header of response.headers) {
      const other = before.headers.find(({ name }) => headerKey(name) === headerKey(header.name));
      if (other === undefined) continue;
      yield {
        ...base,
        at: headerPlace(response.status, header.name),
        form: 'text',
        old: other.schema,
        new: header.schema,
        message: (_, next, value) =>
          build(next, (answer) => ({ ...answer, headers: { ...answer.headers, [header.name]: value } })),
      };
    }
  }
}

/** Name of a schema that allows everything: for bodies that a document does not describe. */
export const anything = 'assay anything';

function formOf(mediaType: string): Site['form'] {
  return /xml|octet-stream|^image\/|^audio\/|^video\//.test(mediaType) ? 'unread' : 'json';
}
