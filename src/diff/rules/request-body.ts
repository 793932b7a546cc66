import { makeRequest } from '../witness/make-message.ts';
import { refusedRequest } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

export const requestBody: Rule = {
  id: 'request-body',
  kinds: [
    kind('request-body-added', ['request', 'body', 'added'], 'INFO', 'A request may carry a body now.'),
    kind('required-request-body-added', ['request', 'body', 'added'], 'ERROR', 'A request must carry a body now.'),
    kind(
      'request-body-removed',
      ['request', 'body', 'removed'],
      'WARNING',
      'A body of requests is no longer described.',
    ),
    kind('request-body-required', ['request', 'body', 'required'], 'ERROR', 'An optional body is required now.'),
    kind('request-body-optional', ['request', 'body', 'optional'], 'INFO', 'A required body is optional now.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined) continue;
      const [before, now] = [was.body, is.body];
      const places = {
        operation: name,
        at: 'body',
        old: before?.provenance[0] ?? was.provenance[0],
        new: now?.provenance[0] ?? is.provenance[0],
      };
      const prove = () => refusedRequest(old, next, makeRequest(old, was), 'body');
      if (before === undefined && now !== undefined)
        yield now.required
          ? { ...places, id: 'required-request-body-added', message: 'a body is required now', prove }
          : { ...places, id: 'request-body-added', message: 'a body may be sent now' };
      else if (before !== undefined && now === undefined)
        yield { ...places, id: 'request-body-removed', message: 'the body is no longer described' };
      else if (before?.required === false && now?.required === true)
        yield { ...places, id: 'request-body-required', message: 'the body is required now', prove };
      else if (before?.required === true && now?.required === false)
        yield { ...places, id: 'request-body-optional', message: 'the body is no longer required' };
    }
  },
};
