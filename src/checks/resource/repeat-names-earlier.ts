import { type Check, levelFor, type Outcome, payloadJson, toPointer, valueByPath } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf } from './sightings.ts';
import { viewsOf } from './views.ts';

const id = 'repeat-names-earlier';

export const repeatNamesEarlier: Check = {
  id,
  area: 'resource',
  statement:
    'What repeats an earlier thing is a new one, and names the earlier one where it shows which one it repeats.',
  rationale:
    'Judges creations whose body names the key that an earlier creation of the same story was answered with. That the earlier one is named at all is asked as SHOULD: the member is rarely required. A target that refuses to repeat shows nothing.',
  requirements: ({ resources }) =>
    resources.flatMap(({ name, create, read, repeats }) => {
      if (create === undefined || read === undefined || repeats === undefined) return [];
      const shared = {
        check: id,
        area: 'resource' as const,
        provenance: [repeats.provenance] as const,
        operation: create,
        resource: name,
        exercisedBy: { scenarios: ['repeat-by-key'], operations: [create] },
      };
      const { known } = repeats.provenance;
      return [
        {
          ...shared,
          id: `${id}:${name}`,
          level: levelFor('MUST', known),
          statement: `A ${name} made with the ${repeats.sent} of an earlier one is a new one, and any other is not named as the one that it repeats.`,
        },
        ...(repeats.names === undefined
          ? []
          : [
              {
                ...shared,
                id: `${id}:${name}.named`,
                level: levelFor('SHOULD', known),
                statement: `A ${name} that repeats an earlier one shows it as ${repeats.names}.`,
              },
            ]),
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const repeats = resource?.repeats;
      if (resource === undefined || repeats === undefined) return;
      const creations = creationsOf(story, resource);
      for (const { creation, views } of viewsOf(story, contract, resource)) {
        const key = valueByPath(payloadJson(creation.exchange.request.body), repeats.sent);
        const first = creations.find(
          (one) =>
            one.exchange.result.endedAt <= creation.exchange.sentAt && valueByPath(one.answer, repeats.key) === key,
        );
        if (typeof key !== 'string' || first === undefined) continue;
        const shown = views.flatMap(({ record, body }) => {
          const value = repeats.names === undefined ? undefined : valueByPath(body, repeats.names);
          return value === undefined || value === null ? [] : [{ record, value }];
        });
        const wrong = shown.find(({ value }) => String(value) !== first.id);
        const records = [first.exchange.id, creation.exchange.id] as const;
        const pointer = toPointer((repeats.names ?? resource.id).split('.'));
        if (requirement.id.endsWith('.named')) {
          if (shown.length > 0) yield* passed([...records, ...shown.map(({ record }) => record)]);
          else
            yield failed({
              kind: 'earlier-not-named',
              records,
              pointer,
              expected: first.id,
              actual: null,
              message: `${resource.name} ${creation.id} repeats ${first.id} and names it nowhere.`,
            });
        } else if (creation.id === first.id)
          yield failed({
            kind: 'same-one-again',
            records,
            pointer: toPointer(resource.id.split('.')),
            expected: 'an id of its own',
            actual: creation.id,
            message: `${resource.create} with the ${repeats.sent} of ${first.id} made nothing new.`,
          });
        else if (wrong !== undefined)
          yield failed({
            kind: 'names-another',
            records: [...records, wrong.record],
            pointer,
            expected: first.id,
            actual: wrong.value,
            message: `${resource.name} ${creation.id} repeats ${first.id} and names ${String(wrong.value)}.`,
          });
        else yield* passed([...records, ...shown.map(({ record }) => record)]);
      }
    }),
};
