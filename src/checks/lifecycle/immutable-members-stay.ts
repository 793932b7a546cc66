import { type Check, type Json, type Outcome, toPointer, valueByPath } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { sameJson } from '../resource/sightings.ts';
import { viewsOf } from '../resource/views.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { isCertainlyBefore, readMoment } from './moment.ts';
import { recordsOf, withEarlier } from './with-earlier.ts';

const id = 'immutable-members-stay';

export const immutableMembersStay: Check = {
  id,
  area: 'lifecycle',
  statement: 'Members that never change are the same in every window, at all times.',
  rationale:
    "Compares create's answer, reads and list items of one thing, each with the first that shows the member. A window may leave a member out. Moments that differ only in how finely they are written are the same.",
  requirements: (contract) =>
    memberRequirements(contract, id, ({ immutable }, { name }) =>
      immutable.map(({ path, provenance }) => ({
        subject: path,
        statement: `The ${path} of a ${name} never changes.`,
        provenance,
      })),
    ).map(({ exercisedBy, ...requirement }) => ({
      ...requirement,
      exercisedBy: { ...exercisedBy, scenarios: [...(exercisedBy.scenarios ?? []), 'look-again'] },
    })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (resource === undefined) return;
      const path = subjectOf(requirement);
      const own = recordsOf(story);
      for (const { creation, views } of viewsOf(withEarlier(story), context.contract, resource)) {
        const [first, ...others] = views
          .map((view) => ({ ...view, value: valueByPath(view.body, path) }))
          .filter(({ value }) => value !== undefined);
        const rest = others.filter(({ record }) => own.has(record));
        if (first === undefined || rest.length === 0) continue;
        const other = rest.find(({ value }) => !isSame(first.value, value));
        if (other === undefined) yield* passed([first.record, ...rest.map(({ record }) => record)]);
        else
          yield failed({
            kind: 'immutable-member-changed',
            records: [first.record, other.record],
            pointer: toPointer(path.split('.')),
            expected: first.value ?? null,
            actual: other.value ?? null,
            message: `${path} of ${resource.name} ${creation.id} was ${JSON.stringify(first.value)} in the ${first.window} and ${JSON.stringify(other.value)} in a later ${other.window}.`,
          });
      }
    }),
};

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  const [one, other] = [readMoment(a), readMoment(b)];
  if (one === undefined || other === undefined) return sameJson(a, b);
  return !isCertainlyBefore(one, other) && !isCertainlyBefore(other, one);
}
