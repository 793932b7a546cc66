import { applyProfile, suiteSchema } from '../../src/behaviours/index.ts';
import type { Profile } from '../../src/behaviours/profile.ts';
import { readConfig } from '../../src/config/index.ts';
import {
  type Prepared,
  plainTarget,
  prepare,
  type Report,
  readDocuments,
  test as runTest,
  type Subject,
} from '../../src/index.ts';
import { type StreamedServer, startStreamed, streamedFaults } from '../../src/servers/streamed/index.ts';

/** Stories that read event streams. */
const stories = new Set([
  'cancel-while-running',
  'follow-to-the-end',
  'read-streams-together',
  'resume-streams',
  'vary-stream-requests',
]);

/** What they fail by the silence of one connection counts when a second one was silent, too. */
const bySilence: ReadonlySet<string> = new Set([
  'late-reader-sees-the-same',
  'resume-loses-nothing',
  'stream-closes-after-end',
  'stream-ends-with-closing-event',
  'stream-is-live',
]);

/** As the command line does by default, where it makes a difference. */
function retriesFor(fault: string | undefined): number {
  return streamedFaults.some(({ id, trips }) => id === fault && trips.some((check) => bySilence.has(check))) ? 1 : 0;
}

/** A plan does not depend on the address. */
const plans = new Map<string, Prepared>();

const subjects = new Map<string, Promise<Subject>>();

/** The contract of a dialect, read from the documents that its server gives. */
export function subjectOfStreamed(
  dialect: string,
  { description }: Pick<StreamedServer, 'description'>,
): Promise<Subject> {
  const known = subjects.get(`${dialect} ${description.openapi}`);
  if (known !== undefined) return known;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const subject = readDocuments([{ name: 'openapi.json', bytes: bytes(description.openapi) }]).then((contract) => ({
    suite: { name: 'streamed', edition: dialect, title: 'Jobs' },
    contract: applyProfile(
      contract,
      readConfig<Profile>(description.profile, 'suite.yaml', suiteSchema),
      new Map([['guide.md', { name: 'guide.md', bytes: bytes(description.guide) }]]),
    ),
  }));
  subjects.set(`${dialect} ${description.openapi}`, subject);
  return subject;
}

/** The stories about streams against the streamed server, over real sockets. */
export async function runStreamed(
  dialect: string,
  options: {
    readonly fault?: string;
    readonly variations?: readonly string[];
    /** Milliseconds for which a story waits for what must come. */
    readonly completion?: number;
    readonly stories?: readonly string[];
    /** The server's pace. */
    readonly stepMs?: number;
    /** Readers at once, at most. */
    readonly readers?: number;
    /** Rewrites the server's OpenAPI document. */
    readonly openapi?: (written: string) => string;
  } = {},
): Promise<Report> {
  const { completion = 10_000, readers = 10, stories: asked, openapi = (written) => written, ...server } = options;
  const running = await startStreamed({ dialect, ...server });
  try {
    const target = {
      ...plainTarget,
      url: running.url,
      auth: { key: { value: running.credential, name: 'KEY' } },
      profile: { ...plainTarget.profile, scenarios: running.scenarios, patience: { completion, poll: 10 }, readers },
    };
    const description = { ...running.description, openapi: openapi(running.description.openapi) };
    const key = `${dialect} ${completion} ${readers} ${description.openapi}`;
    const prepared = plans.get(key) ?? prepare(await subjectOfStreamed(dialect, { description }), target, 1);
    plans.set(key, prepared);
    const cases = prepared.plan.cases.filter(
      (one) => one.kind === 'scenario' && (asked?.includes(one.scenario) ?? stories.has(one.scenario)),
    );
    const start = performance.now();
    return await runTest({
      prepared: { ...prepared, plan: { ...prepared.plan, cases } },
      target,
      assay: '0.0.0',
      nonce: 't1',
      startedAt: '2026-01-01T00:00:00.000Z',
      clock: () => performance.now() - start,
      concurrency: 8,
      retries: retriesFor(server.fault),
      signal: new AbortController().signal,
      write: () => undefined,
    });
  } finally {
    await running.close();
  }
}
