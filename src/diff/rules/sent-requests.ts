import { makeResponse } from '../witness/make-message.ts';
import { withdrawnResponse } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

/** Webhooks and callbacks that came or went. What they carry is compared like an answer: the API makes it, and clients read it. */
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
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is, sent } of operations) {
      if (sent !== true) continue;
      const places = { operation: name, at: '', old: was?.provenance[0], new: is?.provenance[0] };
      if (was === undefined) yield { ...places, id: 'sent-request-added', message: `${name} is new` };
      else if (is === undefined) {
        const [response] = was.responses;
        const prove = () =>
          response === undefined ? undefined : withdrawnResponse(old, next, makeResponse(old, was, response));
        yield { ...places, id: 'sent-request-removed', message: `${name} is gone`, prove };
      }
    }
  },
};
