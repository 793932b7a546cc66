import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { linesOf } from './contract-lines.ts';
import { documentOf, misplaced } from './read-text.ts';

/**
 * Both sides of what is read of pages in people's habits: the facts of each page as lines, and its findings as `severity id`.
 * Each page is a file of `fixtures/documents/styles/`.
 */
export function holdPages(
  pages: readonly (readonly [name: string, facts: readonly string[], findings: readonly string[]])[],
): void {
  describe.each(pages)('%s', (name, facts, findings) => {
    const text = readFileSync(`fixtures/documents/styles/${name}`, 'utf8');
    test('gives each operation what is its own, and says what it does not show', async () => {
      const contract = await readDocuments([documentOf(text, name)]);
      expect(linesOf(contract)).toEqual(facts);
      expect(contract.findings.map(({ severity, id }) => `${severity} ${id}`)).toEqual(findings);
      expect(misplaced(contract, { [name]: text })).toEqual([]);
    });
  });
}
