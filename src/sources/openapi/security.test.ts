import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { noticed, openapiOf, readText } from '../testing/read-text.ts';

const securitySchemes = {
  key: { type: 'apiKey', in: 'header', name: 'x-api-key' },
  token: { type: 'http', scheme: 'Bearer' },
  login: { type: 'oauth2', flows: {} },
};

async function securityOf(root: Json | undefined, operation: Json | undefined) {
  const get = { responses: { 200: { description: '' } }, ...(operation === undefined ? {} : { security: operation }) };
  const contract = await readText(
    openapiOf({
      ...(root === undefined ? {} : { security: root }),
      paths: { '/a': { get } },
      components: { securitySchemes },
    }),
  );
  return {
    security: contract.operations[0]?.security.map(({ schemes }) => schemes),
    noticed: noticed(contract),
    contract,
  };
}

describe('security', () => {
  const table: readonly (readonly [
    string,
    Json | undefined,
    Json | undefined,
    readonly (readonly string[])[],
    readonly string[],
  ])[] = [
    ['nobody says anything', undefined, undefined, [], []],
    ['the document', [{ key: [] }], undefined, [['key']], []],
    ['the operation instead of the document', [{ key: [] }], [{ token: [] }], [['token']], []],
    ['either of two', [{ key: [] }, { token: [] }], undefined, [['key'], ['token']], []],
    ['two together', undefined, [{ key: [], token: [] }], [['key', 'token']], []],
    ['optional', undefined, [{ key: [] }, {}], [['key'], []], []],
    ['an operation that takes it away', [{ key: [] }], [], [[]], []],
    ['only {}', [{}], undefined, [[]], ['warning security-empty 7']],
    ['only {} on an operation', [{ key: [] }], [{}], [[]], ['warning security-empty 20']],
    ['an unknown scheme', [{ kee: [] }], undefined, [], ['error unknown-security-scheme 9']],
    [
      'an unknown scheme beside a known one',
      [{ kee: [] }, { key: [] }],
      undefined,
      [['key']],
      ['error unknown-security-scheme 9'],
    ],
  ];
  test.each(table)('%s', async (_, root, operation, alternatives, findings) => {
    const { security, noticed } = await securityOf(root, operation);
    expect(security).toEqual(alternatives);
    expect(noticed).toEqual(findings);
  });

  test('schemes are read', async () => {
    const { contract } = await securityOf(undefined, undefined);
    expect(contract.securitySchemes).toMatchObject({
      key: { kind: 'apiKey', in: 'header', name: 'x-api-key', provenance: [{ excerpt: '"key": {' }] },
      token: { kind: 'http', scheme: 'bearer' },
      login: { kind: 'other', type: 'oauth2' },
    });
  });
});
