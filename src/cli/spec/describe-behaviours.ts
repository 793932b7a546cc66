import type { Contract, Lifecycle, Pagination, Provenance, Resource, StateGraph, Stream } from '../../model/index.ts';

export interface BehaviourLine {
  readonly indent: number;
  readonly text: string;
  readonly places: readonly Provenance[];
}

/** Resources, lists, states and streams of a contract, as lines for people. */
export function describeBehaviours(contract: Contract): readonly BehaviourLine[] {
  return [
    ...contract.resources.flatMap(resource),
    ...contract.pagination.flatMap(pagination),
    ...contract.lifecycles.flatMap(lifecycle),
    ...contract.streams.flatMap(stream),
    ...contract.actions.map(({ operation, resource: name, when, provenance }) =>
      line(0, `${operation} acts on a ${name} in ${when.join(', ')}`, provenance),
    ),
  ];
}

function line(indent: number, text: string, provenance: Provenance | undefined): BehaviourLine {
  return { indent, text, places: provenance === undefined ? [] : [provenance] };
}

function resource({ name, id, provenance, ...roles }: Resource): readonly BehaviourLine[] {
  const uses = (['create', 'read', 'list', 'cancel', 'remove', 'stream'] as const).flatMap((role) =>
    roles[role] === undefined ? [] : [`${role} ${roles[role]}`],
  );
  return [line(0, `resource ${name}, known by ${id}: ${uses.join(', ')}`, provenance)];
}

function pagination(entry: Pagination): readonly BehaviourLine[] {
  const { size, page, offset, cursor, link, total, order } = entry;
  return [
    line(
      0,
      `${entry.operation} is paged by ${entry.style}: items at ${entry.items === '' ? 'the answer itself' : entry.items}, end ${entry.end}`,
      entry.provenance,
    ),
    ...(size === undefined ? [] : [line(1, `size ${size.parameter}${bound(size)}`, size.provenance)]),
    ...(page === undefined
      ? []
      : [
          line(
            1,
            `page ${page.parameter}, first ${page.first}${page.max === undefined ? '' : `, at most ${page.max}`}`,
            page.provenance,
          ),
        ]),
    ...(offset === undefined ? [] : [line(1, `offset ${offset.parameter}`, offset.provenance)]),
    ...(cursor === undefined
      ? []
      : [line(1, `cursor ${cursor.parameter} from ${cursor.from}, ${cursor.direction}`, cursor.provenance)]),
    ...(link === undefined ? [] : [line(1, `next page by ${link.from}`, link.provenance)]),
    ...(total === undefined ? [] : [line(1, `total at ${total.path}`, total.provenance)]),
    ...(order === undefined ? [] : [line(1, `ordered by ${order.by}, ${order.direction}`, order.provenance)]),
    ...entry.filters.map(({ parameter, member, provenance }) =>
      line(1, `filter ${parameter}${member === undefined ? '' : ` on ${member}`}`, provenance),
    ),
  ];
}

function bound({ default: usual, min, max }: NonNullable<Pagination['size']>): string {
  return [
    usual === undefined ? '' : `, default ${usual}`,
    min === undefined ? '' : `, at least ${min}`,
    max === undefined ? '' : `, at most ${max}`,
  ].join('');
}

function lifecycle({ resource: name, field, states, transitions, provenance }: Lifecycle): readonly BehaviourLine[] {
  return [
    line(0, `states of a ${name} in ${field}`, provenance),
    ...states.map((state) => line(1, `${state.name}: ${state.kind}`, state.provenance)),
    ...[...new Set(transitions.map(({ from }) => from))].flatMap((from) =>
      waysOut(transitions.filter((way) => way.from === from).map((way) => ({ ...way, provenance: [way.provenance] }))),
    ),
  ];
}

/** Graphs of states as documents show them: every state with what it leads to. */
export function describeStates({ states = [] }: Contract): readonly BehaviourLine[] {
  return states.flatMap(({ title, states: all, transitions }): readonly BehaviourLine[] => [
    { indent: 0, text: `states shown${title === undefined ? '' : ` under "${title}"`}`, places: [] },
    ...all.flatMap(({ name, kind, provenance }): readonly BehaviourLine[] => [
      { indent: 1, text: kind === undefined ? name : `${name}: ${kind.is}`, places: kind?.provenance ?? provenance },
      ...waysOut(transitions.filter(({ from }) => from === name)).map((one) => ({ ...one, indent: 2 })),
    ]),
  ]);
}

type Way = StateGraph['transitions'][number];

/** The ways out of a state, those that a document states apart from guesses, each place once. */
function waysOut(ways: readonly Way[]): readonly BehaviourLine[] {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const key = way.provenance.map(({ document, line: at, known }) => `${document} ${at} ${known}`).join();
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            indent: 1,
            text: `${first.from} to ${[first, ...others].map(({ to, by }) => (by === undefined ? to : `${to} by ${by}`)).join(', ')}`,
            places: first.provenance,
          },
        ],
  );
}

function stream({
  operation,
  envelope,
  events,
  heartbeats,
  resume,
  sentinel,
  provenance,
}: Stream): readonly BehaviourLine[] {
  const parts = Object.entries(envelope).map(([part, where]) => `${part} at ${String(where)}`);
  return [
    line(0, `${operation} is an event stream: ${parts.join(', ')}`, provenance),
    ...events.map(({ type, role, shows, provenance: at }) =>
      line(
        1,
        `event ${type}${role === 'any' ? '' : ` ${role}`}${shows.length === 0 ? '' : ` shows ${shows.join(', ')}`}`,
        at,
      ),
    ),
    ...(heartbeats.length === 0 ? [] : [line(1, `heartbeats ${heartbeats.join(', ')}`, undefined)]),
    ...(resume === undefined
      ? []
      : [line(1, `resumes ${resume.meaning} ${resume.parameter ?? 'Last-Event-ID'}`, resume.provenance)]),
    ...(sentinel === undefined ? [] : [line(1, `ends with ${JSON.stringify(sentinel.value)}`, sentinel.provenance)]),
  ];
}
