import {
  type Check,
  type Contract,
  type Exchange,
  isObject,
  type Json,
  type Outcome,
  type RecordId,
  resourceListedIn,
  successJson,
  toPointer,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { sameJson } from '../resource/sightings.ts';
import { probedPages } from './probed-pages.ts';

const id = 'list-item-agrees-with-read';

export const listItemAgreesWithRead: Check = {
  id,
  area: 'pagination',
  statement: 'An item in a list tells the same as the item read by itself.',
  rationale:
    'Compares members that documents name and both show, plain values (text, numbers, true, false) and those inside lists and objects of one shape, and only those that the list shows alike before and after the read. A list may leave members out. No document says it in words, so this is a SHOULD.',
  requirements: (contract) =>
    contract.pagination
      .filter(({ operation }) => resourceListedIn(contract, operation)?.read !== undefined)
      .map(({ operation, provenance }) =>
        makeRequirement({
          check: id,
          area: 'pagination',
          wish: 'SHOULD',
          subject: operation,
          statement: `Items in ${operation} tell the same as when they are read by themselves.`,
          provenance: [provenance],
          operation,
          exercisedBy: { scenarios: ['probe-pages', 'look-into-other-lists'], operations: [operation] },
        }),
      ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const [list, again] = [probed?.at('first'), probed?.at('first-again')];
      const resource = resourceListedIn(context.contract, requirement.operation ?? '');
      if (probed === undefined || list?.page === undefined || again?.page === undefined || resource === undefined)
        return;
      const declared = declaredMembers(context.contract);
      const witness: RecordId[] = [];
      for (const [i, item] of list.page.items.entries()) {
        const id = list.page.ids[i];
        const later = again.page.items[again.page.ids.indexOf(id)];
        const read = id === undefined ? undefined : readOf(story.exchanges, `path.${resource.parameter}`, id);
        if (read === undefined || !isObject(item) || !isObject(later)) continue;
        const shared = Object.entries(item).filter(
          ([name, value]) => declared.has(name) && isOneShape(value, read.body[name]) && sameJson(later[name], value),
        );
        const records = [list.exchange.id, read.record, again.exchange.id] as const;
        if (shared.length > 0) witness.push(...records);
        const differing = shared.find(([name, value]) => !sameJson(read.body[name], value));
        if (differing === undefined) continue;
        const [name, value] = differing;
        return yield failed({
          kind: 'list-differs-from-read',
          records,
          pointer: toPointer([...probed.pagination.items.split('.').filter((part) => part !== ''), i, name]),
          expected: read.body[name] ?? null,
          actual: value,
          message: `${list.exchange.operation} shows another ${name} than ${resource.read} does, before and after.`,
        });
      }
      yield* passed(witness);
    }),
};

function readOf(exchanges: readonly Exchange[], key: string, id: string) {
  const exchange = exchanges.find((one) => one.step === 'read' && String(one.parameters[key]) === id);
  const body = exchange === undefined ? undefined : successJson(exchange);
  return exchange === undefined || !isObject(body) ? undefined : { record: exchange.id, body };
}

/** Members that a document speaks of: others may mean anything. */
function declaredMembers({ schemas }: Contract): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (name === 'properties' && isObject(member)) for (const declared of Object.keys(member)) names.add(declared);
      visit(member);
    }
  };
  visit(schemas);
  return names;
}

/** Whether two values can be compared: plain ones, or lists and objects that hold the same number of such under the same names. */
function isOneShape(a: Json | undefined, b: Json | undefined): boolean {
  if (isPlain(a) && isPlain(b)) return true;
  if (a === null && b === null) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const other = new Map(right);
  return (
    left.length === right.length && left.every(([name, value]) => isOneShape(value as Json, other.get(name) as Json))
  );
}

function isPlain(value: Json | undefined): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
