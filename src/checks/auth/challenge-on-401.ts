import { type Check, standard } from '../../model/index.ts';
import { answersOf, headerOf } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'challenge-on-401';

const law = standard('RFC 9110', 'section 11.6.1', 'A 401 answer carries a WWW-Authenticate header.');

export const challengeOn401 = {
  id,
  area: 'auth',
  statement: 'A 401 names a way to authenticate in a WWW-Authenticate header.',
  rationale:
    'A SHOULD where the document describes an HTTP authentication scheme, whose clients read the challenge; an observation for API keys, for which no scheme is registered and vendors rarely send it. Other refusals need none.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const schemes = operation.security
        .flatMap((one) => one.schemes)
        .flatMap((one) => contract.securitySchemes[one] ?? []);
      if (schemes.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'auth',
          wish: schemes.every(({ kind }) => kind === 'http') ? 'SHOULD' : 'INFO',
          subject: operation.id,
          operation: operation.id,
          statement: `A 401 of ${operation.id} carries a challenge.`,
          provenance: [law],
          exercisedBy: { operations: [operation.id], mutations: ['no-credential', 'wrong-credential'] },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context))
      for (const { record, status, headers } of answersOf(story)) {
        if (record.operation !== requirement.operation || status !== 401) continue;
        if ((headerOf(headers, 'www-authenticate') ?? '').trim() !== '')
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
        else
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: 'challenge-missing',
              records: [record.id],
              expected: 'a WWW-Authenticate header',
              actual: headerOf(headers, 'www-authenticate') === undefined ? 'none' : 'an empty one',
              message: `${record.operation} answered 401 without a WWW-Authenticate header`,
              details: [`headers: ${headers.map(([name]) => name).join(', ')}`],
            },
          });
      }
  },
} as const satisfies Check;
