import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  headerOf,
  isObject,
  isSuccess,
  type Json,
  levelFor,
  type Outcome,
  payloadJson,
  type Requirement,
  type Resource,
  successJson,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { cameBack, creationsOf, idOf, readsOf, sameJson } from './sightings.ts';

const id = 'change-is-seen';

export const changeIsSeen: Check = {
  id,
  area: 'resource',
  statement: 'A change that was answered with success is seen by the next read.',
  rationale:
    'Compares plain members of the change that come back by the contract and that the read shows. A change answered 202 is under way and judged only when it is seen; a target may take a moment, so the last read before the next change counts. Behind a change that is seen, a PATCH of texts alone must have left a plain member that it did not name as the client had set it (RFC 5789, section 2), an answer in the form of a read must show the same id, and a strong ETag must have changed (RFC 9110, section 8.8.1). Weak tags, and members that the server sets, are let be.',
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
        const beside =
          wrong === undefined && pairs.length > 0 && status !== 202
            ? besideTheChange({
                contract: context.contract,
                resource,
                created: creation.exchange,
                reads,
                changed,
                read,
              })
            : undefined;
        if (beside !== undefined) yield failed(beside);
        else if (wrong === undefined) yield* passed(pairs.length === 0 ? [] : [changed.id, read.id]);
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

interface Seen {
  readonly contract: Contract;
  readonly resource: Resource;
  readonly created: Exchange;
  readonly reads: readonly Exchange[];
  readonly changed: Exchange;
  /** The read that shows the change. */
  readonly read: Exchange;
}

/** What went wrong beside a change that is seen. */
function besideTheChange(seen: Seen): Parameters<typeof failed>[0] | undefined {
  const { resource, reads, changed, read } = seen;
  const before = reads.findLast((one) => one.result.endedAt <= changed.sentAt && successJson(one) !== undefined);
  const [was, is] = [before && successJson(before), successJson(read)];
  if (before === undefined || was === undefined || is === undefined) return undefined;
  const records = [before.id, changed.id, read.id] as const;
  const [own, told] = [idOf(resource, is), idOf(resource, successJson(changed))];
  if (own !== undefined && told !== undefined && told !== own && idOf(resource, was) === own && answersLikeRead(seen))
    return {
      kind: 'another-id-answered',
      records,
      pointer: toPointer(resource.id.split('.')),
      expected: own,
      actual: told,
      message: `${changed.operation} changed the ${resource.name} ${own}, and its answer shows another id`,
    };
  const lost = lostMember(seen, was);
  if (lost !== undefined)
    return {
      kind: 'unnamed-member-changed',
      records,
      pointer: toPointer(lost.path.split('.')),
      expected: lost.expected,
      actual: valueByPath(is, lost.path) ?? null,
      message: `${changed.operation} did not name ${lost.path}, and ${read.operation} shows that it changed, too`,
    };
  const [old, tag] = [before, read].map((one) => headerOf(answerOf(one)?.headers ?? [], 'etag'));
  const differs = resource.echoes.some(({ read: path }) => !sameJson(valueByPath(was, path), valueByPath(is, path)));
  if (tag === undefined || tag !== old || !/^"[^"]*"$/.test(tag) || !differs) return undefined;
  return {
    kind: 'tag-stays',
    records,
    expected: 'another ETag',
    actual: tag,
    message: `${read.operation} shows the change under the strong ETag that it had before: who asks with If-None-Match never learns of it`,
  };
}

/** Whether documents give the answer to the change the form of a read. */
function answersLikeRead({ contract, changed, read }: Seen): boolean {
  const [mine, other] = [changed, read].map((one) => {
    const response = contract.operations
      .find(({ id }) => id === one.operation)
      ?.responses.find(({ status }) => status === String(answerOf(one)?.status));
    return response?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
  });
  return mine !== undefined && mine === other;
}

/** A plain member that a PATCH of texts did not name, that showed what the client had set, and does so no more at any later look. */
function lostMember({ contract, resource, created, reads, changed, read }: Seen, was: Json) {
  const sent = payloadJson(changed.request.body);
  const isPatch = contract.operations.find(({ id }) => id === changed.operation)?.method === 'patch';
  if (!isPatch || !isObject(sent) || !Object.values(sent).every((one) => typeof one === 'string')) return undefined;
  const later = reads.filter(({ sentAt }) => sentAt >= read.sentAt).flatMap((one) => successJson(one) ?? []);
  const set = payloadJson(created.request.body);
  for (const echo of resource.echoes) {
    const [expected, before] = [valueByPath(set, echo.sent), valueByPath(was, echo.read)];
    const [top = ''] = echo.sent.split('.');
    if (expected === undefined || expected === null || typeof expected === 'object') continue;
    if (Object.hasOwn(sent, top) || !cameBack(before, expected)) continue;
    if (later.every((body) => !cameBack(valueByPath(body, echo.read), expected))) return { path: echo.read, expected };
  }
  return undefined;
}
