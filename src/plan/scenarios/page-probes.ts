import {
  type Contract,
  type DraftValue,
  isObject,
  type Json,
  type Pagination,
  parameterKey,
  valueByPath,
} from '../../model/index.ts';

/** One odd request to a list: what differs from the first page's. */
export interface PageProbe {
  readonly step: string;
  readonly values: Readonly<Record<string, DraftValue>>;
}

/** So far behind the end that no population of ours comes near. */
const farPage = 900;
/** As far again: no honest list shows one thing at both places. */
const furtherPage = 1800;
const word = 'assay-invalid';

/** Key of the parameter that holds the token or cursor: the one by which the second page differs from the first. */
export function tokenKey(
  contract: Contract,
  { style, cursor, operation }: Pagination,
  first: Readonly<Record<string, DraftValue>>,
  second: Readonly<Record<string, Json>>,
): string | undefined {
  if (style === 'page' || style === 'offset') return undefined;
  if (cursor !== undefined) return parameterKey(contract, operation, cursor.parameter);
  const changed = Object.keys(second).filter((key) => String(second[key]) !== String(first[key]));
  return changed.length === 1 ? changed[0] : undefined;
}

/** The parameter by which the second page differs from the first, bent in several ways: for the styles that have a token or cursor. */
export function bentTokens(
  contract: Contract,
  pagination: Pagination,
  first: Readonly<Record<string, DraftValue>>,
  second: Readonly<Record<string, Json>>,
): readonly PageProbe[] {
  const key = tokenKey(contract, pagination, first, second);
  const token = key === undefined ? undefined : second[key];
  if (key === undefined || (typeof token !== 'string' && typeof token !== 'number')) return [];
  const text = String(token);
  const middle = Math.floor(text.length / 2);
  const bent: readonly (readonly [string, string])[] = [
    ['garbage', 'assay-garbage'],
    ['truncated', text.slice(0, middle)],
    ['tampered', text.slice(0, middle) + (text[middle] === 'A' ? 'B' : 'A') + text.slice(middle + 1)],
    ['empty', ''],
  ];
  return bent.map(([name, value]) => ({ step: `token-${name}`, values: { ...second, [key]: value } }));
}

/** The same query with another filter: a value that the first query did not have, and that an item shows where nothing else is known. */
export function otherFilter(
  contract: Contract,
  { operation, filters, isolation }: Pagination,
  known: Readonly<Record<string, DraftValue>>,
  nonce: string,
  item: Json | undefined,
): Readonly<Record<string, DraftValue>> | undefined {
  const isolating = isolation && parameterKey(contract, operation, isolation.parameter);
  if (isolating !== undefined && isolating in known) return { [isolating]: nonce };
  for (const { parameter, member } of filters) {
    const declared = contract.operations
      .find(({ id }) => id === operation)
      ?.parameters.find(({ name }) => name === parameter);
    const schema = declared && contract.schemas[declared.schema];
    const values = isObject(schema) ? schema['enum'] : undefined;
    const key = parameterKey(contract, operation, parameter);
    if (key in known) continue;
    if (Array.isArray(values) && values[0] !== undefined) return { [key]: values[0] as Json };
    const shown = member === undefined ? undefined : valueByPath(item, member);
    if (typeof shown === 'string' && shown !== '') return { [key]: shown };
  }
  return undefined;
}

/** Page numbers and offsets at and behind the edges. */
export function placesToTry(contract: Contract, { operation, page, offset }: Pagination): readonly PageProbe[] {
  const probes = (name: string, tries: readonly (readonly [string, Json])[]) =>
    tries.map(([step, value]) => ({ step, values: { [parameterKey(contract, operation, name)]: value } }));
  if (offset !== undefined)
    return probes(offset.parameter, [
      ['place-beyond', farPage],
      ['place-further', furtherPage],
      ['place-negative', -1],
      ['place-word', word],
    ]);
  if (page === undefined) return [];
  const last =
    page.max === undefined
      ? []
      : ([['place-maximum', page.max] as const, ['place-over', page.max + 1] as const] as const);
  const beyond = Math.min(farPage, page.max ?? farPage);
  return probes(page.parameter, [
    ['place-beyond', beyond],
    ...(page.max === undefined || page.max >= furtherPage ? [['place-further', furtherPage] as const] : []),
    ['place-below', page.first - 1],
    ['place-negative', -2],
    ['place-word', word],
    ...last,
  ]);
}

/** More than any list holds, and than fits into most numbers of a database. */
const hugeSize = 9_999_999_999;

/** Page sizes at and behind the edges. */
export function sizesToTry(contract: Contract, { operation, size }: Pagination): readonly PageProbe[] {
  if (size === undefined) return [];
  const key = parameterKey(contract, operation, size.parameter);
  const over: readonly (readonly [string, Json])[] =
    size.max === undefined ? [['size-huge', hugeSize]] : [['size-over', size.max + 1]];
  const tries: readonly (readonly [string, Json])[] = [
    ['size-zero', 0],
    ['size-negative', -1],
    ['size-word', word],
    ...over,
  ];
  return tries.map(([step, value]) => ({ step, values: { [key]: value } }));
}
