import type { CaseId, Requirement } from '../model/index.ts';

/**
 * Why a requirement stayed open. `open`: its cases ran and showed too little. `lost`: something got no answer. `silence`: one connection was
 * silent. `left-out`: its cases were not played. `unreached`: no case is for it. `halted`: the run stopped before.
 */
export type OpenCause = 'open' | 'lost' | 'silence' | 'left-out' | 'unreached' | 'halted';

/**
 * What whoever wrote the target can do about an open requirement, where nobody who knows more has said so.
 * @param testCase the case that showed too little, where there is one
 */
export function usualRemedy({ claim }: Pick<Requirement, 'claim'>, cause: OpenCause, testCase?: CaseId): string {
  const deny =
    claim === undefined || basic.has(claim)
      ? ''
      : `; what your server has not got, deny in the target file: claims: { ${claim}: false }`;
  return `${ways[cause](testCase)}${deny}`;
}

/** What every target is asked for. */
const basic: ReadonlySet<string> = new Set(['core', 'read-only']);

const ways: Readonly<Record<OpenCause, (testCase: CaseId | undefined) => string>> = {
  open: (testCase) =>
    `see what ${testCase === undefined ? 'its cases send' : `its case sends (assay explain ${testCase})`}; if your server made no thing that behaves as the case needs it, say under scenarios: in the target file how to make one`,
  lost: () =>
    'look into the log of your server for what became of it, and run again; --request-timeout and --stream-timeout wait longer',
  silence: () => 'run again; if it comes again, look for what holds connections between here and your server',
  'left-out': () =>
    'run the whole plan, without --read-only, --no-destructive and --max-requests; a value that nobody can make up belongs under variables: in the target file',
  unreached: () =>
    'see with assay plan what is sent; a value under variables: or a word under scenarios: in the target file may be wanting',
  halted: () => 'put that right, and run again',
};
