import {
  answerOf,
  type CaseId,
  type ConditionalWrite,
  conditionalWrites,
  type Exchange,
  headerOf,
  type RequestDraft,
  type Stage,
} from '../../model/index.ts';
import { baseRequest } from '../base-request.ts';
import { membersOf } from '../links/index.ts';
import { standApart } from '../stand-apart.ts';
import { fillProduced } from './fill-produced.ts';
import { takesFreeText } from './free-text.ts';
import { layMember } from './lay-member.ts';
import type { Scenario } from './scenario.ts';

/** Before anything that a server of today keeps. */
const longAgo = 'Thu, 01 Jan 1970 00:00:01 GMT';

export const writeOnCondition: Scenario = {
  id: 'write-on-condition',
  statement:
    'Writes under a condition that does not hold, under one that holds, and under the same one again, and looks after each.',
  cases: (stage) =>
    conditionalWrites(stage.contract).flatMap((write) => {
      const { operation, read } = write;
      const base = baseOf(stage, write);
      if ('impossible' in base) return [];
      return [
        {
          kind: 'scenario' as const,
          purpose: 'scenario' as const,
          scenario: 'write-on-condition',
          id: `write-on-condition.${operation.id}`,
          safety: operation.method === 'delete' ? ('destructive' as const) : ('create' as const),
          title: `send ${operation.id} under conditions`,
          after: [],
          operations: [operation.id, read.id],
          arguments: { operation: operation.id },
          requests: 10,
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const { contract } = stage;
    const write = conditionalWrites(contract).find(({ operation }) => operation.id === testCase.arguments['operation']);
    const base = write && baseOf(stage, write);
    if (write === undefined || base === undefined || 'impossible' in base) return;
    const { operation, read } = write;
    const answers = new Map<CaseId, Exchange>();
    for (const { id, request } of base.setups)
      answers.set(id, await actor.send('setup', fillProduced(request, answers)));
    const least = fillProduced(base.request, answers);
    const paths = Object.entries(least.parameters).filter(([key]) => key.startsWith('path.'));
    const reading: RequestDraft = { operation: read.id, parameters: Object.fromEntries(paths), credential: 'valid' };
    if (operation.method === 'put' && base.setups.every((one) => one.operation !== operation.id)) {
      // A thing under an id of our choice is there once it has been put.
      const made = answerOf(await actor.send('put-first', least));
      if (made === undefined) return actor.giveUp(`${operation.id} gave no answer`);
    }
    const look = async (step: string) => answerOf(await actor.send(step, reading));
    const first = await look('read');
    if (first === undefined || first.status !== 200)
      return actor.giveUp(`${read.id} answered ${first?.status ?? 'nothing'} to a plain request`);
    const plain: RequestDraft = { ...least, parameters: withoutConditions(least.parameters) };
    const send = async (step: string, header: string, value: string) => {
      const changed = withAnotherText(stage, operation, plain, actor.nonce(`${testCase.id}-${step}`));
      return answerOf(await actor.send(step, { ...changed, headers: [[header, value]] }));
    };
    const etag = headerOf(first.headers, 'etag');
    if (write.unlessThere && operation.method === 'put') await send('must-not-be-there', 'if-none-match', '*');
    const isDated = operation.parameters.some(({ name }) => name.toLowerCase() === 'if-unmodified-since');
    if (isDated && headerOf(first.headers, 'last-modified') !== undefined)
      await send('not-since-long-ago', 'if-unmodified-since', longAgo);
    if (etag === undefined) {
      await look('read-after-refusal');
      return;
    }
    await send('another-tag', 'if-match', '"assay-no-such-tag"');
    await look('read-after-refusal');
    await send('its-tag', 'if-match', etag);
    if (operation.method === 'delete') return;
    await look('read-after-write');
    await send('spent-tag', 'if-match', etag);
    await look('read-after-spent');
  },
};

/** On things of its own: a DELETE ends them. */
function baseOf(stage: Stage, { operation }: ConditionalWrite) {
  return baseRequest(stage, operation, `condition-${operation.id}`);
}

function withoutConditions(parameters: RequestDraft['parameters']): RequestDraft['parameters'] {
  return Object.fromEntries(Object.entries(parameters).filter(([key]) => !/^header\.if-/i.test(key)));
}

/** The request with another text in a member that takes any, or one as long where a text of ours would be too long: it has to change something. */
function withAnotherText(stage: Stage, operation: ConditionalWrite['operation'], draft: RequestDraft, text: string) {
  const { contract } = stage;
  const media = operation.body?.content.find(({ mediaType }) => mediaType === draft.body?.mediaType);
  if (media?.schema === undefined) return draft;
  const { schema } = media;
  const names = [...membersOf(contract, contract.schemas[schema]).keys()];
  const free = names.find((name) => !name.includes('.') && takesFreeText(contract, schema, name, text.length));
  return free === undefined ? standApart(stage, draft, text) : layMember(contract, draft, free, text);
}
