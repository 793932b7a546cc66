import {
  answerOf,
  type Check,
  isObject,
  isSuccess,
  levelFor,
  type Outcome,
  payloadJson,
  type Requirement,
  standard,
  successJson,
  toPointer,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, readsOf, sameJson } from './sightings.ts';

const id = 'idempotent-methods';

const law = standard('RFC 9110', 'section 9.2.2', 'PUT and DELETE, sent twice, intend no more than sent once.');

export const idempotentMethods: Check = {
  id,
  area: 'resource',
  statement: 'PUT and DELETE, sent a second time, change nothing more.',
  rationale:
    'After the second PUT the members that were sent are read as after the first; other members, such as the time of the change, may move. After the second DELETE the thing is not back. The second answer may differ from the first, but a server error is no way to say that nothing is left to do.',
  requirements: ({ resources }) =>
    resources.flatMap((resource): Requirement[] => {
      const { name, create, read, replace, remove, provenance } = resource;
      const operation = replace ?? remove;
      if (create === undefined || read === undefined || operation === undefined) return [];
      return [
        {
          id: `${id}:${name}`,
          check: id,
          area: 'resource',
          level: levelFor('SHOULD', provenance.known),
          statement: `${[replace, remove].filter((one) => one !== undefined).join(' and ')}, sent twice, do no more to a ${name} than sent once.`,
          provenance: [law],
          operation,
          resource: name,
          exercisedBy: { scenarios: ['change-and-remove'], operations: [operation] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const [creation] = resource === undefined ? [] : creationsOf(story, resource);
      if (resource === undefined || creation === undefined) return;
      const reads = readsOf(story, resource, creation);
      const step = (name: string) => story.exchanges.find((one) => one.step === name);
      const statusOf = (name: string) => answerOf(step(name) ?? creation.exchange)?.status ?? 0;
      for (const word of ['replace', 'remove'] as const) {
        const [first, second] = [step(word), step(`${word}-again`)];
        if (first === undefined || second === undefined || !isSuccess(statusOf(word))) continue;
        const status = statusOf(`${word}-again`);
        if (status >= 500 && status !== 501 && status !== 503) {
          yield failed({
            kind: 'second-time-crashes',
            records: [first.id, second.id],
            expected: 'any status below 500',
            actual: status,
            message: `${second.operation} answered ${statusOf(word)} and, to the same request again, ${status}`,
          });
          continue;
        }
        const [before, after] =
          word === 'replace'
            ? [
                reads.find((read) => read.step === 'read-after-replace'),
                reads.find((read) => read.step === 'read-after-replace-again'),
              ]
            : [
                reads.find((read) => read.step === 'read-removed'),
                reads.find((read) => read.step === 'read-removed-again'),
              ];
        if (before === undefined || after === undefined) continue;
        if (word === 'remove') {
          const isBack = answerOf(before)?.status === 404 && successJson(after) !== undefined;
          if (isBack)
            yield failed({
              kind: 'comes-back',
              records: [second.id, before.id, after.id],
              expected: 404,
              actual: answerOf(after)?.status ?? null,
              message: `${resource.name} ${creation.id} was gone after ${second.operation} and is back after the second`,
            });
          else yield* passed([first.id, second.id, after.id]);
          continue;
        }
        const [sent, was, is] = [payloadJson(first.request.body), successJson(before), successJson(after)];
        if (!isObject(sent) || !isObject(was) || !isObject(is)) continue;
        const moved = Object.keys(sent).find(
          (name) => Object.hasOwn(was, name) && Object.hasOwn(is, name) && !sameJson(was[name], is[name]),
        );
        if (moved === undefined) yield* passed([first.id, second.id, after.id]);
        else
          yield failed({
            kind: 'second-time-changes',
            records: [second.id, before.id, after.id],
            pointer: toPointer([moved]),
            expected: was[moved] ?? null,
            actual: is[moved] ?? null,
            message: `${second.operation} was sent twice with the same body, and the second time changed ${moved}`,
          });
      }
    }),
};
