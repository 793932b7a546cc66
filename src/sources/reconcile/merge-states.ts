import {
  type Contract,
  type Finding,
  isObject,
  type Json,
  type Provenance,
  type StateGraph,
} from '../../model/index.ts';
import type { ReadGraph } from '../states/read-states.ts';

type State = StateGraph['states'][number];
type Transition = StateGraph['transitions'][number];

/** A list of values that a document gives, and where. */
interface Listed {
  readonly values: readonly string[];
  readonly places: readonly Provenance[];
}

/**
 * Graphs of states of all documents: those with the same states are one, with the places of each. A graph that no page calls one of states
 * counts where its names are values that some document lists. Where documents contradict each other, the first counts, and a finding
 * shows both lines.
 * @param idOf operation id by `GET /v1/runs`
 */
export function mergeStates(
  graphs: readonly ReadGraph[],
  { schemas, origins }: Pick<Contract, 'schemas' | 'origins'>,
  idOf: (operation: string) => string | undefined,
): { readonly states: readonly StateGraph[]; readonly findings: readonly Finding[] } {
  if (graphs.length === 0) return { states: [], findings: [] };
  const lists = listsIn(schemas, origins);
  const findings: Finding[] = [];
  const merged: StateGraph[] = [];
  for (const { isTold, ...graph } of graphs) {
    if (!isTold && listFor(graph, lists) === undefined) continue;
    const named = { ...graph, transitions: graph.transitions.map((way) => renamed(way, idOf)) };
    const at = merged.findIndex((other) => isSame(other, named));
    const before = merged[at];
    if (before === undefined) merged.push(named);
    else merged[at] = joined(before, named, findings);
  }
  for (const graph of merged) {
    const list = listFor(graph, lists);
    if (list !== undefined) findings.push(...unlisted(graph, list));
    findings.push(...waysOutOfEnds(graph));
  }
  return { states: merged, findings };
}

function renamed({ by, ...way }: Transition, idOf: (operation: string) => string | undefined): Transition {
  const id = by === undefined ? undefined : idOf(by);
  return id === undefined ? way : { ...way, by: id };
}

/** Two pages speak of the same states when most of the shorter one's are the longer one's. Two drawings of one page are two graphs. */
function isSame(a: StateGraph, b: StateGraph): boolean {
  const names = new Set(a.states.map(({ name }) => name));
  const shared = b.states.filter(({ name }) => names.has(name)).length;
  const isOnePage = a.states[0]?.provenance[0]?.document === b.states[0]?.provenance[0]?.document;
  if (isOnePage && a.title !== b.title && a.transitions.length > 0 && b.transitions.length > 0) return false;
  return shared >= 2 && shared * 2 > Math.min(a.states.length, b.states.length);
}

function joined(a: StateGraph, b: StateGraph, findings: Finding[]): StateGraph {
  const states = new Map(a.states.map((state) => [state.name, state]));
  for (const state of b.states) {
    const known = states.get(state.name);
    states.set(state.name, known === undefined ? state : bothStates(known, state, findings));
  }
  const ways = new Map(a.transitions.map((way) => [`${way.from} ${way.to}`, way]));
  for (const way of b.transitions) {
    const known = ways.get(`${way.from} ${way.to}`);
    const [first, second] = isStated(way) && known !== undefined && !isStated(known) ? [way, known] : [known, way];
    ways.set(
      `${way.from} ${way.to}`,
      first === undefined ? way : { ...second, ...first, provenance: [...first.provenance, ...second.provenance] },
    );
  }
  return { ...b, ...a, states: [...states.values()], transitions: [...ways.values()] };
}

function bothStates(a: State, b: State, findings: Finding[]): State {
  const kind = a.kind === undefined || b.kind === undefined ? (a.kind ?? b.kind) : a.kind;
  if (a.kind !== undefined && b.kind !== undefined && a.kind.is !== b.kind.is)
    findings.push({
      id: 'state-differs',
      severity: 'warning',
      message: `The state ${a.name} is ${a.kind.is} in one document and ${b.kind.is} in another; the first one counts.`,
      places: [a.kind, b.kind].flatMap(({ provenance }) => provenance.slice(0, 1)),
      remedy: 'Make the two descriptions equal.',
    });
  const agreed =
    a.kind?.is === b.kind?.is ? [...(a.kind?.provenance ?? []), ...(b.kind?.provenance ?? [])] : kind?.provenance;
  return {
    name: a.name,
    ...(kind === undefined ? {} : { kind: { is: kind.is, provenance: agreed ?? kind.provenance } }),
    provenance: [...a.provenance, ...b.provenance],
  };
}

/** What is told of states and not listed as a value, and the other way round. */
function unlisted(graph: StateGraph, { values, places }: Listed): readonly Finding[] {
  const names = graph.states.map(({ name }) => name);
  const strange = graph.states.filter(({ name }) => !values.includes(name));
  const silent = values.filter((value) => !names.includes(value));
  const one = (id: string, message: string, at: readonly Provenance[], remedy: string): Finding => ({
    id,
    severity: 'note',
    message,
    places: [...at.slice(0, 1), ...places.slice(0, 1)],
    remedy,
  });
  return [
    ...strange.map(({ name, provenance }) =>
      one(
        'state-not-listed',
        `The state ${name} is not among the values that another place lists.`,
        provenance,
        'List it there, if it is one.',
      ),
    ),
    ...(silent.length === 0
      ? []
      : [
          one(
            'state-not-explained',
            `${silent.join(', ')}: listed as ${silent.length === 1 ? 'a value' : 'values'}, and no page says what comes before or after.`,
            graph.states[0]?.provenance ?? [],
            'Say which states lead there, and whether they are final.',
          ),
        ]),
  ];
}

/** A final state out of which an arrow leads. */
function waysOutOfEnds({ states, transitions }: StateGraph): readonly Finding[] {
  return states.flatMap(({ name, kind }) => {
    const out = transitions.find((way) => way.from === name && isStated(way));
    if (kind?.is !== 'terminal' || out === undefined) return [];
    return [
      {
        id: 'final-state-with-way-out',
        severity: 'warning',
        message: `${name} is called final, and a way leads from it to ${out.to}.`,
        places: [...kind.provenance.slice(0, 1), ...out.provenance.slice(0, 1)],
        remedy: 'Take the way out, or do not call the state final.',
      } satisfies Finding,
    ];
  });
}

function isStated({ provenance }: Transition): boolean {
  return provenance[0]?.known === 'stated';
}

/** The list of values that most of a graph's states are in. */
function listFor({ states }: Pick<StateGraph, 'states'>, lists: readonly Listed[]): Listed | undefined {
  return lists.find(({ values }) => {
    const shared = states.filter(({ name }) => values.includes(name)).length;
    return shared >= 2 && shared * 2 >= states.length;
  });
}

function listsIn(schemas: Contract['schemas'], origins: Contract['origins']): readonly Listed[] {
  const lists: Listed[] = [];
  const visit = (value: Json, id: string, pointer: string): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, id, `${pointer}/${index}`);
    if (!isObject(value)) return;
    for (const keyword of ['enum', 'x-extensible-enum']) {
      const values = value[keyword];
      if (Array.isArray(values))
        lists.push({
          values: values.filter((one) => typeof one === 'string'),
          places: origins[`${id}#${pointer}/${keyword}`] ?? [],
        });
    }
    for (const [name, child] of Object.entries(value))
      visit(child, id, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  for (const [id, schema] of Object.entries(schemas)) visit(schema, id, '');
  return lists;
}
