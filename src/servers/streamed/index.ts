import { isObject, type Json, nearestName, Problem } from '../../model/index.ts';
import { type Answer, type Incoming, jsonAnswer, listen, transmit, withManners } from '../http/index.ts';
import { layered } from '../layers.ts';
import type { VariationDescription } from '../suite.ts';
import { Timers } from '../timers.ts';
import { type Description, describe } from './describe.ts';
import { dialects } from './dialect.ts';
import { begin, cancel } from './engine.ts';
import { faults } from './faults/index.ts';
import { honest } from './honest.ts';
import { variations } from './variations/index.ts';
import type { World } from './world.ts';

export { dialects as streamedDialects } from './dialect.ts';
export { faults as streamedFaults } from './faults/index.ts';

/** The legal differences, sorted by id; every dialect has all of them. */
export const streamedVariations: readonly VariationDescription[] = withManners(variations);

export interface StreamedServer {
  readonly url: string;
  readonly credential: string;
  readonly description: Description;
  /** Members that make its jobs behave, by word of the target file. */
  readonly scenarios: Readonly<Record<string, { readonly mode: string }>>;
  close(): Promise<void>;
}

/**
 * Start a server of jobs whose event streams speak one of several dialects: honest, in legal variations, or with one fault.
 * @throws Problem for a name that is not known
 */
export async function startStreamed(options: {
  readonly dialect: string;
  readonly fault?: string;
  readonly variations?: readonly string[];
  readonly stepMs?: number;
}): Promise<StreamedServer> {
  const dialect = named('dialect', options.dialect, dialects);
  if (options.fault !== undefined) named('fault', options.fault, faults);
  for (const id of options.variations ?? []) named('variation', id, streamedVariations);
  let ticks = 0;
  const world: World = {
    dialect,
    behaviour: layered(honest, options, { faults, variations }),
    jobs: new Map(),
    timers: new Timers(),
    credential: 'key-of-the-jobs',
    stepMs: options.stepMs ?? 4,
    time: () => new Date(Date.UTC(2026, 0, 1) + ticks++).toISOString(),
  };
  const server = await listen(
    { host: '127.0.0.1', port: 0 },
    (incoming, wire) => transmit(answer(incoming, world), wire),
    options.variations,
  );
  const words = ['completes', 'runs-long', 'uses-tools'];
  return {
    url: server.url,
    credential: world.credential,
    description: describe(dialect),
    scenarios: Object.fromEntries(words.map((mode) => [mode, { mode }])),
    close: () => {
      world.timers.close();
      return server.close();
    },
  };
}

function answer(incoming: Incoming, world: World): Answer {
  const { behaviour, jobs } = world;
  const refusal = behaviour.authenticate(incoming, world);
  if (refusal !== undefined) return refusal;
  const [, word, id, tail] = incoming.path.split('/');
  if (word !== 'jobs') return behaviour.refuse(404, 'there is nothing here');
  if (id === undefined) {
    const body = asJson(String(incoming.body ?? ''));
    const mode = isObject(body) ? body['mode'] : undefined;
    if (typeof mode !== 'string') return behaviour.refuse(400, 'a job has a mode');
    return jsonAnswer(201, behaviour.showJob(begin(mode, world)));
  }
  const job = jobs.get(id);
  if (job === undefined) return behaviour.refuse(404, 'there is no such job');
  if (tail === 'events') return behaviour.follow(incoming, job, world);
  if (incoming.method === 'DELETE') cancel(job, world);
  return jsonAnswer(200, behaviour.showJob(job));
}

function asJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function named<T extends { readonly id: string }>(what: string, id: string, known: readonly T[]): T {
  const found = known.find((one) => one.id === id);
  if (found !== undefined) return found;
  const nearest = nearestName(
    id,
    known.map((one) => one.id),
  );
  throw new Problem(`There is no ${what} called "${id}".`, { remedy: `Did you mean "${nearest ?? known[0]?.id}"?` });
}
