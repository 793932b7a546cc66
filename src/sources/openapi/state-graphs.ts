import type { Json, JsonObject, LifecycleState, StateGraph } from '../../model/index.ts';
import type { ReadGraph } from '../states/read-states.ts';
import { items, jsonOf, member, members, provenanceOf, type Spot, textOf } from '../tree/spot.ts';
import { asJson } from './as-json.ts';
import { asProvenance } from './extensions.ts';

const kinds: readonly string[] = ['initial', 'transitional', 'waiting', 'terminal'] satisfies LifecycleState['kind'][];

/**
 * Graphs of states as a value for `x-assay-states`: `[{title, states: {QUEUED: {kind}}, transitions: [{from, to, by}]}]`, each fact with
 * its places. People may write it too: without places, the lines of the document itself count.
 */
export function printStates(graphs: readonly StateGraph[]): Json {
  return graphs.map(({ title, states, transitions }) => ({
    ...(title === undefined ? {} : { title }),
    states: Object.fromEntries(
      states.map(({ name, kind, provenance }): [string, JsonObject] => [
        name,
        {
          ...(kind === undefined ? {} : { kind: kind.is, 'x-assay-kind-provenance': kind.provenance.map(asJson) }),
          'x-assay-provenance': provenance.map(asJson),
        },
      ]),
    ),
    transitions: transitions.map(({ provenance, ...way }) => ({
      ...way,
      'x-assay-provenance': provenance.map(asJson),
    })),
  }));
}

/** Read the same again. What is misshapen is passed by. */
export function readStateGraphs(spot: Spot | undefined): readonly ReadGraph[] {
  return items(spot).map((graph) => {
    const title = textOf(member(graph, 'title'));
    return {
      ...(title === undefined ? {} : { title }),
      isTold: true,
      states: members(member(graph, 'states')).map(([name, state]) => {
        const kind = textOf(member(state, 'kind'));
        return {
          name,
          ...(isKind(kind) ? { kind: { is: kind, provenance: placesOf(state, 'x-assay-kind-provenance') } } : {}),
          provenance: placesOf(state, 'x-assay-provenance'),
        };
      }),
      transitions: items(member(graph, 'transitions')).flatMap((way) => {
        const [from, to, by] = ['from', 'to', 'by'].map((name) => textOf(member(way, name)));
        if (from === undefined || to === undefined) return [];
        return [{ from, to, ...(by === undefined ? {} : { by }), provenance: placesOf(way, 'x-assay-provenance') }];
      }),
    };
  });
}

function placesOf(spot: Spot, name: string) {
  const printed = items(member(spot, name)).flatMap((item) => asProvenance(jsonOf(item)));
  return printed.length > 0 ? printed : [provenanceOf(spot)];
}

function isKind(word: string | undefined): word is LifecycleState['kind'] {
  return word !== undefined && kinds.includes(word);
}
