import type { Contract, Operation, Provenance, Resource, ResourceAction } from '../model/index.ts';
import { membersOf, schemaAt } from './schema-view.ts';

/**
 * Find what clients do to things that wait: operations below the path of a resource that a sentence says are for some of its states. Always
 * inferred: one sentence does not say what happens in other states.
 */
export function inferActions(contract: Contract): Contract {
  if (contract.actions.length > 0) return contract;
  const actions = contract.operations.flatMap((operation): ResourceAction[] => {
    if (operation.when === undefined) return [];
    const resource = contract.resources.find((one) => isBelow(contract, operation, one));
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource?.name);
    const [place] = operation.when?.provenance ?? [];
    if (resource === undefined || lifecycle === undefined || place === undefined) return [];
    const known = lifecycle.states.map(({ name }) => name);
    const when = operation.when.states.filter((state) => known.includes(state));
    const drawn = lifecycle.transitions.filter(({ from, to }) => when.includes(from) && !when.includes(to));
    const [scenario] = when;
    if (scenario === undefined || drawn.length === 0) return [];
    const provenance: Provenance = { ...place, known: 'inferred' };
    return [
      {
        operation: operation.id,
        resource: resource.name,
        scenario: scenario.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
        when,
        leads: [...new Set(drawn.map(({ to }) => to))],
        parameters: {},
        ...inputOf(contract, operation, provenance),
        provenance,
      },
    ];
  });
  return { ...contract, actions };
}

/** `POST /runs/{id}/input` and `POST /runs/{id}:resume` are done to what `GET /runs/{id}` reads. */
function isBelow(
  { operations }: Contract,
  { method, path, id }: Operation,
  { read, cancel, remove, stream }: Resource,
): boolean {
  const own = operations.find((operation) => operation.id === read)?.path;
  if (own === undefined || method === 'get' || [cancel, remove, stream].includes(id)) return false;
  return path.startsWith(own) && /^[/:]/.test(path.slice(own.length));
}

/** The only text that must be sent, and how long it may be. */
function inputOf(contract: Contract, { body }: Operation, provenance: Provenance): Pick<ResourceAction, 'input'> {
  const view = schemaAt(contract, body?.content[0]?.schema);
  const { required } = view?.schema ?? {};
  const texts = [...membersOf(contract, view)].filter(
    ([name, { schema }]) => schema['type'] === 'string' && Array.isArray(required) && required.includes(name),
  );
  const [only] = texts;
  if (only === undefined || texts.length > 1) return {};
  const most = only[1].schema['x-assay-max-bytes'];
  return { input: { path: only[0], ...(typeof most === 'number' ? { mostBytes: most } : {}), provenance } };
}
