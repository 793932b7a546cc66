import { expect, it } from 'vitest';
import { keptContract } from '../../checks/testing/kept-contract.ts';
import { created } from '../../checks/testing/run-sketches.ts';
import { tell } from '../../checks/testing/story-builder.ts';
import { createAccount } from './create-account.ts';
import { statedFacts } from './stated-facts.ts';

const made = (runId: string, folder = 'f1') =>
  created('QUEUED', { runId }, { parameters: { 'path.folderId': folder } });
const removed = (runId: string, status = 204) => ({
  operation: 'deleteRun',
  status,
  parameters: { 'path.runId': runId },
});
const story = (...records: Parameters<typeof tell>[0]['records']) => tell({ contract: keptContract, records });
const contract = { ...keptContract, resources: keptContract.resources.slice(0, 1) };

it('keeps what was made until it is removed, and plans to remove the rest', () => {
  const account = createAccount(contract);
  account.story(story(made('a'), made('b'), made('c'), removed('a'), removed('b', 409)));
  expect(account.leftBehind()).toEqual([{ resource: 'run', count: 2, ids: ['b', 'c'], remove: 'deleteRun' }]);
  expect(account.cleaning()?.arguments).toEqual({
    things: ['c', 'b'].map((id) => ({
      operation: 'deleteRun',
      parameters: { 'path.folderId': 'f1', 'path.runId': id },
    })),
  });
  account.story(story({ ...made('d'), failure: 'aborted' }));
  expect(account.leftBehind()).toMatchObject([{ count: 2, unanswered: 1 }]);
  account.story(story(removed('b'), removed('c', 404)));
  expect(account.leftBehind()).toMatchObject([{ count: 0, unanswered: 1 }]);
  expect(account.cleaning()).toBeUndefined();
});

it('knows what was put under an id of our choice', () => {
  const put = keptContract.operations.find(({ id }) => id === 'putRun');
  const [answer] = put?.responses ?? [];
  if (put === undefined || answer === undefined) throw new Error('nothing is put');
  const path = '/files/{key}';
  const operations = [
    { ...put, id: 'putFile', path, responses: [answer, { ...answer, status: '201' }] },
    { ...put, id: 'deleteFile', method: 'delete' as const, path },
  ];
  const account = createAccount({ ...keptContract, operations, resources: [] });
  const file = (operation: string, key: string, status: number) => ({
    operation,
    status,
    json: {},
    parameters: { 'path.key': key },
  });
  account.story(story(file('putFile', 'a', 201), file('putFile', 'b', 201), file('putFile', 'c', 200)));
  account.story(story(file('deleteFile', 'a', 200)));
  expect(account.leftBehind()).toEqual([{ resource: 'files', count: 1, ids: ['b'], remove: 'deleteFile' }]);
  expect(account.cleaning()?.operations).toEqual(['deleteFile']);
});

it('cannot remove what nothing removes', () => {
  const [run] = contract.resources;
  const { remove: _, ...kept } = run ?? { remove: '' };
  const account = createAccount({ ...contract, resources: [kept as NonNullable<typeof run>] });
  account.story(story(made('a')));
  expect(account.leftBehind()).toEqual([{ resource: 'run', count: 1, ids: ['a'] }]);
  expect(account.cleaning()).toBeUndefined();
});

it('counts what is stated on input, and which of it was tried from which side', () => {
  const facts = statedFacts(contract).filter(({ operation }) => operation === 'createRun');
  expect(facts.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual([
    'body type',
    'body/intent required',
    'body/userId required',
    'body/intent type',
    'body/userId type',
    'body/mode enum',
  ]);
  const account = createAccount(contract);
  account.story(story(created()));
  const probe = {
    kind: 'probe',
    operation: 'createRun',
    mutation: { kind: 'wrong-type', at: 'body/intent', keyword: 'type' },
  } as const;
  const request = { operation: 'createRun', parameters: {}, credential: 'valid' } as const;
  account.story(
    tell({
      contract,
      case: { ...probe, request },
      records: [{ operation: 'createRun', status: 400, sent: { intent: 7 } }],
    }),
  );
  expect(account.facts()).toMatchObject({ positive: 5, negative: 1, both: 1 });
});

it('counts what is tried inside maps and lists at the place that states it', () => {
  const box = {
    type: 'object',
    additionalProperties: { type: 'object', properties: { size: { type: 'array', items: { type: 'integer' } } } },
  };
  const schemas = Object.fromEntries(Object.entries(contract.schemas));
  const create = contract.operations.find(({ id }) => id === 'createRun');
  const [media] = create?.body?.content ?? [];
  schemas[media?.schema ?? ''] = box;
  const mapped = { ...contract, schemas };
  const account = createAccount(mapped);
  const before = account.facts();
  expect(before).toMatchObject({ positive: 0, negative: 0 });
  expect(
    statedFacts(mapped)
      .filter(({ operation, at }) => operation === 'createRun' && at.startsWith('body'))
      .map(({ at, keyword }) => `${at} ${keyword}`),
  ).toEqual(['body type', 'body/* type', 'body/*/size type', 'body/*/size/* type']);
  const request = { operation: 'createRun', parameters: {}, credential: 'valid' } as const;
  const mutation = { kind: 'wrong-type', at: 'body/any name/size/0', keyword: 'type' } as const;
  account.story(
    tell({
      contract: mapped,
      case: { kind: 'probe', operation: 'createRun', mutation, request },
      records: [{ operation: 'createRun', status: 400, sent: { 'any name': { size: ['x'] } } }],
    }),
  );
  account.story(
    tell({ contract: mapped, records: [{ ...created(), sent: { a: { size: [1] }, b: { size: [2, 3] } } }] }),
  );
  expect(account.facts()).toMatchObject({ positive: 4, negative: 1, both: 1 });
});
