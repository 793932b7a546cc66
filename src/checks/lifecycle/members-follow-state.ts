import { type Check, type Json, type Lifecycle, type Outcome, toPointer, valueByPath } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { viewsOf } from '../resource/views.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { stateOf } from './sights.ts';

const id = 'members-follow-state';

type Tie = NonNullable<Lifecycle['ties']>[number];

export const membersFollowState: Check = {
  id,
  area: 'lifecycle',
  statement: 'Members that belong to certain states are there in these, and only there.',
  rationale:
    'Looks at each body by itself: its own state and its own member, so no latency plays a part. Null counts as absent. Create answers and list items may leave out what a read shows, so presence is asked of reads only; states that no document names are let pass.',
  requirements: (contract) =>
    memberRequirements(contract, id, ({ ties = [] }, { name }) =>
      ties.map(({ path, states, holds, provenance }, i) => ({
        subject: `${path}.${i + 1}`,
        statement: `The ${path} of a ${name} is there ${{ always: 'always', only: 'only', exactly: 'exactly' }[holds]} when it is ${states.join(' or ')}.`,
        provenance,
      })),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      const tie = lifecycle?.ties?.[Number(subjectOf(requirement).split('.').at(-1)) - 1];
      if (resource === undefined || lifecycle === undefined || tie === undefined) return;
      const known = lifecycle.states.map(({ name }) => name);
      for (const { creation, views } of viewsOf(story, contract, resource)) {
        const judged = views.flatMap((view) => {
          const state = stateOf(lifecycle, view.body);
          if (state === undefined || !known.includes(state)) return [];
          const fault = faultOf(tie, state, valueByPath(view.body, tie.path), view.window === 'read');
          return fault === 'beside the point' ? [] : [{ ...view, state, fault }];
        });
        const wrong = judged.find(({ fault }) => fault !== 'none');
        if (wrong === undefined) yield* passed(judged.map(({ record }) => record));
        else
          yield failed({
            kind: wrong.fault === 'missing' ? 'member-missing-in-state' : 'member-out-of-place',
            records: [wrong.record],
            pointer: toPointer(tie.path.split('.')),
            expected: wrong.fault === 'missing' ? `present when ${wrong.state}` : `absent when ${wrong.state}`,
            actual: valueByPath(wrong.body, tie.path) ?? null,
            message: `${resource.name} ${creation.id} is ${wrong.state} and ${wrong.fault === 'missing' ? 'shows no' : 'shows'} ${tie.path}.`,
          });
      }
    }),
};

function faultOf(
  { states, holds }: Tie,
  state: string,
  value: Json | undefined,
  isRead: boolean,
): 'none' | 'missing' | 'misplaced' | 'beside the point' {
  const isThere = value !== undefined && value !== null;
  if (states.includes(state)) {
    if (holds === 'only' || (!isThere && !isRead)) return 'beside the point';
    return isThere ? 'none' : 'missing';
  }
  if (holds === 'always') return 'beside the point';
  return isThere ? 'misplaced' : 'none';
}
