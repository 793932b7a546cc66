import { type Check, levelFor, type Outcome, toPointer } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { createReach } from './reachable.ts';
import { sightsOf, timeline } from './sights.ts';

const id = 'list-agrees-with-read';

export const listAgreesWithRead: Check = {
  id,
  area: 'lifecycle',
  statement: 'The list shows a thing in the state in which reads show it, once it has caught up.',
  rationale:
    'A list may lag behind, so it is judged only once the thing has ended: it passes when any later look shows the final state, and fails when the last of several looks, sent after the patience of the case, still shows another one. A state that the thing cannot have reached is caught at once by the checks of transitions.',
  requirements: ({ lifecycles, resources, pagination }) =>
    lifecycles.flatMap((lifecycle) => {
      const resource = resources.find(({ name }) => name === lifecycle.resource);
      const { create, read, list } = resource ?? {};
      if (resource === undefined || create === undefined || read === undefined || list === undefined) return [];
      if (!pagination.some(({ operation }) => operation === list)) return [];
      return [
        {
          id: `${id}:${resource.name}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('MUST', resource.provenance.known),
          statement: `${list} shows the ${lifecycle.field} of a ${resource.name} as ${read} does.`,
          provenance: [resource.provenance] as const,
          operation: list,
          resource: resource.name,
          exercisedBy: { scenarios: ['follow-to-the-end', 'make-many-at-once'], operations: [create] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      if (lifecycle === undefined) return;
      const { isFinal } = createReach(lifecycle);
      for (const sights of sightsOf(story, context.contract, lifecycle)) {
        const end = sights.find(({ window, state }) => window === 'read' && isFinal(state));
        if (end === undefined) continue;
        const looks = sights.filter(({ window, to }) => window === 'list' && to > end.from);
        const good = looks.find(({ state }) => state === end.state);
        const last = looks.at(-1);
        if (good !== undefined) yield* passed([end.record, good.record]);
        else if (last !== undefined && last.to - end.to >= patienceOf(story.case))
          yield failed({
            kind: 'list-stale',
            records: [end.record, last.record],
            pointer: toPointer(lifecycle.field.split('.')),
            expected: end.state,
            actual: last.state,
            message: `Reads show a ${lifecycle.resource} as ${end.state}; ${Math.round(last.to - end.to)} ms and ${looks.length} looks later the list still shows it as ${last.state}.`,
            details: timeline(sights),
          });
        else if (last !== undefined)
          yield inconclusive(
            `the list showed ${last.state} after reads had shown ${end.state}, and was not looked at for long`,
          );
      }
    }),
};

/** Milliseconds that the case gives a list to catch up, as planned; for ever where it does not say. */
function patienceOf(told: Parameters<Check['judge']>[0]['case']): number {
  const patience = told.kind === 'scenario' ? told.arguments['listing'] : undefined;
  return typeof patience === 'number' ? patience : Number.POSITIVE_INFINITY;
}
