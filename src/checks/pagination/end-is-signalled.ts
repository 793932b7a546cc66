import {
  type Check,
  headerOf,
  type Json,
  nextPage,
  type Outcome,
  type PageView,
  type Pagination,
  type Provenance,
  type RecordId,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { strip } from './strip.ts';
import { walkedList } from './walked-list.ts';

const id = 'end-is-signalled';

export const endIsSignalled: Check = {
  id,
  area: 'pagination',
  statement: 'The last page of a list carries the sign that the documents name: a null token, or none.',
  rationale:
    'Judges only dialects whose documents say how the end shows in a token or link. An empty text is neither null nor absent.',
  requirements: ({ pagination }) =>
    pagination.flatMap((one) => {
      const provenance = signOf(one);
      return provenance === undefined
        ? []
        : [
            listRequirement(id, one.operation, {
              statement: `The last page of ${one.operation} has ${one.end === 'null-token' ? 'null for' : 'no'} next ${one.style === 'link' ? 'link' : 'token'}.`,
              provenance,
            }),
          ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const list = walkedList(story, context, requirement);
      if (list === undefined) return;
      const { pagination } = list;
      const witness: RecordId[] = [];
      for (const walk of list.walks) {
        const last = walk.pages.at(-1);
        if (
          last === undefined ||
          walk.end !== 'signalled' ||
          nextPage(context.contract, pagination, last).more !== undefined
        )
          continue;
        const sign = shown(pagination, last);
        const wanted = pagination.end === 'null-token' ? null : undefined;
        if (sign !== wanted)
          return yield failed({
            kind: 'wrong-sign',
            records: [last.record],
            expected: wanted === null ? null : 'absent',
            actual: sign ?? 'absent',
            message: `The last page of ${pagination.operation} shows ${sign === undefined ? 'nothing' : JSON.stringify(sign)} where its next token would stand.`,
            details: strip(walk, new Set()),
          });
        witness.push(last.record);
      }
      yield* passed(witness);
    }),
};

function signOf({ end, style, cursor, link }: Pagination): Provenance | undefined {
  if (end !== 'null-token' && end !== 'absent-token') return undefined;
  // A header cannot be null.
  if (link?.from === 'header' && end === 'null-token') return undefined;
  return (style === 'link' ? link : cursor)?.provenance;
}

function shown({ cursor, link }: Pagination, page: PageView): Json | undefined {
  const from = link?.from ?? cursor?.from ?? '';
  if (from === 'header') return /rel\s*=\s*"?next/i.test(headerOf(page.headers, 'link') ?? '') ? 'a link' : undefined;
  return valueByPath(page.body, from.slice('body:'.length));
}
