import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  isSuccess,
  type Json,
  levelFor,
  type Outcome,
  type Pagination,
  payloadJson,
  readWalks,
  type Story,
  successJson,
  valueByPath,
} from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { inOrder } from '../resource/sightings.ts';
import { stateOf } from './sights.ts';

const id = 'abandoned-creation-is-whole';

export const abandonedCreationIsWhole: Check = {
  id,
  area: 'lifecycle',
  statement: 'What became of a creation whose client left before the answer is nothing, or one whole thing.',
  rationale:
    'Whether it comes into being, no document says, so both are let pass. It is looked for in the list, by a value that only this request sent; where nothing sent is shown again, by being new there, while this run makes nothing else, and where another one that was made right before is shown as well. Fails when one request made two things, when what the list shows cannot be read, or when it stands still for longer than the patience of the target file in a state that documents speak of as one that ends: where the states are guessed, it may wait for somebody.',
  requirements: ({ resources, pagination, lifecycles }) =>
    resources.flatMap(({ name, create, read, list, provenance }) => {
      if (create === undefined || read === undefined || !pagination.some(({ operation }) => operation === list))
        return [];
      if (!lifecycles.some(({ resource }) => resource === name)) return [];
      return [
        {
          id: `${id}:${name}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('SHOULD', provenance.known),
          statement: `${create} whose client leaves before the answer makes no ${name}, or one that can be read and goes on.`,
          provenance: [provenance] as const,
          operation: create,
          resource: name,
          exercisedBy: { scenarios: ['create-and-leave'], operations: [create] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const pagination = contract.pagination.find(({ operation }) => operation === resource?.list);
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      const abandoned = story.exchanges.find(({ step }) => step === 'create-and-leave');
      if (resource === undefined || pagination === undefined || lifecycle === undefined || abandoned === undefined)
        return;
      const pages = readWalks(contract, pagination, story.exchanges).flatMap((walk) => walk.pages);
      const last = pages.at(-1);
      if (last === undefined) return;
      const sent = payloadJson(abandoned.request.body);
      const { isolation } = pagination;
      const only = isolation === undefined ? undefined : valueByPath(sent, isolation.createdWith);
      const isOwn = (record: string) =>
        only !== undefined &&
        story.exchanges.some(
          (exchange) => exchange.id === record && exchange.parameters[`query.${isolation?.parameter}`] === only,
        );
      const known = idsBefore(story, contract, pagination);
      const isNew = (item: Json, thing: string | undefined) =>
        known.size > 0 && thing !== undefined && !known.has(thing) && isInSamePlace(item, abandoned);
      const shown = pages.flatMap(({ record, items, ids }) =>
        items.flatMap((item, i) => {
          const isMarked = resource.echoes.some(({ sent: path, read }) => {
            const mark = valueByPath(sent, path);
            return typeof mark === 'string' && mark.includes('create-and-leave') && valueByPath(item, read) === mark;
          });
          return isMarked || isOwn(record) || isNew(item, ids[i]) ? [{ record, id: String(ids[i]) }] : [];
        }),
      );
      const [first] = shown;
      const other = shown.find((one) => one.id !== first?.id);
      const reads = inOrder(story.exchanges).filter(({ operation }) => operation === resource.read);
      const refused = reads.find((read) => isRefusal(answerOf(read)?.status ?? 0));
      const end = reads.findLast((read) => isSuccess(answerOf(read)?.status ?? 0));
      if (first === undefined) yield* passed([abandoned.id, last.record]);
      else if (other !== undefined)
        yield failed({
          kind: 'made-twice',
          records:
            first.record === other.record ? [abandoned.id, first.record] : [abandoned.id, first.record, other.record],
          expected: 'one thing at most',
          actual: [first.id, other.id],
          message: `${resource.create} went out once, and the list shows two of it.`,
        });
      else if (refused !== undefined)
        yield failed({
          kind: 'listed-and-not-there',
          records: [abandoned.id, first.record, refused.id],
          expected: 'any 2xx',
          actual: answerOf(refused)?.status ?? null,
          message: `${resource.list} shows ${resource.name} ${first.id}, and ${resource.read} does not.`,
        });
      else if (end === undefined) yield inconclusive(`the ${resource.name} in the list was not read`);
      else {
        const state = stateOf(lifecycle, successJson(end));
        const { kind, provenance } = lifecycle.states.find(({ name }) => name === state) ?? {};
        if (kind === 'terminal' || kind === 'waiting') yield* passed([abandoned.id, first.record, end.id]);
        else if (kind === undefined || end.sentAt - lookedSince(reads) < patienceOf(story.case))
          yield inconclusive(`the ${resource.name} was still ${state}`);
        else if (provenance?.known === 'inferred')
          yield inconclusive(`the ${resource.name} stayed ${state}, and no document says whether it goes on by itself`);
        else
          yield failed({
            kind: 'stuck',
            records: [abandoned.id, first.record, end.id],
            expected: `another state within ${patienceOf(story.case)} ms`,
            actual: state ?? null,
            message: `${resource.name} ${first.id}, whose creator left, was still ${state} ${Math.round(end.sentAt - lookedSince(reads))} ms later.`,
          });
      }
    }),
};

/** What the list showed before the client left: only stories whose things bear no mark look at it then. */
function idsBefore(story: Story, contract: Contract, pagination: Pagination): ReadonlySet<string> {
  const walks = readWalks(contract, pagination, story.exchanges).filter(({ name }) => name.startsWith('before-'));
  return new Set(walks.flatMap(({ pages }) => pages.flatMap(({ ids }) => ids.filter((one) => one !== undefined))));
}

/** Whether an item names the parents that the creation named in its path, as far as it shows them: others may make things elsewhere. */
function isInSamePlace(item: Json, { parameters }: Exchange): boolean {
  return Object.entries(parameters).every(([key, value]) => {
    const shown = key.startsWith('path.') ? valueByPath(item, key.slice('path.'.length)) : undefined;
    return shown === undefined || shown === value;
  });
}

function lookedSince(reads: readonly Exchange[]): number {
  return reads[0]?.sentAt ?? Number.POSITIVE_INFINITY;
}

/** Milliseconds that the case gives the target, as planned; for ever where it does not say. */
function patienceOf(told: Parameters<Check['judge']>[0]['case']): number {
  const patience = told.kind === 'scenario' ? told.arguments['completion'] : undefined;
  return typeof patience === 'number' ? patience : Number.POSITIVE_INFINITY;
}
