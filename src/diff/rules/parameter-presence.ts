import { makeRequest } from '../witness/make-message.ts';
import { refusedRequest } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import { parameterPairs } from './parameter-pairs.ts';
import type { Rule } from './rule.ts';

export const parameterPresence: Rule = {
  id: 'parameter-presence',
  kinds: [
    kind('parameter-added', ['request', 'parameter', 'added'], 'INFO', 'An optional parameter is new.'),
    kind('required-parameter-added', ['request', 'parameter', 'added'], 'ERROR', 'A required parameter is new.'),
    kind('parameter-removed', ['request', 'parameter', 'removed'], 'WARNING', 'A parameter is no longer described.'),
    kind('parameter-required', ['request', 'parameter', 'required'], 'ERROR', 'An optional parameter is required now.'),
    kind('parameter-optional', ['request', 'parameter', 'optional'], 'INFO', 'A required parameter is optional now.'),
    kind('parameter-deprecated', ['request', 'parameter', 'deprecated'], 'INFO', 'A parameter is now deprecated.'),
    kind('parameter-reactivated', ['request', 'parameter', 'reactivated'], 'INFO', 'It is no longer deprecated.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { operation, owner, heir, key, old: was, new: is } of parameterPairs(operations)) {
      const places = { operation, at: key, old: (was ?? owner).provenance[0], new: (is ?? heir).provenance[0] };
      const prove = () => refusedRequest(old, next, makeRequest(old, owner), key);
      if (was === undefined) {
        if (is?.required === true)
          yield { ...places, id: 'required-parameter-added', message: `${key} is new and required`, prove };
        else yield { ...places, id: 'parameter-added', message: `${key} is new` };
      } else if (is === undefined) {
        yield { ...places, id: 'parameter-removed', message: `${key} is no longer described` };
      } else {
        if (is.required && !was.required)
          yield { ...places, id: 'parameter-required', message: `${key} is required now`, prove };
        if (!is.required && was.required)
          yield { ...places, id: 'parameter-optional', message: `${key} is no longer required` };
        if (is.deprecated && !was.deprecated)
          yield { ...places, id: 'parameter-deprecated', message: `${key} is deprecated now` };
        if (!is.deprecated && was.deprecated)
          yield { ...places, id: 'parameter-reactivated', message: `${key} is no longer deprecated` };
      }
    }
  },
};
