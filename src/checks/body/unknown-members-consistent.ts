import { type Check, isObject, type Outcome, payloadJson, type Requirement, successJson } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, readsOf } from '../resource/sightings.ts';

const id = 'unknown-members-consistent';

export const unknownMembersConsistent: Check = {
  id,
  area: 'body',
  statement: 'A member that no document names is refused, dropped or kept: create and read agree on which.',
  rationale:
    'An observation: documents leave it open. Whoever refuses the body, drops the member everywhere or keeps it everywhere is consistent; whoever shows it when it is made and not when it is read misleads.',
  requirements: ({ resources }) =>
    resources.flatMap((resource): Requirement[] => {
      const { name, create, read, provenance } = resource;
      if (create === undefined || read === undefined) return [];
      return [
        {
          id: `${id}:${name}`,
          check: id,
          area: 'body',
          level: 'INFO',
          statement: `An unknown member of a ${name} is treated alike by ${create} and ${read}.`,
          provenance: [provenance],
          operation: create,
          resource: name,
          exercisedBy: { scenarios: ['send-unknown-member'], operations: [create] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const member = story.case.kind === 'scenario' ? story.case.arguments['member'] : undefined;
      if (resource === undefined || typeof member !== 'string') return;
      const refusal = story.exchanges.find(
        ({ operation, result }) =>
          operation === resource.create &&
          result.kind === 'answered' &&
          result.response.status >= 400 &&
          result.response.status < 500,
      );
      if (refusal !== undefined) yield* passed([refusal.id]);
      for (const creation of creationsOf(story, resource)) {
        const sent = payloadJson(creation.exchange.request.body);
        for (const read of readsOf(story, resource, creation)) {
          const shown = successJson(read);
          if (!isObject(sent) || !Object.hasOwn(sent, member) || !isObject(creation.answer) || !isObject(shown))
            continue;
          const [made, kept] = [Object.hasOwn(creation.answer, member), Object.hasOwn(shown, member)];
          // A short answer to create says nothing about what is kept.
          const isBrief = Object.keys(creation.answer).length < Object.keys(shown).length;
          if (made === kept || (kept && isBrief)) yield* passed([creation.exchange.id, read.id]);
          else
            yield failed({
              kind: made ? 'shown-and-dropped' : 'hidden-and-kept',
              records: [creation.exchange.id, read.id],
              pointer: `/${member}`,
              expected: made,
              actual: kept,
              message: `${resource.create} ${made ? 'shows' : 'drops'} the unknown member ${member}, ${resource.read} ${kept ? 'shows' : 'lacks'} it`,
            });
        }
      }
    }),
};
