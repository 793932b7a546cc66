import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { conformantReport, failingReport, notMeasuredReport } from '../../fixtures/reports/index.ts';
import type { Exchange, Octets, StreamRecord, WireFailure } from '../model/index.ts';
import { json } from './json.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(
  schema,
);

const reports = { conformant: conformantReport(), failing: failingReport(), 'not measured': notMeasuredReport() };

test.each(Object.entries(reports))('a %s report is valid against the published schema', (_, report) => {
  expect(validate(JSON.parse(json.render(report))), JSON.stringify(validate.errors, null, 2)).toBe(true);
});

test.each([
  ['an unknown member', (report: Record<string, unknown>) => ({ ...report, extra: 1 })],
  ['a missing member', ({ because: _, ...report }: Record<string, unknown>) => report],
  ['a pass without a witness', (report: Record<string, unknown>) => withFirstResult(report, { witness: [] })],
  ['a failure without evidence', (report: Record<string, unknown>) => withFirstResult(report, { outcome: 'failed' })],
])('the schema refuses %s', (_, change) => {
  expect(validate(change(JSON.parse(json.render(conformantReport()))))).toBe(false);
});

test('what is read back is what was written, and nothing in the text acts on a terminal', () => {
  const text = json.render(failingReport());
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(failingReport())));
  expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\p{Zl}/u);
  expect(text).not.toMatch(/^\s*::/m);
});

function withFirstResult(report: Record<string, unknown>, changes: object): Record<string, unknown> {
  const [first, ...others] = report.requirements as readonly object[];
  return { ...report, requirements: [{ ...first, ...changes }, ...others] };
}

test('the schema knows every member that a record can have', () => {
  const report = failingReport();
  const all = Object.values(report.records);
  const plain = all.find((record): record is Exchange => record.kind === 'exchange');
  const followed = all.find((record): record is StreamRecord => record.kind === 'stream');
  if (plain === undefined || followed === undefined) throw new Error('the fixture has both');
  const resent = { kind: 'reset', message: 'gone' } as const;
  // Every optional member is named, so that the compiler asks for the next one.
  const octets: Required<Octets> = { hex: '7b7d0a', at: 2 };
  const violation: Required<WireFailure> = { kind: 'protocol', message: 'm', octets };
  const end: Required<StreamRecord['end']> = { ...followed.end, message: 'm', violation };
  const malformed: Exchange = { ...plain, id: 'x2', result: { kind: 'failed', failure: violation, endedAt: 1 } };
  const exchange: Required<Exchange> = {
    ...plain,
    id: 'x1',
    resent,
    left: true,
    result: withExcess(plain.result, octets),
  };
  const stream: Required<StreamRecord> = {
    ...followed,
    id: 's1',
    resent,
    end,
    leftOut: { chunks: 1, bytes: 2, events: 3 },
  };
  expect(
    validate(JSON.parse(json.render({ ...report, records: { x1: exchange, x2: malformed, s1: stream } }))),
    said(),
  ).toBe(true);
});

function withExcess(result: Exchange['result'], excess: Octets): Exchange['result'] {
  if (result.kind !== 'answered') throw new Error('the fixture was answered');
  return { ...result, excess };
}

function said(): string {
  return JSON.stringify(validate.errors);
}
