import { listen, withManners } from '../http/index.ts';
import { layered } from '../layers.ts';
import { createSeeded } from '../seeded.ts';
import type { RunningServer, ServerOptions, ServerSuite } from '../suite.ts';
import { Timers } from '../timers.ts';
import { faults } from './faults/index.ts';
import { honest } from './honest.ts';
import { answer, basePath } from './routes.ts';
import { scenarios } from './scenarios.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

/** The reference server of Kognitos. */
export const kognitos: ServerSuite = { name: 'kognitos', faults, variations: withManners(variations), start };

async function start(options: ServerOptions): Promise<RunningServer> {
  const world = createWorld(options);
  const server = await listen(
    { host: options.host ?? '127.0.0.1', port: options.port ?? 0 },
    (incoming, wire) => world.behaviour.send(answer(incoming, world), wire, world),
    options.variations,
  );
  const [process] = world.processes;
  return {
    url: server.url + basePath,
    credential: world.credential,
    target: {
      variables: { process_id: process?.processId ?? '', agent_id: process?.agentId ?? '' },
      scenarios,
    },
    close: () => {
      world.timers.close();
      return server.close();
    },
  };
}

function createWorld(options: ServerOptions): World {
  const seeded = createSeeded(options.seed ?? 1);
  const now = options.now ?? Date.now;
  let last = 0;
  const id = (kind: string) => seeded.token(kind).slice(0, 25);
  return {
    behaviour: layered(honest, options, { faults, variations }),
    runs: new Map(),
    processes: [1, 2].map(() => ({ processId: id('process'), agentId: id('agent') })),
    seeded,
    timers: new Timers(),
    credential: options.credential ?? seeded.token('credential'),
    // A run that takes long is counted in steps, so no step may take no time at all.
    stepMs: Math.max(options.stepMs ?? 10, 1),
    time: () => {
      last = Math.max(last, now());
      return new Date(last).toISOString().slice(0, 19);
    },
  };
}
