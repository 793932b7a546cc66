import type { TargetDifference } from '../../gate/index.ts';

const sections: readonly (readonly [TargetDifference['kind'], string])[] = [
  ['only-first', 'Only A conforms'],
  ['only-second', 'Only B conforms'],
  ['advised', 'Recommended (SHOULD), and kept by one of them only'],
  ['unequal', 'Judged at one of them only'],
  ['answer', 'Answers that differ, though neither is wrong'],
  ['shape', 'Members, headers and events that differ'],
  ['latency', 'Response times of another class'],
];

/** Lines of one sort that are printed in full; `--verbose` prints all. */
const most = 12;

/** Two implementations side by side, as lines. */
export function showDifferences(
  differences: readonly TargetDifference[],
  names: { readonly first: string; readonly second: string },
  verbose: boolean,
): readonly string[] {
  const lines = sections.flatMap(([kind, title]) => {
    const all = differences.filter((one) => one.kind === kind);
    if (all.length === 0) return [];
    const shown = verbose ? all : all.slice(0, most);
    const rest = all.length - shown.length;
    return [
      `${title}: ${all.length}`,
      ...shown.flatMap(({ subject, first, second, count, example }) => [
        `  ${subject}${count === undefined || count === 1 ? '' : `, ${count} cases`}${example === undefined ? '' : `, such as ${example}`}`,
        `    A  ${first}`,
        `    B  ${second}`,
      ]),
      ...(rest === 0 ? [] : [`  and ${rest} more; --verbose shows all`]),
      '',
    ];
  });
  return [`A is ${names.first}`, `B is ${names.second}`, '', ...lines];
}
