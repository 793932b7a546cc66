import type { JsonObject } from '../../model/index.ts';
import type { Run, Status, Step } from './run.ts';

/** Twenty seconds at the usual pace: long enough for any look at a running run, short enough for a server that is left alone. */
const longSteps = 2000;

/** What happens between the start and the end of a run, by the word in its intent. */
const stories: Readonly<Record<string, { readonly middle: readonly Step[]; readonly end: Status }>> = {
  completes: { middle: [say('Gathered what is needed'), say('Wrote the résumé of the sales')], end: 'SUCCESS' },
  fails: { middle: [say('Gathered what is needed'), say('A tool did not answer')], end: 'FAILED' },
  'needs-authentication': {
    middle: [
      say('Gathered what is needed'),
      {
        to: 'AUTH_REQUIRED',
        event: 'authentication',
        members: { authentication: { state: 'REQUIRED', url: 'https://auth.example/authorize' } },
      },
      // The user of this server is quick to sign in, but not at once, and not before a client could tell him that he must.
      {
        waitSteps: longSteps,
        stepsBehindSight: 10,
        to: 'RUNNING',
        event: 'authentication',
        members: { authentication: { state: 'AUTHENTICATED' } },
      },
      say('Wrote the summary'),
    ],
    end: 'SUCCESS',
  },
  'no-success': { middle: [say('Found nothing to work on')], end: 'NO_SUCCESS' },
  partial: { middle: [say('Gathered what is needed'), say('One of two tools answered')], end: 'PARTIAL_SUCCESS' },
  'runs-long': {
    middle: [say('Gathered what is needed'), { ...say('Waited for a slow tool'), waitSteps: longSteps }],
    end: 'SUCCESS',
  },
  'uses-tools': {
    middle: [
      say('Looked up the accounts', { tool: 'crm.search', input: { query: 'accounts' }, output: { found: 2 } }),
      say('Posted the summary', { tool: 'chat.post', input: { text: 'Naïve summary' }, output: { ok: true } }),
    ],
    end: 'SUCCESS',
  },
};

/** Create-body members that make a run behave, by scenario word: what a target file for this server says. */
export const scenarios: Readonly<Record<string, JsonObject>> = {
  ...Object.fromEntries(Object.keys(stories).map((word) => [word, membersOf(word)])),
  'waits-for-approval': { ...membersOf('completes'), approvalStrategy: 'ON_START' },
  'waits-for-tool-approval': { ...membersOf('uses-tools'), approvalStrategy: 'ON_TOOL_CALL' },
};

/** The steps of a new run. An intent that names no story completes. */
export function scriptOf(run: Pick<Run, 'intent' | 'approvalStrategy'>): readonly Step[] {
  const word = Object.keys(stories).find((candidate) => intentOf(candidate) === run.intent) ?? 'completes';
  const { middle, end } = stories[word] ?? { middle: [], end: 'SUCCESS' };
  return [
    { to: 'RUNNING', event: 'start' },
    ...(run.approvalStrategy === 'ON_START' ? pause : []),
    ...middle.flatMap((step) =>
      run.approvalStrategy === 'ON_TOOL_CALL' && step.members?.['toolCalls'] !== undefined ? [...pause, step] : [step],
    ),
    { to: end, event: 'end' },
  ];
}

const pause: readonly Step[] = [
  { to: 'PAUSED', event: 'status' },
  { waitMs: 0, event: 'run_approval', asks: true },
];

function membersOf(word: string): JsonObject {
  return { intent: intentOf(word), selectedCustomerIntegrationIds: ['*'] };
}

function intentOf(word: string): string {
  return `assay: ${word}`;
}

function say(reason: string, toolCall?: JsonObject): Step {
  return { event: 'step', members: { step: { reason }, ...(toolCall === undefined ? {} : { toolCalls: [toolCall] }) } };
}
