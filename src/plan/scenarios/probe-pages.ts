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
import { bentTokens, otherFilter, placesToTry, sizesToTry, tokenKey } from './page-probes.ts';
import type { Scenario } from './scenario.ts';

const fewItems = 5;
const pageSize = 2;
/** Things of the first page that are read one by one before it is asked for again. */
const itemsToRead = 2;

/** A list beside the one that the story is about. */
interface OtherList {
  readonly known: Values;
  readonly make: () => Promise<unknown>;
}

type Values = Readonly<Record<string, DraftValue>>;

export const probePages: Scenario = {
  id: 'probe-pages',
  statement:
    'Makes a few things of its own and asks for pages of their list that are odd: again, behind the end, with bent tokens, out of range.',
  wants: 'completes',
  needsStillList: true,
  preparesBeside: true,
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
      if (stage.target.hasOther === true && !turnsByNumber(pagination)) await asSomebodyElse(second);
      for (const { step, values } of bentTokens(contract, pagination, draft.parameters, more)) await ask(step, values);
      const other = otherFilter(contract, pagination, own.known, actor.nonce(`${testCase.id}-other`), view.items[0]);
      if (other !== undefined) await ask('second-other-filter', { ...second, ...other });
    }
    for (const { step, values } of [...placesToTry(contract, pagination), ...sizesToTry(contract, pagination)])
      await ask(step, values);
    const elsewhere = await otherList(own, pagination);
    if (elsewhere === undefined) return;
    await ask('empty', elsewhere.known);
    if (more === undefined || turnsByNumber(pagination)) return;
    for (let k = 0; k <= pageSize; k++) await elsewhere.make();
    const foreign = viewPage(contract, walked, await ask('foreign-first', elsewhere.known));
    const next = foreign && nextPage(contract, walked, foreign).more;
    const token = tokenKey(contract, pagination, draft.parameters, more);
    const value = token === undefined ? undefined : next?.[token];
    if (token !== undefined && value !== undefined) await ask('token-foreign', { ...more, [token]: value } as Values);
    await ask('second-late', more as Values);

    /** The second page, its first thing, and a first page, as somebody else would ask for them. */
    async function asSomebodyElse(second: Values): Promise<void> {
      await ask('other-first', {}, { credential: 'other' });
      const page = viewPage(
        contract,
        pagination as Pagination,
        await ask('other-second', second, { credential: 'other' }),
      );
      const shown = page?.ids.find((id) => id !== undefined && own.ids.includes(id));
      if (shown === undefined || resource?.read === undefined || own.maker === undefined) return;
      const known = { ...own.maker.known(resource.read), [`path.${resource.parameter}`]: shown };
      const one = operationDraft(stage, resource.read, known);
      if (one !== undefined) await actor.send('other-read', { ...one, credential: 'other' });
    }

    /** A list in which nothing is yet, and how to fill it: a value of the isolating filter that nobody used, or a new parent. */
    async function otherList({ known, maker }: Population, { isolation }: Pagination): Promise<OtherList | undefined> {
      if (maker === undefined || resource === undefined) return undefined;
      if (isolation !== undefined && maker.isolation !== undefined) {
        const nobody = actor.nonce(`${testCase.id}-nobody`);
        const make = () => maker.make('foreign', { [isolation.createdWith]: nobody });
        return { known: { [key(isolation.parameter)]: nobody }, make };
      }
      if (!maker.parents.some((parent) => parent in known)) return undefined;
      const other = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
      return { known: other.known(operation), make: () => other.make('foreign') };
    }
  },
};

function isProtected(security: readonly { readonly schemes: readonly string[] }[]): boolean {
  return security.length > 0 && security.every(({ schemes }) => schemes.length > 0);
}

function turnsByNumber({ style }: Pagination): boolean {
  return style === 'page' || style === 'offset';
}
