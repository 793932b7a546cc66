import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../model/index.ts';
import { reporters } from './index.ts';

const samples = new URL('../../reports/samples/', import.meta.url);
const suites = readdirSync(samples, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('there is a failing run of each suite', () => {
  expect(suites.map(({ name }) => name).sort()).toEqual(['arkloop', 'kognitos', 'toolregistry']);
});

describe.each(suites.map(({ name }) => name))('the samples of %s', (suite) => {
  const read = (name: string) => readFileSync(new URL(`${suite}/${name}`, samples), 'utf8');
  const report = JSON.parse(read('report.json')) as Report;

  test('are of a run that failed', () => {
    expect(report.overall).toBe('NOT CONFORMANT');
  });
  // A mismatch means that a reporter changed: look at the difference, then write the samples again (reports/samples/README.md).
  test.each(Object.values(reporters).map((reporter) => [reporter.fileName, reporter] as const))(
    '%s',
    (name, reporter) => {
      expect(existsSync(new URL(`${suite}/${name}`, samples))).toBe(true);
      expect(reporter.render(report) === read(name), `${name} is not what its reporter makes of report.json`).toBe(
        true,
      );
    },
  );
});
