import { checks } from '../../src/checks/index.ts';
import { readWaivers } from '../waivers.ts';
import { honesties, lies, nameOf } from './lies.ts';
import { heldRows, killMatrixPage, rowTextOf, stampStart } from './page.ts';

const never = `${stampStart} none.`;

/** The page as the registries say it now, with what a page before knew of runs. */
export function currentPage(before: string, stamp = stampOf(before), shown: ReadonlySet<string> = new Set()): string {
  const known = heldRows(before);
  return killMatrixPage(
    lies(),
    honesties(),
    checks.map(({ id }) => id),
    readWaivers().checksWithoutFault,
    stamp,
    (row) => known.has(row) || shown.has(row),
  );
}

/**
 * The page after a run: rows that were as they say are held, rows that were not are held no more, and a whole run in which all were stamps it.
 */
export function pageAfter(
  before: string,
  run: {
    readonly isWhole: boolean;
    readonly seed: string;
    readonly right: readonly string[];
    readonly wrong: readonly string[];
  },
): string {
  const texts = (names: readonly string[]) => {
    const asked = new Set(names);
    return new Set([...lies(), ...honesties()].filter((one) => asked.has(nameOf(one))).map(rowTextOf));
  };
  const wrong = texts(run.wrong);
  const kept = before
    .split('\n')
    .filter((line) => ![...wrong].some((row) => line.startsWith(row)))
    .join('\n');
  const stamp =
    run.isWhole && run.wrong.length === 0
      ? `${stampStart} ${run.right.length} runs with seed ${run.seed}, all as this page says; rows written since were run by themselves.`
      : stampOf(before);
  return currentPage(kept, stamp, texts(run.right));
}

function stampOf(page: string): string {
  return page.split('\n').find((line) => line.startsWith(stampStart)) ?? never;
}
