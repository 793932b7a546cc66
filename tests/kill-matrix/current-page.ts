import { checks } from '../../src/checks/index.ts';
import { readWaivers } from '../waivers.ts';
import { honesties, lies } from './lies.ts';
import { killMatrixPage, stampStart } from './page.ts';

const never = `${stampStart} none since these rows were written.`;

/** The page as the registries say it now. */
export function currentPage(stamp = never): string {
  return killMatrixPage(
    lies(),
    honesties(),
    checks.map(({ id }) => id),
    readWaivers().checksWithoutFault,
    stamp,
  );
}

/** A page without its stamp: what it says of the matrix. */
export function rowsOf(page: string): string {
  return page.replace(new RegExp(`^${stampStart}.*$`, 'm'), '');
}

/** The page after a run: a whole one stamps it; a part leaves the stamp only where no row has changed. */
export function pageAfter(
  before: string,
  run: { readonly isWhole: boolean; readonly runs: number; readonly seed: string },
): string {
  if (run.isWhole) return currentPage(`${stampStart} ${run.runs} runs with seed ${run.seed}, all as this page says.`);
  return rowsOf(before) === rowsOf(currentPage()) ? before : currentPage();
}
