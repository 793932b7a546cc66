import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyProfile, loadSuite, packageRoot, suiteSchema } from '../src/behaviours/index.ts';
import { requirementsSchema } from '../src/behaviours/statements/index.ts';
import { readRevocations } from '../src/certify/index.ts';
import { parseReport } from '../src/cli/read-report.ts';
import { readSchema } from '../src/cli/read-schema.ts';
import { readConfig, readTarget } from '../src/config/index.ts';
import { applyPolicy, diffContracts, type Policy, unknownKinds } from '../src/diff/index.ts';
import { type Baseline, baselineChanges, decideGate, updateBaseline } from '../src/gate/index.ts';
import { type Contract, type Document, type Json, Problem, parseJson, type Report } from '../src/model/index.ts';
import { reporters } from '../src/reporters/index.ts';
import { EventReader, readTranscript } from '../src/run/index.ts';
import { compareContracts, loadDocument, readDocuments } from '../src/sources/index.ts';
import { budgetFor, toJson } from '../src/sources/tree/node.ts';
import { SyntaxProblem } from '../src/sources/tree/parse-json.ts';
import { readYamlEvents } from '../src/sources/tree/read-yaml-events.ts';
import { readYamlWithCare } from '../src/sources/tree/read-yaml-with-care.ts';
import { runSuite } from './fault-matrix/run-suite.ts';
import {
  type Edit,
  edited,
  edits,
  type Mutation,
  mutated,
  mutations,
  numRuns,
  refusesOnlyInWords,
  seed,
  tellInputs,
  timeout,
} from './fuzz/mutations.ts';
import { readWaiversFrom } from './waivers.ts';

const file = (path: string) => readFileSync(`${packageRoot}/${path}`);
const today = '2026-11-22';
const report = JSON.parse(file('reports/samples/toolregistry/report.json').toString()) as Report;

const baseline = JSON.stringify(
  {
    ...updateBaseline(report, undefined),
    known: updateBaseline(report, undefined)
      .known.slice(0, 3)
      .map((entry) => ({ ...entry, reason: 'known since June', until: '2026-12-01' })),
  },
  null,
  1,
);
const policy = `rules:
  operation-removed: WARNING
  parameter-removed: {level: INFO, reason: "a beta", until: 2026-12-31}
paths:
  - {path: /beta/**, most: "off", reason: nobody uses it}
acknowledged:
  - change: operation-removed
    operation: GET /runs
    reason: told to all clients
    until: 2026-12-01
`;
const yaml = `openapi: 3.0.3
info:
  title: T
  version: "1"
  description: |-
    two
    lines
x-shared: &id {type: string, format: uuid}
paths:
  /runs/{id}:
    parameters: [{name: id, in: path, required: true, schema: *id}]
    get:
      responses:
        "200": {description: 'it''s', content: {application/json: {schema: {<<: *id, minimum: 1.50e3}}}}
`;

const rareYaml = `${yaml}x-rare: !!str 12\n? [a, b]\n: c\n`;

let contract: Contract;
let changes: ReturnType<typeof diffContracts>;
let pages: ReadonlyMap<string, Document>;
beforeAll(async () => {
  const suite = await loadSuite('toolregistry');
  const documents = await Promise.all(suite.documents.map(({ path }) => loadDocument(path)));
  contract = await readDocuments(documents, { aliases: suite.config.value.operations ?? {} });
  const [, ...fewer] = contract.operations;
  changes = diffContracts(contract, { ...contract, operations: fewer });
  pages = new Map(
    await Promise.all([...suite.pages].map(async ([key, { path }]) => [key, await loadDocument(path)] as const)),
  );
});

/** Text that users write, and what reads it: to the place where nothing more of it can be wrong. */
const readers: readonly (readonly [what: string, real: string | Buffer, read: (text: string) => unknown])[] = [
  [
    'target files',
    file('suites/toolregistry/target.example.yaml'),
    (text) => readTarget(text, 'target.yaml', { TOOLREGISTRY_API_KEY: 'k' }),
  ],
  [
    'suite profiles',
    file('suites/toolregistry/suite.yaml'),
    (text) =>
      applyProfile(
        contract,
        readConfig<Parameters<typeof applyProfile>[1]['value']>(text, 'suite.yaml', suiteSchema),
        pages,
      ),
  ],
  [
    'baselines',
    baseline,
    (text) => {
      const { value } = readConfig<Baseline>(text, 'baseline.yaml', readSchema('baseline'));
      expect(decideGate(report, value, today).because).not.toBe('');
      return baselineChanges(value, updateBaseline(report, value), today);
    },
  ],
  [
    'policies of differences',
    policy,
    (text) => {
      const { value } = readConfig<Policy>(text, 'policy.yaml', readSchema('diff-policy'));
      return [...unknownKinds(value)].length > 0 || applyPolicy(changes, value, today);
    },
  ],
  [
    'lists of certificates taken back',
    '{"0123-abcd": "lost its key", "__proto__": "x"}',
    (text) => readRevocations(text, []),
  ],
  ['waivers', file('suites/waivers.yaml'), (text) => readWaiversFrom(text, 'waivers.yaml')],
  [
    'statements of suites',
    file('suites/kognitos/requirements.yaml'),
    (text) => readConfig(text, 'requirements.yaml', requirementsSchema),
  ],
  ['YAML, by the quick reader', yaml, (text) => thrown(readYamlEvents(text))],
  ['YAML, by the careful reader', rareYaml, readYamlWithCare],
  [
    'YAML, by both',
    yaml,
    (text) => {
      const quick = readYamlEvents(text);
      if (quick instanceof SyntaxProblem) return;
      const careful = readYamlWithCare(text);
      expect(toJson(quick.root, budgetFor(text))).toEqual(toJson(careful.root, budgetFor(text)));
    },
  ],
  ['JSON', file('reports/samples/kognitos/badge.json'), parseJson],
];

/** A report of a few requirements, one of them failed, with their records. */
function fewer(all: Report): Report {
  const failed = all.requirements.filter(({ outcome }) => outcome === 'failed').slice(0, 1);
  const requirements = [...failed, ...all.requirements.slice(0, 8)];
  const named = new Set(
    requirements.flatMap(({ witness, failures }) => [
      ...witness.flatMap(({ records }) => records),
      ...failures.flatMap(({ evidence }) => evidence.records),
    ]),
  );
  const records = Object.fromEntries(Object.entries(all.records).filter(([id]) => named.has(id)));
  return { ...all, requirements, records, operations: all.operations.slice(0, 3) };
}

function thrown(read: ReturnType<typeof readYamlEvents>): void {
  if (read instanceof SyntaxProblem) expect(read.message).not.toBe('');
}

describe('mutated input is read or refused in words', () => {
  it.each(readers)('%s', { timeout }, (what, real, read) => {
    const bytes = Buffer.from(real);
    // Unharmed, it is read: else nothing would be tried but the refusal.
    read(bytes.toString());
    const property = fc.property(mutations, (changes) =>
      refusesOnlyInWords(() => read(mutated(bytes, changes).toString())),
    );
    fc.assert(property, { numRuns, seed });
    tellInputs(what);
  });

  it('reports, and what is made of them', { timeout }, () => {
    const whole = JSON.parse(JSON.stringify(fewer(report))) as Json;
    const tries = Math.ceil(numRuns / 10);
    const make = (all: readonly Edit[]) => {
      const text = JSON.stringify(all.reduce<Json>((value, edit) => edited(value, edit) ?? null, whole));
      const read = parseReport(text, 'report.json');
      for (const { render } of Object.values(reporters)) expect(render(read)).not.toBe('');
      decideGate(read, updateBaseline(read, undefined), today);
    };
    make([]);
    const changes = fc.array(edits(fc.constant(0)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (all) => refusesOnlyInWords(() => make(all))),
      { numRuns: tries, seed },
    );
    tellInputs('reports', tries);
  });

  it('documents that are compared with others (--against)', { timeout }, async () => {
    const real = file('suites/toolregistry/source/runs.md');
    const against = async (changes: readonly Mutation[]) => {
      const other = await readDocuments([{ name: 'other.md', bytes: mutated(real, changes) }]).catch(
        (error: unknown) => {
          if (error instanceof Problem) return undefined;
          throw error;
        },
      );
      if (other === undefined) return;
      for (const { subject } of [...compareContracts(contract, other), ...compareContracts(other, contract)])
        expect(subject).not.toBe('');
      diffContracts(contract, other);
    };
    await fc.assert(fc.asyncProperty(mutations, against), { numRuns: Math.ceil(numRuns / 20), seed });
    tellInputs('documents', Math.ceil(numRuns / 20));
  });

  it('transcripts: any change is noticed', { timeout }, async () => {
    const { transcript } = await runSuite('kognitos');
    const real = new TextEncoder().encode(transcript);
    const read = async (bytes: Uint8Array) => {
      for await (const _ of readTranscript(bytes, 'transcript.ndjson'));
    };
    await expect(read(real)).resolves.toBeUndefined();
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const bytes = mutated(real, changes);
        fc.pre(!bytes.equals(real));
        await expect(read(bytes)).rejects.toThrow(Problem);
      }),
      { numRuns: Math.ceil(numRuns / 4), seed },
    );
    tellInputs('transcripts', Math.ceil(numRuns / 4));
  });

  it('event streams: any bytes, cut anywhere', { timeout }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.array(fc.nat(400), { maxLength: 8 }), (bytes, cuts) => {
        const places = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].sort(
          (a, b) => a - b,
        );
        const reader = new EventReader();
        const events = places.slice(1).flatMap((end, i) => reader.feed(Buffer.from(bytes.subarray(places[i], end)), i));
        reader.end();
        const whole = new EventReader();
        const same = whole.feed(Buffer.from(bytes), 0);
        whole.end();
        expect(events.map(({ type, data, id, offset }) => ({ type, data, id, offset }))).toEqual(
          same.map(({ type, data, id, offset }) => ({ type, data, id, offset })),
        );
        expect(reader.framing).toEqual(whole.framing);
      }),
      { numRuns: numRuns * 5, seed },
    );
    tellInputs('event streams', numRuns * 5);
  });
});
