import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { readWaivers } from '../waivers.ts';
import { currentPage, pageAfter } from './current-page.ts';
import { honesties, lies, nameOf } from './lies.ts';
import { heldRows, openRows } from './page.ts';

/** The cheap side of the matrix: the registries agree with each other and with the page that a whole run wrote. */
describe('the kill matrix', () => {
  const all = lies();
  const page = readFileSync(fileURLToPath(new URL('../../docs/kill-matrix.md', import.meta.url)), 'utf8');

  it('holds at least 200 lies, each with a name of its own, that trip checks that exist', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(nameOf)).size).toBe(all.length);
    const known = new Set<string>(checks.map(({ id }) => id));
    expect(all.filter(({ trips }) => trips.length === 0).map(nameOf)).toEqual([]);
    expect(all.flatMap((lie) => lie.trips.filter((id) => !known.has(id)).map((id) => `${nameOf(lie)}: ${id}`))).toEqual(
      [],
    );
  });

  it('has a lie for every check, or a waiver that is needed', () => {
    const caught = new Set(all.flatMap(({ trips }) => trips));
    const idle = checks.map(({ id }) => id).filter((id) => !caught.has(id));
    expect(Object.keys(readWaivers().checksWithoutFault).sort()).toEqual([...idle].sort());
  });

  it('knows every honest server', () => {
    expect(new Set(honesties().map(nameOf)).size).toBe(honesties().length);
    expect(honesties().length).toBeGreaterThan(100);
  });

  it('is what docs/kill-matrix.md says (else: npm run kill-matrix, or with --only for what changed)', () => {
    expect(page === currentPage(page)).toBe(true);
  });

  it.runIf(process.env['ASSAY_MATRIX'] !== undefined)(
    'was run for each row as it stands (else: npm run kill-matrix)',
    () => {
      expect(openRows(page)).toEqual([]);
    },
  );

  it('forgets of a row what is no longer so', () => {
    const [one, other] = [all[0], all[1]].map((lie) => (lie === undefined ? '' : nameOf(lie)));
    const run = { isWhole: false, seed: '1', right: [], wrong: [] };
    const after = pageAfter(pageAfter('', { ...run, right: [one ?? '', other ?? ''] }), {
      ...run,
      wrong: [other ?? ''],
    });
    expect([...heldRows(after)].map((row) => row.split(' ')[1])).toEqual([one]);
    expect(openRows(after).length).toBe(all.length + honesties().length - 1);
    expect(after).toContain('Last whole run: none.');
  });
});
