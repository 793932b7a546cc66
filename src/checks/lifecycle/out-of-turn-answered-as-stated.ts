import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  isSuccess,
  type Level,
  type Lifecycle,
  levelFor,
  type Outcome,
  type OutOfTurn,
  type RecordId,
  type Resource,
  type Story,
} from '../../model/index.ts';
import { isRefusal, isTemporary } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { inOrder } from '../resource/sightings.ts';
import { actionsOn } from './actions-on.ts';
import { notWaiting } from './not-waiting.ts';
import { createReach } from './reachable.ts';
import { sightsOf } from './sights.ts';

const id = 'out-of-turn-answered-as-stated';

const words: Readonly<Record<OutOfTurn['when'], string>> = {
  again: 'asked for once more',
  ended: 'asked for when it has ended',
  'made-up': 'with a made-up value',
  'not-waiting': 'asked for while it waits for nobody',
  spent: 'with a value that was used before',
};

export const outOfTurnAnsweredAsStated: Check = {
  id,
  area: 'lifecycle',
  statement: 'A request that comes when it is not its turn is answered as the documents say.',
  rationale:
    'Needs proof that it was not its turn: the same request was granted before, a read that ended before showed a final state, the whole stream tells of no waiting, or the value is one that nobody told. Where documents give no answer, a made-up or spent value that is taken is a SHOULD, and a late cancellation that is taken an observation: to grant again what has been done is as usual as to refuse it.',
  requirements: ({ lifecycles, resources, actions }) =>
    lifecycles.flatMap((lifecycle) => {
      const resource = resources.find(({ name }) => name === lifecycle.resource);
      if (resource?.create === undefined || resource.read === undefined) return [];
      const told = lifecycle.outOfTurn ?? [];
      const isTold = (operation: string, when: OutOfTurn['when']) =>
        told.some((one) => one.operation === operation && one.when === when);
      const usual = actions
        .filter(({ resource: name, operation }) => name === resource.name && operation !== resource.cancel)
        .flatMap(({ operation, parameters, oneUse, provenance }): readonly OutOfTurn[] => [
          ...(Object.keys(parameters).length > 0 && !isTold(operation, 'made-up')
            ? [
                {
                  operation,
                  when: 'made-up',
                  answer: 'refused',
                  provenance: { ...provenance, known: 'inferred' },
                } as const,
              ]
            : []),
          ...(oneUse !== undefined && !isTold(operation, 'spent')
            ? [
                {
                  operation,
                  when: 'spent',
                  answer: 'refused',
                  provenance: { ...oneUse.provenance, known: 'inferred' },
                } as const,
              ]
            : []),
        ]);
      return [...told, ...usual].map((fact) => ({
        id: `${id}:${fact.operation}.${fact.when}`,
        check: id,
        area: 'lifecycle' as const,
        level: levelOf(fact),
        statement: `${fact.operation} of a ${resource.name}, ${words[fact.when]}, is ${fact.answer === 'refused' ? 'refused' : `answered with ${fact.answer}`}.`,
        provenance: [fact.provenance] as const,
        operation: fact.operation,
        resource: resource.name,
        ...(fact.operation === resource.cancel ? { claim: 'cancel' } : {}),
        exercisedBy: {
          scenarios: ['act-while-waiting', 'cancel-while-running', 'give-input', 'use-value-twice'],
          operations: [fact.operation],
        },
      }));
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const { operation = '' } = requirement;
      const when = requirement.id.slice(`${id}:${operation}.`.length);
      const fact = lifecycle?.outOfTurn?.find((one) => one.operation === operation && one.when === when);
      if (lifecycle === undefined || resource === undefined || !isWhen(when)) return;
      const wanted = fact?.answer ?? 'refused';
      const proofs = proofsOf[when]({ story, contract, lifecycle, resource, operation });
      for (const { exchange, proof } of proofs) {
        const status = answerOf(exchange)?.status;
        if (status === undefined || isTemporary(status) || status >= 500) continue;
        if (wanted === 'refused' ? isRefusal(status) : status === wanted) yield* passed([...proof, exchange.id]);
        else
          yield failed({
            kind: `answered-${when}`,
            records: [exchange.id, ...proof],
            expected: wanted === 'refused' ? 'any 4xx' : wanted,
            actual: status,
            message: `${operation}, ${words[when]}, was answered ${status} (${exchange.step}).`,
          });
      }
    }),
};

/** Documents that give no answer to a late cancellation leave both usual ones open. */
function levelOf({ when, provenance }: OutOfTurn): Level {
  const isLate = when === 'again' || when === 'ended';
  return isLate && provenance.known === 'inferred' ? 'INFO' : levelFor('MUST', provenance.known);
}

function isWhen(word: string): word is OutOfTurn['when'] {
  return Object.hasOwn(words, word);
}

/** Steps whose request has nothing else wrong with it: a second fault may be answered first. */
const valid: readonly string[] = ['act-again', 'input-after-end', 'input-unasked'];

interface Asked {
  readonly story: Story;
  readonly contract: Contract;
  readonly lifecycle: Lifecycle;
  readonly resource: Resource;
  readonly operation: string;
}

/** The requests of a story that certainly came out of turn, and the records that prove it. */
const proofsOf: Readonly<
  Record<
    OutOfTurn['when'],
    (asked: Asked) => readonly { readonly exchange: Exchange; readonly proof: readonly RecordId[] }[]
  >
> = {
  again: ({ story, resource, operation }) =>
    sentOf(story, operation).flatMap((exchange) => {
      const granted = grantedBefore(story, exchange, (one) => isSameThing(one, exchange, resource));
      return granted === undefined ? [] : [{ exchange, proof: [granted.id] }];
    }),
  ended: ({ story, contract, lifecycle, resource, operation }) => {
    const { isFinal } = createReach(lifecycle);
    const all = sightsOf(story, contract, lifecycle);
    return sentOf(story, operation).flatMap((exchange) => {
      // Whoever was granted it before may be granted it again: that is another question.
      if (grantedBefore(story, exchange, (one) => isSameThing(one, exchange, resource)) !== undefined) return [];
      const named = String(exchange.parameters[`path.${resource.parameter}`]);
      const end = all
        .flat()
        .find(
          ({ window, state, to, record }) =>
            window === 'read' && isFinal(state) && to <= exchange.sentAt && isReadOf(story, record, resource, named),
        );
      return end === undefined ? [] : [{ exchange, proof: [end.record] }];
    });
  },
  'made-up': ({ story, operation }) =>
    sentOf(story, operation).flatMap((exchange) =>
      exchange.step.startsWith('garbage-') ? [{ exchange, proof: [] }] : [],
    ),
  'not-waiting': ({ story, contract, lifecycle, operation }) => {
    const reach = createReach(lifecycle);
    return actionsOn(story, contract, operation).flatMap((sent) => {
      if (!valid.includes(sent.exchange.step)) return [];
      const idle = notWaiting(story, contract, sent, reach);
      return idle === undefined ? [] : [{ exchange: sent.exchange, proof: idle.proof }];
    });
  },
  spent: ({ story, operation }) =>
    sentOf(story, operation).flatMap((exchange) => {
      const isSame = (one: Exchange) => JSON.stringify(one.parameters) === JSON.stringify(exchange.parameters);
      const granted = grantedBefore(story, exchange, isSame) ?? grantedMeanwhile(story, exchange, isSame);
      return granted === undefined ? [] : [{ exchange, proof: [granted.id] }];
    }),
};

function sentOf(story: Story, operation: string): readonly Exchange[] {
  return inOrder(story.exchanges).filter((exchange) => exchange.operation === operation);
}

function isSameThing(a: Exchange, b: Exchange, { parameter }: Resource): boolean {
  return a.parameters[`path.${parameter}`] === b.parameters[`path.${parameter}`];
}

function isReadOf(story: Story, record: RecordId, { parameter }: Resource, thing: string): boolean {
  return story.exchanges.some(
    (exchange) => exchange.id === record && String(exchange.parameters[`path.${parameter}`]) === thing,
  );
}

function grantedBefore(story: Story, exchange: Exchange, isSame: (one: Exchange) => boolean): Exchange | undefined {
  return sentOf(story, exchange.operation).find(
    (one) => one.result.endedAt <= exchange.sentAt && isSame(one) && isSuccess(answerOf(one)?.status ?? 0),
  );
}

/** Of two equal requests at the same instant, both granted, one came behind the other: it is the later sent one that we name. */
function grantedMeanwhile(story: Story, exchange: Exchange, isSame: (one: Exchange) => boolean): Exchange | undefined {
  if (!isSuccess(answerOf(exchange)?.status ?? 0)) return undefined;
  const all = sentOf(story, exchange.operation);
  return all
    .slice(0, all.indexOf(exchange))
    .find((one) => one.result.endedAt > exchange.sentAt && isSame(one) && isSuccess(answerOf(one)?.status ?? 0));
}
