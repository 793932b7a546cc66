import { makeResponse } from '../witness/make-message.ts';
import { headerKey, headerPlace } from '../witness/turn-round.ts';
import { unexpectedResponse } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

export const responseHeaders: Rule = {
  id: 'response-headers',
  kinds: [
    kind('response-header-added', ['response', 'header', 'added'], 'INFO', 'A header of answers is new.'),
    kind('response-header-removed', ['response', 'header', 'removed'], 'WARNING', 'A header is no longer described.'),
    kind('required-response-header-removed', ['response', 'header', 'removed'], 'ERROR', 'A promised header is gone.'),
    kind('response-header-required', ['response', 'header', 'required'], 'INFO', 'A header is promised now.'),
    kind('response-header-optional', ['response', 'header', 'optional'], 'ERROR', 'A header is no longer promised.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined) continue;
      for (const response of was.responses) {
        const other = is.responses.find(({ status }) => status === response.status);
        if (other === undefined) continue;
        const prove = () => unexpectedResponse(old, next, makeResponse(next, is, other));
        const now = new Map(other.headers.map((header) => [headerKey(header.name), header]));
        for (const header of response.headers) {
          const same = now.get(headerKey(header.name));
          now.delete(headerKey(header.name));
          const places = {
            operation: name,
            at: headerPlace(response.status, header.name),
            old: header.provenance[0],
            new: (same ?? other).provenance[0],
          };
          if (same === undefined)
            yield header.required
              ? {
                  ...places,
                  id: 'required-response-header-removed',
                  message: `${header.name} was promised and is gone`,
                  prove,
                }
              : { ...places, id: 'response-header-removed', message: `${header.name} is no longer described` };
          else if (header.required && !same.required)
            yield { ...places, id: 'response-header-optional', message: `${header.name} is no longer promised`, prove };
          else if (!header.required && same.required)
            yield { ...places, id: 'response-header-required', message: `${header.name} is promised now` };
        }
        for (const header of now.values())
          yield {
            id: 'response-header-added',
            operation: name,
            at: headerPlace(response.status, header.name),
            message: `${header.name} is new`,
            old: response.provenance[0],
            new: header.provenance[0],
          };
      }
    }
  },
};
