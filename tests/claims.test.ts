import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';

/** In front of a server: what lies behind these paths is not there. */
const proxies: (() => void)[] = [];
afterAll(() => {
  for (const close of proxies) close();
});

async function without(feature: RegExp, url: string): Promise<string> {
  const server = createServer((incoming, answer) => {
    if (feature.test(incoming.url ?? '')) {
      answer
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"code":"not_found","message":"no such thing"}');
      return;
    }
    const { method = 'GET', headers } = incoming;
    const onward = request(new URL(incoming.url ?? '/', url), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  proxies.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asked = {
  selection: { requirements: ['stream-is-event-stream', 'action-takes-effect'] },
  stepMs: 1,
  completion: 1000,
};
const noStreams = (url: string) => without(/\/events/, url);

function told({ claims, requirements }: Report, id: string): object {
  const own = requirements.filter(({ requirement: { claim, needs } }) => [claim, ...(needs ?? [])].includes(id));
  return {
    status: claims.find((claim) => claim.id === id)?.status,
    outcomes: [...new Set(own.map(({ outcome }) => outcome))],
  };
}

describe('a claim', () => {
  it.each<[string, string, Parameters<typeof runSuite>[1], object]>([
    ['is shown where it is kept', 'streaming', {}, { status: 'shown', outcomes: ['passed'] }],
    [
      'is observed where the target denies it and does it',
      'streaming',
      { claims: { streaming: false } },
      { status: 'observed', outcomes: ['not-applicable'] },
    ],
    [
      'is unclaimed where the target denies it and has it not',
      'streaming',
      { claims: { streaming: false }, through: noStreams },
      { status: 'unclaimed', outcomes: ['not-applicable'] },
    ],
    [
      'is not shown, and not passed, where the documents promise it and the target has it not',
      'streaming',
      { through: noStreams },
      { status: 'not-shown', outcomes: ['inconclusive'] },
    ],
    [
      'is not shown either where the target file offers nothing that makes it happen',
      'input',
      { words: { completes: { persona_id: 'completes@1' } } },
      { status: 'not-shown', outcomes: ['inconclusive'] },
    ],
  ])('%s', async (_, id, options, expected) => {
    const { report } = await runSuite('arkloop', { ...asked, ...options });
    expect(told(report, id)).toEqual(expected);
    // Lists were not asked for at all.
    expect(told(report, 'pagination')).toEqual({ status: 'not-asked', outcomes: [] });
    if ('status' in expected && expected.status === 'not-shown') expect(report.overall).toBe('NOT MEASURED');
  });

  it('with a name that nobody knows is a problem that names the nearest', async () => {
    await expect(runSuite('arkloop', { ...asked, claims: { streming: false } })).rejects.toMatchObject({
      name: 'Problem',
      remedy: expect.stringContaining("'streaming'"),
    });
  });
});
