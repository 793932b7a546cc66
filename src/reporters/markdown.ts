import { count } from './describe-record.ts';
import { problemsOf } from './main-failure.ts';
import { areaBlock, findingsBlock, openBlock, problemBlock, verdictBlock } from './markdown/blocks.ts';
import type { Reporter } from './reporter.ts';

/** GitHub throws a whole summary away when it is over 1 MiB. Sections are left out whole, never cut in the middle. */
const limit = 900_000;

export const markdown: Reporter = {
  id: 'markdown',
  fileName: 'summary.md',
  statement: 'The job summary of a CI run, below 900 KB whatever happens: append it to $GITHUB_STEP_SUMMARY.',
  render: (report) => {
    const fixed = [verdictBlock(report), areaBlock(report)];
    const end = [openBlock(report), findingsBlock(report)].filter((block) => block !== undefined);
    const problems = problemsOf(report);
    const blocks = fill(
      problems.map((problem, i) => () => problemBlock(report, problem, i + 1)),
      limit - size([...fixed, ...end]) - 1_000,
    );
    const rest = problems.length - blocks.length;
    const more = rest > 0 ? [`_${count(rest, 'more problem')} in the HTML report._`] : [];
    return `${[...fixed, ...blocks, ...more, ...end].join('\n\n')}\n`;
  },
};

/** As many blocks as fit, in order. Each is made only when it is its turn. */
export function fill(blocks: readonly (() => string)[], room: number): readonly string[] {
  const kept: string[] = [];
  let left = room;
  for (const make of blocks) {
    const block = make();
    left -= size([block]);
    if (left < 0) break;
    kept.push(block);
  }
  return kept;
}

/** Bytes that blocks take, with the blank lines between them. */
export function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, 0);
}
