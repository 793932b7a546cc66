import { describe, expect, it } from 'vitest';
import { readConfig } from '../config/index.ts';
import { type Contract, type Document, Problem } from '../model/index.ts';
import { applyProfile } from './apply-profile.ts';
import { suiteSchema } from './load-suite.ts';
import type { Profile } from './profile.ts';

const place = { document: 'api.yaml', line: 3, excerpt: 'GET /runs', known: 'stated' } as const;

const contract: Contract = {
  title: 'API',
  version: '1',
  documents: [],
  servers: [],
  securitySchemes: {},
  operations: (['listRuns', 'getRun'] as const).map((id) => ({
    id,
    method: 'get',
    path: id === 'listRuns' ? '/runs' : '/runs/{id}',
    tags: [],
    deprecated: false,
    parameters: [],
    responses: [],
    security: [],
    provenance: [place],
  })),
  schemas: { Run: { type: 'object' } },
  origins: { 'Run#': [{ ...place, line: 9 }] },
  resources: [],
  pagination: [],
  lifecycles: [],
  streams: [],
  actions: [],
  findings: [],
};

const page: Document = {
  name: 'docs/life.md',
  bytes: new TextEncoder().encode('# Life\n\nA run **starts** as NEW\\_BORN.\n'),
};

function apply(yaml: string): Contract {
  const head = 'suite: a\ntitle: A\nedition: "1"\ndocuments: [api.yaml]\n';
  return applyProfile(
    contract,
    readConfig<Profile>(head + yaml, 'suite.yaml', suiteSchema),
    new Map([['life.md', page]]),
  );
}

describe('applyProfile', () => {
  it('gives every fact the line that states it, and calls the rest inferred', () => {
    const { lifecycles } = apply(`
lifecycles:
  - resource: run
    field: status
    states:
      NEW_BORN: { kind: initial, source: { page: life.md, says: A run starts as NEW_BORN } }
      DONE: { kind: terminal }
    transitions:
      - { from: [NEW_BORN], to: [DONE], by: getRun, source: { contract: "Run#" } }
`);
    expect(
      lifecycles[0]?.states.map(({ name, provenance }) => [
        name,
        provenance.document,
        provenance.line,
        provenance.known,
      ]),
    ).toEqual([
      ['NEW_BORN', 'docs/life.md', 3, 'stated'],
      ['DONE', 'suite.yaml', 11, 'inferred'],
    ]);
    expect(lifecycles[0]?.transitions).toEqual([
      { from: 'NEW_BORN', to: 'DONE', by: 'getRun', provenance: { ...place, line: 9 } },
    ]);
  });

  it('lets the profile say which credential the operations need', () => {
    const secured = apply('authentication: { in: bearer, name: token, source: { contract: getRun } }\n');
    expect(secured.securitySchemes).toEqual({ token: { kind: 'http', scheme: 'bearer', provenance: [place] } });
    expect(secured.operations.map(({ security }) => security)).toEqual([
      [{ schemes: ['token'], provenance: [place] }],
      [{ schemes: ['token'], provenance: [place] }],
    ]);
  });

  it.each([
    ['pagination:\n  - { operation: listRun, style: page, itemId: id }\n', 6, "no operation 'listRun'", "'listRuns'"],
    [
      'authentication: { in: bearer, name: t, source: { page: live.md, says: starts } }\n',
      5,
      "no page 'live.md'",
      "'life.md'",
    ],
    [
      'authentication: { in: bearer, name: t, source: { page: life.md, says: begins as } }\n',
      5,
      'no line with the words',
      'quote',
    ],
    ['authentication: { in: bearer, name: t, source: { contract: "Run#/id" } }\n', 5, "no fact 'Run#/id'", ''],
    ['streams:\n  - { operation: getRun, envelope: { type: event } }\n', 6, 'envelope.type', ''],
  ])('refuses %j', (yaml, line, message, remedy) => {
    expect.assertions(3);
    try {
      apply(yaml);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.place).toMatchObject({ document: 'suite.yaml', line });
      expect(error.message).toContain(message);
      expect(error.remedy ?? '').toContain(remedy);
    }
  });
});
