import type { MediaType, Operation, Response } from '../../model/index.ts';
import type { Witness } from '../change.ts';
import { mediaFor } from '../witness/judge-request.ts';
import { makeRequest, makeResponse } from '../witness/make-message.ts';
import { type Side, valueFor } from '../witness/side.ts';
import { refusedRequest, withdrawnResponse } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule, Sight } from './rule.ts';

export const mediaTypes: Rule = {
  id: 'media-types',
  kinds: [
    kind(
      'request-media-type-added',
      ['request', 'media-type', 'added'],
      'INFO',
      'Requests may carry another media type.',
    ),
    kind(
      'request-media-type-removed',
      ['request', 'media-type', 'removed'],
      'ERROR',
      'Requests may no longer carry it.',
    ),
    kind(
      'response-media-type-added',
      ['response', 'media-type', 'added'],
      'INFO',
      'Answers may have another media type.',
    ),
    kind('response-media-type-removed', ['response', 'media-type', 'removed'], 'ERROR', 'Answers no longer have it.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined) continue;
      if (was.body !== undefined && is.body !== undefined)
        yield* sights(name, 'body', 'request', was.body.content, is.body.content, (media) =>
          refusedRequest(old, next, requestOf(old, was, media), 'body'),
        );
      for (const response of was.responses) {
        const other = is.responses.find(({ status }) => status === response.status);
        if (other === undefined) continue;
        yield* sights(name, response.status, 'response', response.content, other.content, (media) =>
          responseProof(old, next, was, response, media),
        );
      }
    }
  },
};

function* sights(
  operation: string,
  at: string,
  direction: 'request' | 'response',
  was: readonly MediaType[],
  is: readonly MediaType[],
  prove: (media: MediaType) => Witness | undefined,
): Iterable<Sight> {
  for (const media of was)
    if (mediaFor(is, media.mediaType) === undefined && (is.length > 0 || direction === 'response'))
      yield {
        id: `${direction}-media-type-removed`,
        operation,
        at: `${at} ${media.mediaType}`,
        message: `${media.mediaType} is gone`,
        old: media.provenance[0],
        new: is[0]?.provenance[0],
        prove: () => prove(media),
      };
  for (const media of is)
    if (mediaFor(was, media.mediaType) === undefined)
      yield {
        id: `${direction}-media-type-added`,
        operation,
        at: `${at} ${media.mediaType}`,
        message: `${media.mediaType} is new`,
        old: was[0]?.provenance[0],
        new: media.provenance[0],
      };
}

function requestOf(side: Side, operation: Operation, media: MediaType) {
  const request = makeRequest(side, operation);
  const value = media.schema === undefined ? undefined : valueFor(side, media.schema, 'request');
  if (request === undefined || (media.schema !== undefined && value === undefined)) return undefined;
  return { ...request, body: { mediaType: media.mediaType, ...(value === undefined ? {} : { value }) } };
}

function responseProof(old: Side, next: Side, operation: Operation, response: Response, media: MediaType) {
  const answer = makeResponse(old, operation, response);
  const value = media.schema === undefined ? undefined : valueFor(old, media.schema, 'response');
  if (answer === undefined || (media.schema !== undefined && value === undefined)) return undefined;
  const body = { mediaType: media.mediaType, ...(value === undefined ? {} : { value }) };
  return withdrawnResponse(old, next, { ...answer, body });
}
