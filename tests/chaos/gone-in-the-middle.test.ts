import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { runSuite } from '../fault-matrix/run-suite.ts';

/** A way to a server that is gone behind so many connections: nobody listens any more, and what was open is broken. */
function goneAfter(connections: number): (url: string) => Promise<string> {
  return async (url) => {
    const { hostname, port, pathname } = new URL(url);
    const sockets = new Set<Socket>();
    let count = 0;
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) sockets.add(socket.on('error', () => socket.destroy()));
      near.pipe(far).pipe(near);
      if (++count < connections) return;
      server.close();
      for (const socket of sockets) socket.destroy();
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    const gate = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return pathname === '/' ? gate : gate + pathname;
  };
}

describe('a server that refuses connections from the middle of a run on', () => {
  const suites = ['kognitos', 'arkloop', 'toolregistry'];
  it.each([7, 16, 31, 58, 88].map((connections, i) => [suites[i % 3] ?? '', connections] as const))(
    'is not measured, and the report says why: %s, behind %i connections',
    async (suite, connections) => {
      const { report } = await runSuite(suite, { through: goneAfter(connections) });
      const judged = report.requirements.filter(({ requirement }) => requirement.level !== 'INFO');
      expect(report.overall).toBe('NOT MEASURED');
      expect(judged.filter(({ outcome }) => ['failed', 'unstable', 'error'].includes(outcome))).toEqual([]);
      // What it left open as it went is one message, and not one for each operation.
      const silent = report.requirements.filter(
        ({ outcome, requirement }) => requirement.check === 'requests-are-answered' && outcome === 'failed',
      );
      expect(silent.length).toBeLessThanOrEqual(1);
      const reasons = judged.flatMap(({ outcome, reason }) => (outcome === 'inconclusive' ? [reason ?? ''] : []));
      expect(reasons.filter((reason) => /ECONNREFUSED|connection was closed|ECONNRESET/.test(reason))).not.toEqual([]);
    },
  );
});
