import {
  answerOf,
  type Check,
  conditionalWrites,
  type Exchange,
  headerOf,
  isSuccess,
  type Outcome,
  type Story,
  standard,
} from '../../model/index.ts';
import { isTemporary } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';

const id = 'precondition-honoured';

const law = standard('RFC 9110', 'section 13.1.1', 'A write whose If-Match names no current tag is not performed.');

/** Conditions that do not hold. */
const refusals = ['must-not-be-there', 'not-since-long-ago', 'another-tag'] as const;

export const preconditionHonoured: Check = {
  id,
  area: 'http',
  statement:
    'A write under a condition that does not hold is refused and changes nothing; under one that holds it is done.',
  rationale:
    'Judged where the document names 412 or a header with a condition. Any 4xx refuses. A write that succeeds under a condition that does not hold fails only when a read shows a change, since a server may say that what is asked for is so already. If-Match compares tags strongly, so a weak tag need not be accepted.',
  requirements: (contract) =>
    conditionalWrites(contract).map(({ operation, provenance }) =>
      makeRequirement({
        check: id,
        area: 'http',
        wish: 'MUST',
        subject: operation.id,
        operation: operation.id,
        statement: `${operation.id} is done only under conditions that hold.`,
        provenance: [...provenance, law],
        exercisedBy: { operations: [operation.id], scenarios: ['write-on-condition'] },
      }),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const write = conditionalWrites(context.contract).find(({ operation }) => operation.id === requirement.operation);
      if (write === undefined) return;
      const at = (step: string) => seen(story, step);
      const [first, refused, written] = [at('read'), at('read-after-refusal'), at('read-after-write')];
      if (first === undefined) return;
      const tag = headerOf(first.answer.headers, 'etag');
      const isDelete = write.operation.method === 'delete';
      const witness: string[] = [];
      for (const step of refusals) {
        const tried = at(step);
        if (tried === undefined || isTemporary(tried.answer.status)) continue;
        const { status } = tried.answer;
        if (status >= 400 && status < 500) witness.push(tried.record.id);
        // What a later write may have changed shows nothing of an earlier one: only the tag that nothing matches is the last of them.
        else if (isSuccess(status) && refused !== undefined && (isDelete ? isGone(refused) : isChanged(first, refused)))
          return yield failed({
            kind: 'done-under-a-condition-that-fails',
            records: [first.record.id, tried.record.id, refused.record.id],
            expected: 412,
            actual: status,
            message: `${tried.record.operation} answered ${status} under ${conditionOf(tried.record)}, which does not hold, and did what was asked`,
          });
      }
      if (witness.length > 0 && refused !== undefined && (isDelete ? isGone(refused) : isChanged(first, refused)))
        return yield failed({
          kind: 'refused-and-done',
          records: [first.record.id, ...witness, refused.record.id],
          expected: tag ?? null,
          actual: headerOf(refused.answer.headers, 'etag') ?? refused.answer.status,
          message: `${requirement.operation} was refused under a condition that does not hold, and did what was asked`,
        });
      const current = at('its-tag');
      // A tag may be made anew for each answer: then it is spent as soon as it is given.
      const isLasting = tag !== undefined && refused !== undefined && headerOf(refused.answer.headers, 'etag') === tag;
      if (current?.answer.status === 412 && isLasting && !tag.startsWith('W/'))
        return yield failed({
          kind: 'refused-under-a-condition-that-holds',
          records: [first.record.id, current.record.id],
          expected: '2xx',
          actual: 412,
          message: `${current.record.operation} answered 412 under If-Match with ${tag}, the tag that the read before gave`,
        });
      const [spent, after] = [at('spent-tag'), at('read-after-spent')];
      const isSpent = current !== undefined && isSuccess(current.answer.status) && written !== undefined;
      if (spent !== undefined && isSpent && isChanged(first, written)) {
        const { status } = spent.answer;
        if (status >= 400 && status < 500 && !isTemporary(status)) witness.push(spent.record.id);
        else if (isSuccess(status) && after !== undefined && isChanged(written, after))
          return yield failed({
            kind: 'done-under-a-spent-tag',
            records: [first.record.id, current.record.id, spent.record.id, after.record.id],
            expected: 412,
            actual: status,
            message: `${spent.record.operation} answered ${status} under ${conditionOf(spent.record)}, a tag from before the last change, and wrote over it`,
          });
      }
      if (witness.length > 0) yield* passed([first.record.id, ...witness]);
      else if (tag === undefined)
        yield { outcome: 'not-applicable', reason: `${write.read.id} gives no tag that a condition could name` };
    }),
};

interface Seen {
  readonly record: Exchange;
  readonly answer: NonNullable<ReturnType<typeof answerOf>>;
}

function seen({ exchanges }: Story, step: string): Seen | undefined {
  const record = exchanges.find((one) => one.step === step);
  const answer = record === undefined ? undefined : answerOf(record);
  return record === undefined || answer === undefined ? undefined : { record, answer };
}

/** Another tag and another body: tags may be made anew for each answer, and bodies may show the time. */
function isChanged({ answer: before }: Seen, { answer: after }: Seen): boolean {
  const tag = headerOf(after.headers, 'etag');
  return after.status === 200 && tag !== headerOf(before.headers, 'etag') && after.body.text !== before.body.text;
}

function isGone({ answer }: Seen): boolean {
  return answer.status === 404 || answer.status === 410;
}

function conditionOf({ request }: Exchange): string {
  const [name = 'a condition', value = ''] = request.headers.find(([key]) => /^if-/i.test(key)) ?? [];
  return `${name}: ${value}`;
}
