import {
  type Check,
  type Json,
  type Outcome,
  payloadJson,
  successJson,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { visible } from '../visible.ts';
import { cameBack, creationsOf, idOf, readsOf } from './sightings.ts';

const id = 'values-come-back';

export const valuesComeBack: Check = {
  id,
  area: 'resource',
  statement: 'Text of every script, control characters, long texts and odd numbers come back as they were sent.',
  rationale:
    'Judged on things that were made of hostile values and accepted; refusing such a value is nobody’s fault here. Of several values that did not come back the smallest is shown, so that a person sees at once what it is about.',
  requirements: ({ resources }) =>
    resources
      .filter(({ create, read, echoes }) => create !== undefined && read !== undefined && echoes.length > 0)
      .map((resource) => ({
        id: `${id}:${resource.name}`,
        check: id,
        area: 'resource',
        // What nobody says comes back may be trimmed and tidied.
        level: resource.provenance.known === 'inferred' ? 'INFO' : 'SHOULD',
        statement: `A ${resource.name} gives back ${resource.echoes.map(({ read }) => read).join(', ')} whatever they hold.`,
        provenance: [resource.provenance],
        ...(resource.read === undefined ? {} : { operation: resource.read }),
        resource: resource.name,
        exercisedBy: { scenarios: ['send-hostile-values', 'send-large-values'], operations: [resource.create ?? ''] },
      })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (resource === undefined) return;
      for (const echo of resource.echoes) {
        const seen = creationsOf(story, resource).flatMap((creation) => {
          const expected = valueByPath(payloadJson(creation.exchange.request.body), echo.sent);
          return readsOf(story, resource, creation).flatMap((read) => {
            const body = successJson(read);
            if (expected === undefined || body === undefined || idOf(resource, body) !== creation.id) return [];
            const actual: Json | undefined = valueByPath(body, echo.read);
            return [{ creation, read, expected, actual }];
          });
        });
        const wrong = seen
          .filter(({ expected, actual }) => !cameBack(actual, expected))
          .sort((a, b) => JSON.stringify(a.expected).length - JSON.stringify(b.expected).length)[0];
        if (wrong === undefined) yield* passed(seen.flatMap(({ creation, read }) => [creation.exchange.id, read.id]));
        else
          yield failed({
            kind: wrong.actual === undefined ? 'value-not-given-back' : 'value-changed',
            records: [wrong.creation.exchange.id, wrong.read.id],
            pointer: toPointer(echo.read.split('.')),
            expected: wrong.expected,
            actual: wrong.actual ?? null,
            message: `${echo.read} was sent as ${shown(wrong.expected)} and came back as ${shown(wrong.actual)}; nothing smaller that was tried goes wrong`,
          });
      }
    }),
};

function shown(value: Json | undefined): string {
  return value === undefined ? 'nothing' : visible(JSON.stringify(value), 120);
}
