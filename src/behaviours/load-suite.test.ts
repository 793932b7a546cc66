import { describe, expect, it } from 'vitest';
import { isSuite, loadSuite, suiteNames } from './load-suite.ts';

describe('built-in suites', () => {
  it('load by name, with names that a user can open', async () => {
    for (const name of await suiteNames()) {
      const suite = await loadSuite(name);
      expect(suite.name).toBe(name);
      expect(suite.documents.every(({ name: shown }) => shown.startsWith(`suites/${name}/`))).toBe(true);
    }
  });

  it('are told from documents', async () => {
    expect(await isSuite('toolregistry')).toBe(true);
    expect(await isSuite('package.json')).toBe(false);
  });

  it('are suggested when a name is mistyped', async () => {
    await expect(loadSuite('toolregistri')).rejects.toMatchObject({
      remedy: expect.stringContaining("did you mean 'toolregistry'"),
    });
  });
});
