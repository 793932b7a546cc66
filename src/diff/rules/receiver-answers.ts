import { makeRequest } from '../witness/make-message.ts';
import { refusedRequest } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

/**
 * Statuses with which clients may answer webhooks and callbacks. The API reads them: that one is no longer taken hurts clients, as when a
 * request is no longer taken. Headers and bodies of these answers are compared like those of requests.
 */
export const receiverAnswers: Rule = {
  id: 'receiver-answers',
  kinds: [
    kind('accepted-answer-added', ['request', 'status', 'added'], 'INFO', 'Receivers may answer with another status.'),
    kind('accepted-answer-removed', ['request', 'status', 'removed'], 'ERROR', 'An answer of receivers is not taken.'),
    kind('refusing-answer-added', ['request', 'status', 'added'], 'INFO', 'Receivers may refuse with another status.'),
    kind('refusing-answer-removed', ['request', 'status', 'removed'], 'WARNING', 'A refusal of receivers is gone.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is, turned, written } of operations) {
      if (turned !== 'answered' || (was !== undefined && is !== undefined)) continue;
      const status = name.slice(name.lastIndexOf(' ') + 1);
      const sort = /^[23]/.test(status) ? 'accepted' : 'refusing';
      const places = { operation: name, at: status };
      if (is !== undefined)
        yield {
          ...places,
          id: `${sort}-answer-added`,
          message: `receivers may answer ${status} now`,
          old: written?.old?.provenance[0],
          new: is.provenance[0],
        };
      else if (was !== undefined)
        yield {
          ...places,
          id: `${sort}-answer-removed`,
          message: `receivers may no longer answer ${status}`,
          old: was.provenance[0],
          new: written?.new?.provenance[0],
          prove: () => {
            const witness = refusedRequest(old, next, makeRequest(old, was), 'path');
            return witness && { ...witness, because: `the answer ${status} of a receiver is not described` };
          },
        };
    }
  },
};
