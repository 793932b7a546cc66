import { listen, withManners } from '../http/index.ts';
import { layered } from '../layers.ts';
import { createSeeded } from '../seeded.ts';
import type { RunningServer, ServerOptions, ServerSuite } from '../suite.ts';
import { Timers } from '../timers.ts';
import type { Behaviour } from './behaviour.ts';
import { edition } from './edition-2026-04/edition.ts';
import { faults as editionFaults } from './edition-2026-04/faults/index.ts';
import { faults } from './faults/index.ts';
import { honest } from './honest.ts';
import { answer } from './routes.ts';
import { scenarios } from './scenarios.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

/** The reference server of Arkloop, as its documents describe it. */
export const arkloop: ServerSuite = {
  name: 'arkloop',
  faults,
  variations: withManners(variations),
  start: (options) => startAs(layered(honest, options, { faults, variations }), options),
};

/** The dialect that the real server spoke in April 2026. Of the variations it takes those that concern the wire only. */
const inEdition = variations.filter(({ id }) =>
  [
    'comments',
    'cr',
    'crlf',
    'extra-members',
    'forbidden-403',
    'instant',
    'no-space',
    'one-byte-chunks',
    'reordered',
  ].includes(id),
);

export const arkloop202604: ServerSuite = {
  name: 'arkloop@2026-04',
  faults: editionFaults,
  variations: withManners(inEdition),
  start: (options) =>
    startAs(layered({ ...honest, ...edition }, options, { faults: editionFaults, variations: inEdition }), options, {
      ...scenarios,
      // An end that only this dialect has.
      interrupts: { persona_id: 'interrupts@1' },
    }),
};

/** Start a server that behaves so. */
async function startAs(
  behaviour: Behaviour,
  options: ServerOptions,
  words: RunningServer['target']['scenarios'] = scenarios,
): Promise<RunningServer> {
  const world = createWorld(behaviour, options);
  const server = await listen(
    { host: options.host ?? '127.0.0.1', port: options.port ?? 0 },
    (incoming, wire) => world.behaviour.send(answer(incoming, world), wire, world),
    options.variations,
  );
  return {
    url: server.url,
    credential: world.credential,
    target: {
      variables: { thread_id: world.threads[0] ?? '', other_thread_id: world.threads[1] ?? '' },
      scenarios: words,
    },
    close: () => {
      world.timers.close();
      return server.close();
    },
  };
}

function createWorld(behaviour: Behaviour, options: ServerOptions): World {
  const seeded = createSeeded(options.seed ?? 1);
  const now = options.now ?? Date.now;
  let last = 0;
  return {
    behaviour,
    runs: new Map(),
    threads: [seeded.uuid('thread'), seeded.uuid('thread')],
    orgId: seeded.uuid('org'),
    userId: seeded.uuid('user'),
    seeded,
    timers: new Timers(),
    credential: options.credential ?? seeded.token('credential'),
    // A run that takes long is counted in steps, so no step may take no time at all.
    stepMs: Math.max(options.stepMs ?? 10, 1),
    time: () => {
      last = Math.max(last, now());
      return new Date(last).toISOString();
    },
  };
}
