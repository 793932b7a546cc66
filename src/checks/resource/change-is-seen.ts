import {
  answerOf,
  type Check,
  isObject,
  isSuccess,
  levelFor,
  type Outcome,
  payloadJson,
  type Requirement,
  successJson,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { cameBack, creationsOf, readsOf } from './sightings.ts';

const id = 'change-is-seen';

export const changeIsSeen: Check = {
  id,
  area: 'resource',
  statement: 'A change that was answered with success is seen by the next read.',
  rationale:
    'Compares plain members of the change that come back by the contract and that the read shows. A change answered 202 is under way and judged only when it is seen; a target may take a moment, so the last read before the next change counts.',
  requirements: ({ resources }) =>
    resources.flatMap((resource): Requirement[] => {
      const { name, read, replace, change, provenance, echoes } = resource;
      if (read === undefined || (replace ?? change) === undefined || echoes.length === 0) return [];
      return [
        {
          id: `${id}:${name}`,
          check: id,
          area: 'resource',
          level: levelFor('MUST', provenance.known),
          statement: `A ${name} that was changed shows the change when it is read.`,
          provenance: [provenance],
          operation: read,
          resource: name,
          exercisedBy: { scenarios: ['change-and-remove'], operations: [read] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const [creation] = resource === undefined ? [] : creationsOf(story, resource);
      if (resource === undefined || creation === undefined) return;
      const reads = readsOf(story, resource, creation);
      for (const word of ['replace', 'change'] as const) {
        const changed = story.exchanges.find(({ step }) => step === word);
        const read = reads.find(({ step }) => step === `read-after-${word}`);
        const sent = payloadJson(changed?.request.body);
        const shown = read === undefined ? undefined : successJson(read);
        if (changed === undefined || read === undefined || !isObject(sent) || !isObject(shown)) continue;
        const status = answerOf(changed)?.status ?? 0;
        if (!isSuccess(status)) continue;
        const pairs = resource.echoes.flatMap((echo) => {
          const [expected, actual] = [valueByPath(sent, echo.sent), valueByPath(shown, echo.read)];
          return expected === undefined || actual === undefined ? [] : [{ ...echo, expected, actual }];
        });
        const wrong = pairs.find(({ expected, actual }) => !cameBack(actual, expected));
        if (wrong === undefined) yield* passed(pairs.length === 0 ? [] : [changed.id, read.id]);
        else if (status !== 202)
          yield failed({
            kind: 'change-not-seen',
            records: [changed.id, read.id],
            pointer: toPointer(wrong.read.split('.')),
            expected: wrong.expected,
            actual: wrong.actual,
            message: `${changed.operation} answered ${status} to a new ${wrong.sent}, and ${read.operation} shows another ${wrong.read}`,
          });
      }
    }),
};
