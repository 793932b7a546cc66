import { inferBehaviours } from '../../src/behaviours/index.ts';
import type { Target } from '../../src/config/index.ts';
import { type Prepared, plainTarget, prepare, type Subject, startServer, subjectOfSuite } from '../../src/index.ts';
import { paginatedDialects, serverNames, startPaginated, startStored } from '../../src/servers/index.ts';
import { startStreamed, streamedDialects } from '../../src/servers/streamed/index.ts';
import { contractOf } from '../fault-matrix/run-paginated.ts';
import { documentOf } from '../fault-matrix/run-stored.ts';
import { subjectOfStreamed } from '../fault-matrix/run-streamed.ts';

/** An honest server that is running, and everything that could be asked of it. */
export interface Honest {
  readonly prepared: Prepared;
  readonly target: Target & { readonly url: string };
  close(): Promise<void>;
}

interface Running {
  readonly url: string;
  close(): Promise<void>;
}

type Start = () => Promise<{
  readonly server: Running;
  readonly subject: () => Promise<Subject>;
  /** Target file, but for the address. */
  readonly target: (contract: Subject['contract']) => Target;
}>;

/** What broken connections swallowed never comes: nothing is gained by waiting long. Milliseconds. */
const patience = { completion: 1_500, poll: 10 };

function targetWith(
  credential: string,
  profile: Partial<Target['profile']> = {},
): (contract: Subject['contract']) => Target {
  return ({ securitySchemes }) => {
    const [scheme = 'credential'] = Object.keys(securitySchemes);
    return {
      ...plainTarget,
      auth: { [scheme]: { value: credential, name: 'KEY' } },
      profile: { ...plainTarget.profile, patience, readers: 5, ...profile },
    };
  };
}

const ofSuites = serverNames.map((suite): readonly [string, Start] => [
  suite,
  async () => {
    const server = await startServer({ suite, seed: 1, stepMs: 3 });
    return { server, subject: () => subjectOfSuite(suite), target: targetWith(server.credential, server.target) };
  },
]);

const ofPages = paginatedDialects.map((dialect): readonly [string, Start] => [
  `paginated ${dialect}`,
  async () => {
    const server = await startPaginated({ dialect });
    const ours = targetWith(server.credential, { hasOther: true });
    return {
      server,
      subject: async () => ({
        suite: { name: dialect, edition: '1', title: '' },
        contract: await contractOf(server),
      }),
      target: (contract) => {
        const target = ours(contract);
        const [scheme = 'key'] = Object.keys(target.auth);
        return { ...target, otherAuth: { [scheme]: { value: server.otherCredential, name: 'OTHER_KEY' } } };
      },
    };
  },
]);

const ofStreams = streamedDialects.map(({ id }): readonly [string, Start] => [
  `streamed ${id}`,
  async () => {
    const server = await startStreamed({ dialect: id, stepMs: 3 });
    const { scenarios } = server;
    return {
      server,
      subject: () => subjectOfStreamed(id, server),
      target: targetWith(server.credential, { scenarios }),
    };
  },
]);

const stored: readonly [string, Start] = [
  'stored',
  async () => {
    const server = await startStored();
    return {
      server,
      subject: async () => ({
        suite: { name: 'hotel', edition: '1', title: 'Hotel' },
        contract: inferBehaviours(await documentOf(server)),
      }),
      target: targetWith(server.credential),
    };
  },
];

/** All of them by name; the built-in suites come often, and the other ones each now and then. */
const starts = new Map<string, Start>([...ofSuites, ...ofPages, ...ofStreams, stored]);
const drawnFrom: readonly string[] = [
  ...Array.from({ length: 4 }, () => serverNames).flat(),
  ...streamedDialects.flatMap(({ id }) => [`streamed ${id}`, `streamed ${id}`]),
  ...['stored', 'stored', 'stored'],
  ...ofPages.map(([name]) => name),
];

export function drawServer(random: () => number): string {
  return drawnFrom[Math.floor(random() * drawnFrom.length)] ?? 'kognitos';
}

/** Documents are read and requests planned once for each server and seed: that is not what bad networks are about. */
const plans = new Map<string, Promise<Prepared>>();

export async function startHonest(name: string, seed: number): Promise<Honest> {
  const start = starts.get(name);
  if (start === undefined) throw new Error(`no server ${name}`);
  const { server, subject, target } = await start();
  try {
    const key = `${name} ${seed}`;
    const planning = plans.get(key) ?? subject().then((known) => prepare(known, target(known.contract), seed));
    plans.set(key, planning);
    const prepared = await planning;
    return {
      prepared,
      target: { ...target(prepared.contract), url: server.url },
      close: () => server.close(),
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
