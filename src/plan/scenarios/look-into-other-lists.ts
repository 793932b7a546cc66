import {
  type Actor,
  type DraftValue,
  listsBeside,
  operationOf,
  otherVariable,
  type Pagination,
  type RequestDraft,
  type Stage,
  successJson,
  valueByPath,
  viewPage,
} from '../../model/index.ts';
import { overlaid } from '../base-request.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { showAll, walkList } from './walk-list.ts';

/** Looks at a list that does not show the new thing yet: lists may lag behind. */
const looks = 4;
/** Things of the list that are read one by one, beside the one that was made. */
const itemsToRead = 2;

export const lookIntoOtherLists: Scenario = {
  id: 'look-into-other-lists',
  statement:
    'Makes things that end and things that are stopped, and looks for them in every other list that shows such things, beside things of another parent.',
  wants: 'completes',
  needsStillList: true,
  preparesBeside: true,
  cases: ({ contract }) =>
    contract.resources.flatMap((resource) => {
      const { name, create, read, cancel } = resource;
      if (create === undefined || read === undefined) return [];
      return listsBeside(contract, resource).map(({ operation }) => ({
        kind: 'scenario' as const,
        purpose: 'scenario' as const,
        scenario: 'look-into-other-lists',
        id: `look-into-other-lists.${operation}`,
        safety: cancel === undefined ? ('create' as const) : ('destructive' as const),
        title: `make a ${name} and look for it in ${operation}`,
        after: [],
        operations: [create, read, operation, cancel].filter((id) => id !== undefined),
        resource: name,
        arguments: { operation },
      }));
    }),
  act: async (testCase, actor, stage) => {
    const { contract, target } = stage;
    const { completion } = target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const list = contract.pagination.find(({ operation }) => operation === testCase.arguments['operation']);
    if (list === undefined) return actor.giveUp(`the contract has no list ${testCase.arguments['operation']}`);
    const lifecycle = contract.lifecycles.find((one) => one.resource === resource.name);
    const isEnd = (state: string) => lifecycle === undefined || isOfKind(lifecycle, state, ['terminal', 'waiting']);
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const knownOf = (operation: string, id: string) => ({
      ...maker.known(operation),
      [`path.${resource.parameter}`]: id,
    });

    const elsewhere = await makeElsewhere(stage, actor, list, resource.create ?? '');
    const stopped = await makeAndStop();
    if (testCase.alone === 'at-last') await actor.alone?.();
    // Made last, and looked for at once: nothing newer hides that it is missing.
    const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    const known = maker.known(list.operation);
    await findIn(stage, actor, list, { name: 'list', known, id: made.id });

    const draft = operationDraft(stage, list.operation, known);
    if (draft === undefined) return;
    const first = viewPage(contract, list, await actor.send('first', draft));
    const other = valueByPath(elsewhere, resource.id);
    const shown = (first?.ids ?? []).filter((id) => id !== undefined && id !== made.id && id !== String(other));
    // A thing of another parent is read with the others: what it says of its parent shows whose it is.
    const strangers = other === undefined ? [] : [String(other)];
    for (const id of [made.id, ...strangers, ...shown.slice(0, itemsToRead)]) {
      const read = operationDraft(stage, resource.read ?? '', knownOf(resource.read ?? '', id ?? ''));
      if (read !== undefined) await actor.send('read', read);
    }
    await actor.send('first-again', draft);

    if (stopped === undefined) return;
    await findIn(stage, actor, list, { name: 'list-stopped', known, id: stopped.id });
    const main = contract.pagination.find(({ operation }) => operation === resource.list);
    if (main === undefined) return;
    const sized = main.size?.max === undefined ? {} : { size: main.size.max };
    const look = { name: 'own-list-stopped', known: maker.known(main.operation), id: stopped.id, ...sized };
    await findIn(stage, actor, main, look);

    async function makeAndStop() {
      const slow = target.scenarios['runs-long'];
      if (resource.cancel === undefined || slow === undefined) return undefined;
      const one = await maker.make('create-to-stop', slow);
      const stop = one && operationDraft(stage, resource.cancel, knownOf(resource.cancel, one.id));
      if (one === undefined || stop === undefined) return undefined;
      await actor.send('cancel', stop);
      const known = knownOf(resource.read ?? '', one.id);
      await createPoll(stage, actor, resource, lifecycle, known).until('poll', isEnd, completion);
      return one;
    }
  },
};

/** Looks at the first page of a list until it shows a thing, a few times over. */
async function findIn(
  stage: Stage,
  actor: Actor,
  list: Pagination,
  look: {
    readonly name: string;
    readonly known: Readonly<Record<string, DraftValue>>;
    readonly id: string;
    readonly size?: number;
  },
): Promise<void> {
  const { name, id, ...rest } = look;
  for (let attempt = 1; attempt <= looks && !actor.signal.aborted; attempt++) {
    if (attempt > 1) await actor.pause(stage.target.patience.poll);
    const enough = (seen: Parameters<typeof showAll>[0]) => showAll(seen, [id]);
    const pages = await walkList(stage, actor, list, { ...rest, name: `${name}-${attempt}`, maxPages: 1, enough });
    if (showAll(pages, [id])) return;
  }
}

/** Makes a thing in another parent, where the target file names one. @returns what was answered */
async function makeElsewhere(stage: Stage, actor: Actor, { operation }: Pagination, create: string) {
  const { contract, target } = stage;
  const parent = operationOf(contract, operation).parameters.find(({ in: where }) => where === 'path')?.name;
  const value = parent === undefined ? undefined : target.variables[otherVariable(parent)];
  const draft: RequestDraft | undefined =
    value === undefined ? undefined : operationDraft(stage, create, { [`path.${parent}`]: value });
  if (draft === undefined) return undefined;
  return successJson(await actor.send('create-elsewhere', overlaid(draft, target.scenarios['completes'] ?? {})));
}
