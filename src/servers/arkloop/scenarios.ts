import type { JsonObject } from '../../model/index.ts';
import type { Step } from './run.ts';

/** Twenty seconds at the usual pace: long enough for any look at a running run, short enough for a server that is left alone. */
const longSteps = 2000;

const completed: Step = { to: 'completed', event: 'run.completed' };

/** What happens to a run after its start, by the key of its persona. */
const stories: Readonly<Record<string, readonly Step[]>> = {
  completes: [say('The résumé '), say('of the sales is ready.'), completed],
  fails: [
    say('A provider did not answer'),
    { to: 'failed', event: 'run.failed', data: { error_class: 'provider.timeout' } },
  ],
  interrupts: [say('Working … '), { to: 'interrupted', event: 'run.interrupted' }],
  'runs-long': [say('Waiting for a slow tool'), { ...say(' … done.'), waitSteps: longSteps }, completed],
  'says-much': [...Array.from({ length: 300 }, (_, i) => ({ ...say(`${i} `), waitMs: 0 })), completed],
  'uses-tools': [
    call('call_1', 'crm.search', { query: 'accounts' }),
    result('call_1', { found: 2 }),
    call('call_2', 'chat.post', { text: 'Naïve summary' }),
    call('call_3', 'mail.send', { to: 'zoë@example.org' }),
    result('call_3', { ok: true }),
    result('call_2', { ok: true }),
    say('Posted.'),
    completed,
  ],
  'waits-for-input': [
    say('Shall I go on?'),
    { to: 'waiting_for_input', event: 'run.waiting_for_input', data: { prompt: 'Shall I go on?' }, asks: true },
    say('Thank you.'),
    completed,
  ],
};

/** Create-body members that make a run behave, by scenario word: what a target file for this server says. */
export const scenarios: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  Object.keys(stories)
    // An end that only the edition of April 2026 has.
    .filter((word) => word !== 'interrupts')
    .map((word) => [word, { persona_id: `${word}@1` }]),
);

/** The steps of a new run. A persona that names no story completes. */
export function scriptOf(personaId: string | undefined): readonly Step[] {
  return stories[personaId?.split('@')[0] ?? ''] ?? stories['completes'] ?? [completed];
}

function say(content: string): Step {
  return { event: 'message.delta', data: { role: 'assistant', content } };
}

function call(id: string, name: string, input: JsonObject): Step {
  return { event: 'tool.call', data: { tool_call_id: id, tool_name: name, arguments: input } };
}

function result(id: string, output: JsonObject): Step {
  return { event: 'tool.result', data: { tool_call_id: id, result: output } };
}
