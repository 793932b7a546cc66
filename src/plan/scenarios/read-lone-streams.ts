import {
  type Contract,
  type Exchange,
  endsThings,
  isObject,
  isSafeMethod,
  type Operation,
  operationOf,
  type RequestDraft,
  type Stream,
} from '../../model/index.ts';
import { baseRequest } from '../base-request.ts';
import { membersOf, typeOf } from '../links/index.ts';
import { fillProduced } from './fill-produced.ts';
import { layMember } from './lay-member.ts';
import { followedResources } from './read-streams-together.ts';
import type { Scenario } from './scenario.ts';
import { openReading } from './stream-reading.ts';

export const readLoneStreams: Scenario = {
  id: 'read-lone-streams',
  statement: 'Opens a stream that belongs to no thing with the least valid request, and reads on while patience lasts.',
  cases: ({ contract, target }) =>
    loneStreams(contract).map(({ operation }) => {
      const { method } = operationOf(contract, operation);
      return {
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'read-lone-streams',
        id: `read-lone-streams.${operation}`,
        safety: isSafeMethod(method) ? 'read' : 'create',
        title: `read the stream of ${operation}`,
        after: [],
        operations: [operation],
        arguments: { completion: target.patience.completion },
      };
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const [id = ''] = testCase.operations;
    const stream = contract.streams.find(({ operation }) => operation === id);
    const operation = operationOf(contract, id);
    const base = baseRequest(stage, operation, '');
    if (stream === undefined || 'impossible' in base) return actor.giveUp(`no valid request to ${id} can be made`);
    const answers = new Map<string, Exchange>();
    for (const setup of base.setups)
      answers.set(setup.id, await actor.send('setup', fillProduced(setup.request, answers)));
    const draft = asStream(contract, operation, fillProduced(base.request, answers));
    const reading = openReading(stage, actor, stream, 'stream', draft);
    await reading.until(() => reading.isOver(), target.patience.completion);
    await reading.leave();
  },
};

/** Streams that no story of a thing reads. */
function loneStreams(contract: Contract): readonly Stream[] {
  const followed = followedResources({ contract }).map(([, { operation }]) => operation);
  return contract.streams.filter(({ operation, resource }) => {
    const isOfThing = resource !== undefined || contract.resources.some(({ stream }) => stream === operation);
    return !isOfThing && !followed.includes(operation) && !endsThings(contract, operationOf(contract, operation));
  });
}

/** Where the same operation answers with one object too, a flag called `stream` in the body chooses. */
function asStream(contract: Contract, { body }: Operation, draft: RequestDraft): RequestDraft {
  const media = body?.content.find(({ mediaType }) => mediaType === draft.body?.mediaType);
  const schema = media?.schema === undefined ? undefined : contract.schemas[media.schema];
  const flag = membersOf(contract, schema).get('stream');
  const isFlag = isObject(flag) && typeOf(contract, flag) === 'boolean';
  return isFlag ? layMember(contract, draft, 'stream', true) : draft;
}
