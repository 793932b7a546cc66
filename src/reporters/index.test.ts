import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failingReport } from '../../fixtures/reports/index.ts';
import { reporters } from './index.ts';

test('the registry is sorted, and every reporter lives under its own name', () => {
  const ids = Object.keys(reporters);
  expect(ids).toEqual([...ids].sort());
  for (const [id, reporter] of Object.entries(reporters)) {
    expect(reporter.id).toBe(id);
    expect(existsSync(new URL(`./${id}.ts`, import.meta.url))).toBe(true);
    expect(reporter.fileName).toMatch(/^[a-z-]+\.(har|html|json|md|sarif|svg|txt|xml)$/);
    expect(reporter.statement).toMatch(/\.$/);
  }
});

test.each(Object.entries(reporters))('%s is a function of the report as written to disk', (_, reporter) => {
  const stored = JSON.parse(reporters.json.render(failingReport()));
  expect(reporter.render(stored)).toBe(reporter.render(failingReport()));
});
