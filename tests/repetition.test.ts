import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { replay } from '../src/pipeline.ts';
import { readTranscript } from '../src/run/index.ts';
import { runSuite } from './fault-matrix/run-suite.ts';

let proxy: Server | undefined;
afterEach(() => {
  proxy?.closeAllConnections();
  proxy?.close();
});

/** A proxy that answers requests of a kind with 500: the first of them, or all. */
async function failing(matches: (body: string) => boolean, times: number): Promise<(url: string) => string> {
  let upstream = '';
  let left = times;
  proxy = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks);
      if (incoming.method === 'POST' && matches(body.toString()) && left > 0) {
        left--;
        outgoing.writeHead(500).end();
        return;
      }
      const onward = request(
        `${upstream}${incoming.url}`,
        { method: incoming.method ?? 'GET', headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy());
      outgoing.on('close', () => onward.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((ready) => void proxy?.listen(0, '127.0.0.1', ready));
  const { port } = proxy.address() as AddressInfo;
  return (url) => {
    upstream = url;
    return `http://127.0.0.1:${port}`;
  };
}

/** A create body whose intent is no text: only one probe of the plan sends it. */
const wrongIntent = (body: string) => body.includes('"intent":[]');

describe('a failed case is repeated alone', () => {
  it('and is unstable when it does not fail again', async () => {
    const through = await failing(wrongIntent, 1);
    const { report, transcript } = await runSuite('toolregistry', { through, retries: 1 });
    const crashed = report.requirements.find(({ requirement }) => requirement.id === 'no-server-error:createRun');
    expect(crashed?.outcome).toBe('unstable');
    expect(crashed?.reason).toContain('failed in 1 of 2 attempts');
    expect(report.overall).toBe('NOT CONFORMANT');
    const bytes = new TextEncoder().encode(transcript);
    expect(await replay(readTranscript(bytes, 'transcript.ndjson'))).toEqual(report);
  });

  it('and is failed when it fails again', async () => {
    const through = await failing(wrongIntent, Number.POSITIVE_INFINITY);
    const { report } = await runSuite('toolregistry', { through, retries: 1 });
    const crashed = report.requirements.find(({ requirement }) => requirement.id === 'no-server-error:createRun');
    expect(crashed?.outcome).toBe('failed');
  });
});
