import { count } from './describe-record.ts';
import { problemsOf } from './main-failure.ts';
import { areaBlock, verdictBlock } from './markdown/blocks.ts';
import { inert, span } from './markdown/inert.ts';
import { fill, size } from './markdown.ts';
import type { Reporter } from './reporter.ts';

/** A comment holds 65,536 characters, and nobody reads that many. */
const limit = 8_000;

export const pullRequest: Reporter = {
  id: 'pull-request',
  fileName: 'comment.md',
  statement: 'A short comment for a pull request: the verdict, a table, and a line for each problem.',
  render: (report) => {
    const head = verdictBlock(report);
    const table = `<details><summary>By area</summary>\n\n${areaBlock(report)}\n\n</details>`;
    const problems = problemsOf(report);
    const lines = fill(
      problems.map(
        ({ group, failure }) =>
          () =>
            `- ${group.level} ${span(group.requirement, 120)}${group.count > 1 ? ` (${group.count} times)` : ''}: ${inert(failure.evidence.message, 240)}`,
      ),
      limit - size([head, table]) - 200,
    );
    const rest = problems.length - lines.length;
    const list = [...lines, ...(rest > 0 ? [`- and ${count(rest, 'more problem')}`] : [])].join('\n');
    return `${[head, ...(list === '' ? [] : [list]), table].join('\n\n')}\n`;
  },
};
