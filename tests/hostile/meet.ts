import type { Contract, Exchange, Play, StreamRecord, TranscriptRecord } from '../../src/model/index.ts';
import { defaultLimits, type Limits, run } from '../../src/run/index.ts';
import { type HostileBehaviour, hostileBehaviours, startHostile } from '../../src/servers/hostile/index.ts';

/** The credential that hostile servers are sent. */
export const canary = 'canary-4f9d1c77e2';

const contract: Contract = {
  title: 'Runs',
  version: '1',
  documents: [],
  servers: [],
  securitySchemes: { key: { kind: 'apiKey', in: 'header', name: 'x-api-key', provenance: [] } },
  operations: [
    {
      id: 'list',
      method: 'get',
      path: '/runs',
      tags: [],
      deprecated: false,
      parameters: [],
      responses: [],
      security: [{ schemes: ['key'], provenance: [] }],
      provenance: [],
    },
  ],
  schemas: {},
  origins: {},
  resources: [],
  pagination: [],
  lifecycles: [],
  streams: [],
  actions: [],
  findings: [],
};

/** Small, so that hostility is met soon. A bound on time is short only where time is what runs out: load must not decide the others. */
export function limitsFor({ outcome }: HostileBehaviour): typeof defaultLimits {
  const timeIsUp =
    ('failed' in outcome && outcome.failed.includes('timeout')) ||
    ('stream' in outcome && outcome.stream === 'timeout');
  const bytes = 2 * 1024 * 1024;
  const time = timeIsUp ? 300 : 30_000;
  return {
    ...defaultLimits,
    request: 'stream' in outcome ? 30_000 : time,
    stream: time,
    bodyRead: bytes,
    bodyKept: 65_536,
    streamBytes: bytes,
    streamEvents: 5_000,
  };
}

/** One request to a server that mistreats us, and everything that is recorded of it. */
export async function meet(
  met: HostileBehaviour | string,
  limits?: Partial<Limits>,
): Promise<{ readonly record: Exchange | StreamRecord | undefined; readonly all: readonly TranscriptRecord[] }> {
  const behaviour = typeof met === 'string' ? hostileBehaviours.find(({ id }) => id === met) : met;
  if (behaviour === undefined) throw new Error(`no behaviour ${String(met)}`);
  const server = await startHostile(behaviour);
  const records: TranscriptRecord[] = [];
  const draft = { operation: 'list', parameters: {}, credential: 'valid' } as const;
  const play: Play = async (_, actor) =>
    void ('stream' in behaviour.outcome ? await actor.follow('probe', draft).record : await actor.send('probe', draft));
  const start = performance.now();
  try {
    await run({
      contract,
      cases: [
        {
          kind: 'probe',
          id: 'meet',
          purpose: 'positive',
          safety: 'read',
          title: 'meet',
          operation: 'list',
          request: draft,
          expect: 'any',
          requirements: [],
          after: [],
          isControl: false,
        },
      ],
      play,
      nonce: 'n',
      concurrency: 1,
      target: { url: server.url, credentials: { key: { value: canary, name: 'KEY' } }, variables: {} },
      limits: limits === undefined ? limitsFor(behaviour) : { ...defaultLimits, ...limits },
      clock: () => performance.now() - start,
      signal: new AbortController().signal,
      emit: (record) => void records.push(record),
    });
  } finally {
    await server.close();
  }
  return { record: records.find((one) => one.kind === 'exchange' || one.kind === 'stream'), all: records };
}
