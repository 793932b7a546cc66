import { makeResponse } from '../witness/make-message.ts';
import { unexpectedResponse, withdrawnResponse } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

export const responseStatus: Rule = {
  id: 'response-status',
  kinds: [
    kind('success-status-added', ['response', 'status', 'added'], 'WARNING', 'Another status of success is new.'),
    kind('success-status-removed', ['response', 'status', 'removed'], 'ERROR', 'A status of success is gone.'),
    kind('other-status-added', ['response', 'status', 'added'], 'INFO', 'Another status is new.'),
    kind('other-status-removed', ['response', 'status', 'removed'], 'INFO', 'A status that is no success is gone.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined) continue;
      for (const response of was.responses) {
        if (is.responses.some(({ status }) => covers(status, response.status) || covers(response.status, status)))
          continue;
        yield {
          id: isSuccess(response.status) ? 'success-status-removed' : 'other-status-removed',
          operation: name,
          at: response.status,
          message: `the answer ${response.status} is gone`,
          old: response.provenance[0],
          new: is.provenance[0],
          ...(is.responses.length === 0 ? { doubt: 'the new document describes no answer at all' } : {}),
          prove: () => withdrawnResponse(old, next, makeResponse(old, was, response)),
        };
      }
      for (const response of is.responses) {
        if (was.responses.some(({ status }) => covers(status, response.status))) continue;
        yield {
          id: isSuccess(response.status) ? 'success-status-added' : 'other-status-added',
          operation: name,
          at: response.status,
          message: `the answer ${response.status} is new`,
          old: was.provenance[0],
          new: response.provenance[0],
          prove: () => unexpectedResponse(old, next, makeResponse(next, is, response)),
        };
      }
    }
  },
};

/** A range of which one status is left promises less than before, and that hurts nobody. `default` covers what it was written for, not a status of success that had a line of its own. */
function covers(status: string, wanted: string): boolean {
  return status === wanted || (/^\dXX$/.test(status) && status[0] === wanted[0]);
}

function isSuccess(status: string): boolean {
  return status.startsWith('2') || status.startsWith('3');
}
