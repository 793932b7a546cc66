import {
  type DraftValue,
  type Exchange,
  nextPage,
  operationOf,
  type Pagination,
  parameterKey,
  type RequestDraft,
  viewPage,
} from '../../model/index.ts';
import { findCursor } from './find-cursor.ts';
import { listedResource, makePopulation, type Population } from './make-population.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { bentTokens, otherFilter, placesToTry, sizesToTry } from './page-probes.ts';
import type { Scenario } from './scenario.ts';

const fewItems = 5;
const pageSize = 2;
/** Things of the first page that are read one by one before it is asked for again. */
const itemsToRead = 2;

type Values = Readonly<Record<string, DraftValue>>;

export const probePages: Scenario = {
  id: 'probe-pages',
  statement:
    'Makes a few things of its own and asks for pages of their list that are odd: again, behind the end, with bent tokens, out of range.',
  wants: 'completes',
  needsStillList: true,
  cases: (stage) =>
    stage.contract.pagination.map((pagination) => {
      const { create, read, name } = listedResource(stage, pagination) ?? {};
      return {
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'probe-pages',
        id: `probe-pages.${pagination.operation}`,
        safety: create === undefined ? 'read' : 'create',
        title: `ask for odd pages of ${pagination.operation}`,
        after: [],
        operations: [pagination.operation, create, create === undefined ? undefined : read].filter(
          (id) => id !== undefined,
        ),
        ...(name === undefined ? {} : { resource: name }),
        arguments: { operation: pagination.operation },
      };
    }),
  act: async (testCase, actor, stage) => {
    const { contract } = stage;
    const pagination = contract.pagination.find(({ operation }) => operation === testCase.arguments['operation']);
    if (pagination === undefined) return actor.giveUp(`the contract has no list ${testCase.arguments['operation']}`);
    const { operation, size } = pagination;
    const key = (name: string) => parameterKey(contract, operation, name);
    const resource = listedResource(stage, pagination);
    const own = await makePopulation(stage, testCase, actor, pagination, resource, fewItems);
    const draft = operationDraft(stage, operation, {
      ...own.known,
      ...(size === undefined ? {} : { [key(size.parameter)]: Math.min(pageSize, size.max ?? pageSize) }),
    });
    if (draft === undefined) return actor.giveUp(`no valid request to ${operation} can be made`);
    const ask = (step: string, values: Values = {}, more: Partial<RequestDraft> = {}): Promise<Exchange> =>
      actor.send(step, { ...draft, ...more, parameters: { ...draft.parameters, ...values } });

    const first = await ask('first');
    const view = viewPage(contract, pagination, first);
    if (view === undefined) return actor.giveUp(`${operation} did not answer with a list`);

    if (resource?.read !== undefined && own.maker !== undefined) {
      for (const id of view.ids.slice(0, itemsToRead)) {
        if (id === undefined) continue;
        const known = { ...own.maker.known(resource.read), [`path.${resource.parameter}`]: id };
        const one = operationDraft(stage, resource.read, known);
        if (one !== undefined) await actor.send('read', one);
      }
      await ask('first-again');
    }

    const walked = await findCursor(stage, actor, pagination, draft, view);
    const { more } = nextPage(contract, walked, view);
    if (more !== undefined) {
      const second = more as Values;
      await ask('second', second);
      await ask('second-again', second);
      if (isProtected(operationOf(contract, operation).security))
        for (const credential of ['none', 'wrong'] as const)
          await ask(`second-credential-${credential}`, second, { credential });
      for (const { step, values } of bentTokens(contract, pagination, draft.parameters, more)) await ask(step, values);
      const other = otherFilter(contract, pagination, own.known, actor.nonce(`${testCase.id}-other`));
      if (other !== undefined) await ask('second-other-filter', { ...second, ...other });
    }
    for (const { step, values } of [...placesToTry(contract, pagination), ...sizesToTry(contract, pagination)])
      await ask(step, values);
    const empty = await emptyList(own, pagination);
    if (empty !== undefined) await ask('empty', empty);

    /** What asks for a list in which nothing is: a value of the isolating filter that nobody used, or a new parent. */
    async function emptyList({ known, maker }: Population, { isolation }: Pagination): Promise<Values | undefined> {
      if (maker === undefined || resource === undefined) return undefined;
      if (isolation !== undefined && maker.isolation !== undefined)
        return { [key(isolation.parameter)]: actor.nonce(`${testCase.id}-nobody`) };
      if (!maker.parents.some((parent) => parent in known)) return undefined;
      const other = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
      return other.known(operation);
    }
  },
};

function isProtected(security: readonly { readonly schemes: readonly string[] }[]): boolean {
  return security.length > 0 && security.every(({ schemes }) => schemes.length > 0);
}
