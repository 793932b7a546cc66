import { listen, withManners } from '../http/index.ts';
import { layered } from '../layers.ts';
import { createSeeded } from '../seeded.ts';
import type { RunningServer, ServerOptions, ServerSuite } from '../suite.ts';
import { Timers } from '../timers.ts';
import { faults } from './faults.ts';
import { honest } from './honest.ts';
import { answer } from './routes.ts';
import { scenarios } from './scenarios.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

/** The reference server of ToolRegistry. */
export const toolregistry: ServerSuite = { name: 'toolregistry', faults, variations: withManners(variations), start };

async function start(options: ServerOptions): Promise<RunningServer> {
  const world = createWorld(options);
  const server = await listen(
    { host: options.host ?? '127.0.0.1', port: options.port ?? 0 },
    (incoming, wire) => world.behaviour.send(answer(incoming, world), wire, world),
    options.variations,
  );
  world.origin = server.url;
  return {
    url: server.url,
    credential: world.credential,
    target: { variables: {}, scenarios },
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
  return {
    behaviour: layered(honest, options, { faults, variations }),
    runs: new Map(),
    approvals: new Map(),
    seeded,
    timers: new Timers(),
    credential: options.credential ?? seeded.token('credential'),
    // A run that takes long is counted in steps, so no step may take no time at all.
    stepMs: Math.max(options.stepMs ?? 10, 1),
    origin: '',
    time: () => {
      last = Math.max(last, now());
      return new Date(last).toISOString();
    },
  };
}
