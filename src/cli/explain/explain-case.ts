import type { Case, Expectation, Requirement } from '../../model/index.ts';
import { block } from './explain-check.ts';

const purposes = {
  positive: 'a request that the documents allow',
  boundary: 'a request at the edge of what the documents allow',
  negative: 'a request with one thing wrong',
  property: 'a request with input that no one thought of',
  setup: 'a request whose answer others need',
  scenario: 'a story of several requests',
} as const;

const safety = {
  read: 'reads only',
  create: 'makes something',
  destructive: 'ends or removes something that the run itself made',
} as const;

const expected: Readonly<Record<Expectation, string>> = {
  accept: 'an answer of 2xx',
  refuse: 'an answer of 4xx',
  'refuse-credential': '401 or 403',
  'not-found': '404 or 410',
  any: 'no more than that the rules hold that hold for every answer: the documents leave the status open',
};

/** A case in plain lines: what it does, what a conformant target does with it, and what it shows. */
export function explainCase(
  testCase: Case,
  suite: string,
  known: { readonly requirements: readonly Requirement[]; readonly story: string | undefined },
): readonly string[] {
  const { id, title, purpose, after } = testCase;
  const own = known.requirements.filter((one) => testCase.requirements.includes(one.id));
  const order = ['MUST', 'SHOULD', 'INFO'] as const;
  return [
    `case ${id} of ${suite}`,
    '',
    `  ${title}`,
    `  ${purposes[purpose]}; ${safety[testCase.safety]}`,
    '',
    ...(testCase.kind === 'scenario' && known.story !== undefined ? block('what happens', known.story) : []),
    ...(testCase.kind === 'probe' ? probeLines(testCase) : []),
    ...(after.length === 0 ? [] : block('runs after', after.join(', '))),
    ...order.flatMap((level) => {
      const ids = own.filter((one) => one.level === level).map((one) => one.id);
      return ids.length === 0 ? [] : block(`what it shows (${level})`, ids.join(', '));
    }),
    ...block(
      'to see it in a recording',
      `assay replay <transcript> --case ${id}; with --url <target> as well it is sent again`,
    ),
  ];
}

function probeLines(testCase: Extract<Case, { kind: 'probe' }>): readonly string[] {
  const { operation, mutation, control, expect, edge } = testCase;
  const keyword = mutation?.keyword === undefined ? '' : ` (${mutation.keyword})`;
  return [
    ...block('operation', operation),
    ...(mutation === undefined ? [] : block('what is wrong', `${mutation.kind} at ${mutation.at}${keyword}`)),
    ...(edge === undefined ? [] : block('what is at the edge', `${edge.keyword} at ${edge.at}`)),
    ...(control === undefined ? [] : block('control, which differs in that only', control)),
    ...block('a conformant target gives', expected[expect]),
  ];
}
