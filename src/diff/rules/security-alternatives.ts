import type { SecurityAlternative } from '../../model/index.ts';
import { makeRequest } from '../witness/make-message.ts';
import { credentialWords, type Side } from '../witness/side.ts';
import { refusedRequest } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

/** The ways of showing who asks. Compared by what stands in the request, whatever the schemes are called. */
export const securityAlternatives: Rule = {
  id: 'security-alternatives',
  kinds: [
    kind('security-alternative-added', ['request', 'security', 'added'], 'INFO', 'There is another way to log in.'),
    kind('security-alternative-removed', ['request', 'security', 'removed'], 'ERROR', 'A way to log in is gone.'),
    kind(
      'security-required',
      ['request', 'security', 'required'],
      'WARNING',
      'A credential is asked for; nothing was said before.',
    ),
    kind('security-optional', ['request', 'security', 'optional'], 'INFO', 'Nothing is said of credentials any more.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined) continue;
      const [before, now] = [words(old, was.security), words(next, is.security)];
      const places = {
        operation: name,
        at: 'security',
        old: was.security[0]?.provenance[0] ?? was.provenance[0],
        new: is.security[0]?.provenance[0] ?? is.provenance[0],
      };
      if (before.size === 0 && now.size > 0) {
        if (!now.has('nothing'))
          yield {
            ...places,
            id: 'security-required',
            message: `a credential is asked for now: ${[...now].join(', or ')}`,
          };
        continue;
      }
      if (before.size > 0 && now.size === 0) {
        if (!before.has('nothing'))
          yield { ...places, id: 'security-optional', message: 'nothing is said of credentials any more' };
        continue;
      }
      // Who needs no credential is not refused for one.
      for (const [text, alternative] of before)
        if (!now.has(text) && !now.has('nothing'))
          yield {
            ...places,
            id: 'security-alternative-removed',
            message: `${text} is no longer enough`,
            prove: () =>
              refusedRequest(old, next, makeRequest(old, { ...was, security: [alternative] }), 'credentials'),
          };
      for (const text of now.keys())
        if (!before.has(text)) yield { ...places, id: 'security-alternative-added', message: `${text} is enough now` };
    }
  },
};

function words(side: Side, security: readonly SecurityAlternative[]): ReadonlyMap<string, SecurityAlternative> {
  return new Map(
    security.map((alternative) => [
      alternative.schemes
        .map((name) => credentialWords(side.contract.securitySchemes[name], name))
        .sort()
        .join(' with ') || 'nothing',
      alternative,
    ]),
  );
}
