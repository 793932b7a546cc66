import type { Pagination } from '../../model/index.ts';
import type { Witness } from '../change.ts';
import { type ListSide, walkAcross } from '../witness/simulate-list.ts';
import { ofOperations } from './behaviour-pairs.ts';
import { factThatDiffers, namesThatDiffer } from './came-and-went.ts';
import { kind } from './kind.ts';
import type { ContractPair, Rule } from './rule.ts';
import { shown } from './single-keyword.ts';

/** How a list is walked. Proven by a client of the old document that walks the list of a server that keeps the new one. */
export const listPaging: Rule = {
  id: 'list-paging',
  kinds: [
    kind('paging-added', ['behaviour', 'pagination', 'added'], 'WARNING', 'A list that was whole comes in pages now.'),
    kind('paging-removed', ['behaviour', 'pagination', 'removed'], 'WARNING', 'How to walk a list is no longer said.'),
    kind('paging-changed', ['behaviour', 'pagination', 'changed'], 'ERROR', 'A list is walked in another way.'),
    kind('page-size-narrowed', ['behaviour', 'pagination', 'narrowed'], 'ERROR', 'Pages hold fewer items at most.'),
    kind('page-size-widened', ['behaviour', 'pagination', 'widened'], 'INFO', 'Pages may hold more items.'),
    kind(
      'page-size-default-changed',
      ['behaviour', 'pagination', 'changed'],
      'WARNING',
      'The usual page size is another.',
    ),
    kind('list-order-changed', ['behaviour', 'pagination', 'changed'], 'WARNING', 'A list is ordered in another way.'),
    kind('list-filter-added', ['behaviour', 'pagination', 'added'], 'INFO', 'A list has another filter.'),
    kind('list-filter-removed', ['behaviour', 'pagination', 'removed'], 'WARNING', 'A filter of a list is gone.'),
    kind(
      'list-promise-added',
      ['behaviour', 'pagination', 'added'],
      'INFO',
      'More is promised of the pages of a list.',
    ),
    kind('list-promise-removed', ['behaviour', 'pagination', 'removed'], 'WARNING', 'A promise of its pages is gone.'),
    kind(
      'list-isolation-changed',
      ['behaviour', 'pagination', 'changed'],
      'WARNING',
      'What a list is of is chosen in another way.',
    ),
    kind('list-total-added', ['behaviour', 'pagination', 'added'], 'INFO', 'Pages say how many there are.'),
    kind(
      'list-total-removed',
      ['behaviour', 'pagination', 'removed'],
      'WARNING',
      'Pages no longer say how many there are.',
    ),
    kind(
      'list-total-changed',
      ['behaviour', 'pagination', 'changed'],
      'WARNING',
      'The number of items counts something else.',
    ),
    kind('page-size-refused', ['behaviour', 'pagination', 'narrowed'], 'WARNING', 'Too large a page is refused now.'),
    kind('page-size-clamped', ['behaviour', 'pagination', 'widened'], 'INFO', 'Too large a page is no longer refused.'),
  ],
  *detect(pair) {
    for (const { name, old: was, new: is } of ofOperations(pair, ({ pagination }) => pagination)) {
      const places = { operation: name, at: 'list', old: was?.provenance, new: is?.provenance };
      if (was === undefined) yield { ...places, id: 'paging-added', message: 'the list comes in pages now' };
      else if (is === undefined)
        yield { ...places, id: 'paging-removed', message: 'how to walk the list is no longer said' };
      else yield* sights(pair, name, was, is);
    }
  },
};

function* sights(pair: ContractPair, operation: string, was: Pagination, is: Pagination) {
  const places = { operation, at: 'list', old: was.provenance, new: is.provenance };
  const prove = (size?: number) => proof(pair, was, is, size);
  const [before, now] = [wayOf(was), wayOf(is)];
  if (before !== now)
    yield {
      ...places,
      id: 'paging-changed',
      message: `it was walked by ${before} and is walked by ${now} now`,
      prove: () => prove(),
      // How it is walked may be a guess; that a parameter which it was walked by is gone is none.
      ...(lacksParameter(pair, operation, was) ? { doubt: false as const } : {}),
    };
  const [oldMost, newMost] = [was.size?.max, is.size?.max];
  if (oldMost !== newMost) {
    const message = `pages held at most ${oldMost ?? 'any number of'} items and hold at most ${newMost ?? 'any number'} now`;
    const narrowed = (newMost ?? Number.POSITIVE_INFINITY) < (oldMost ?? Number.POSITIVE_INFINITY);
    const size = oldMost ?? (newMost ?? 0) + 1;
    const stated = { old: was.size?.provenance ?? was.provenance, new: is.size?.provenance ?? is.provenance };
    yield {
      ...places,
      ...stated,
      id: narrowed ? 'page-size-narrowed' : 'page-size-widened',
      message,
      prove: () => prove(size),
    };
  }
  if (was.size?.default !== is.size?.default)
    yield {
      ...places,
      id: 'page-size-default-changed',
      message: `the usual page size was ${was.size?.default ?? 'not said'} and is ${is.size?.default ?? 'not said'} now`,
    };
  const order = ({ order: one }: Pagination) => (one === undefined ? undefined : `${one.by} ${one.direction}`);
  const reordered = (before: string, now = 'not said') => ({
    ...places,
    id: 'list-order-changed',
    message: `the order was ${before} and is ${now} now`,
  });
  yield* factThatDiffers(order(was), order(is), { went: reordered, changed: reordered });
  const said = ({ promises = [] }: Pagination) => promises.map(({ promise }) => promise);
  yield* namesThatDiffer(said(was), said(is), {
    went: (promise) => ({ ...places, id: 'list-promise-removed', message: `${promise} is no longer promised` }),
    came: (promise) => ({ ...places, id: 'list-promise-added', message: `${promise} is promised now` }),
  });
  const apart = ({ isolation }: Pagination) =>
    isolation === undefined ? undefined : `${isolation.parameter} (${isolation.createdWith} on create)`;
  const chosenOtherwise = (before: string, now = 'nothing that is said') => ({
    ...places,
    id: 'list-isolation-changed',
    message: `what the list is of was chosen by ${before}, and is by ${now} now`,
  });
  yield* factThatDiffers(apart(was), apart(is), { went: chosenOtherwise, changed: chosenOtherwise });
  const sum = ({ total }: Pagination) =>
    total === undefined ? undefined : `${total.path} (${total.of ?? 'of what is not said'})`;
  yield* factThatDiffers(sum(was), sum(is), {
    came: (now) => ({ ...places, id: 'list-total-added', message: `${now} says how many there are` }),
    went: (before) => ({ ...places, id: 'list-total-removed', message: `${before} no longer says how many there are` }),
    changed: (before, now) => ({
      ...places,
      id: 'list-total-changed',
      message: `the number was ${before} and is ${now} now`,
    }),
  });
  const over = ({ size }: Pagination) => size?.over === 'reject';
  if (over(is) && !over(was) && oldMost === newMost)
    yield {
      ...places,
      id: 'page-size-refused',
      message: `more than ${newMost ?? 'the most'} items at once are refused now`,
    };
  if (over(was) && !over(is) && oldMost === newMost)
    yield {
      ...places,
      id: 'page-size-clamped',
      message: `more than ${newMost ?? 'the most'} items at once are no longer refused`,
    };
  const names = ({ filters }: Pagination) => filters.map(({ parameter }) => parameter);
  yield* namesThatDiffer(names(was), names(is), {
    went: (name) => ({ ...places, id: 'list-filter-removed', message: `the filter ${name} is gone` }),
    came: (name) => ({ ...places, id: 'list-filter-added', message: `the filter ${name} is new` }),
  });
}

function wayOf({ style, items, itemId, page, offset, cursor, link, end, size }: Pagination): string {
  const parts = [
    `items at ${items || 'the root'}`,
    `ids at ${itemId}`,
    page === undefined ? '' : `${page.parameter} from ${page.first}`,
    offset === undefined ? '' : offset.parameter,
    cursor === undefined ? '' : `${cursor.parameter} from ${cursor.from} ${cursor.direction}`,
    link === undefined ? '' : `link from ${link.from}`,
    size === undefined ? '' : `size by ${size.parameter}`,
    `end by ${end}`,
  ];
  return `${style} (${parts.filter((part) => part !== '').join(', ')})`;
}

function proof({ old, new: next }: ContractPair, was: Pagination, is: Pagination, size?: number): Witness | undefined {
  const client: ListSide = { contract: old.contract, pagination: was };
  const server: ListSide = { contract: next.contract, pagination: is };
  // The same walk on a server of the old document must succeed, else it shows nothing.
  if (walkAcross(client, client, size).wrong !== undefined) return undefined;
  const { steps, wrong } = walkAcross(client, server, size);
  if (wrong === undefined) return undefined;
  const message = {
    kind: 'story',
    subject: `a client of the old document walks ${shown(was.operation)}`,
    steps,
  } as const;
  return { kind: 'refused', message, because: wrong };
}

/** Whether a parameter by which the list was walked is no longer described. */
function lacksParameter({ new: next }: ContractPair, operation: string, was: Pagination): boolean {
  const described = next.operation(operation)?.parameters.map(({ name }) => name) ?? [];
  return [was.page, was.offset, was.cursor].some((one) => one !== undefined && !described.includes(one.parameter));
}
