import { countLevels, versionAdvice } from '../advice.ts';
import { type Change, isAtLeast } from '../change.ts';
import { messageLines, operationsText, sideText, verdictOf, visibleReport } from './describe.ts';
import type { DiffFormat } from './format.ts';

export const markdown: DiffFormat = {
  id: 'markdown',
  statement: 'for release notes and comments on pull requests',
  render: (report) => {
    const { old, new: next, changes, stale } = visibleReport(report);
    const { ERROR, WARNING, INFO } = countLevels(changes);
    return [
      `# ${text(old.name)} ${text(old.version)} → ${text(next.name)} ${text(next.version)}`,
      '',
      `${ERROR} breaking, ${WARNING} to look at, ${INFO} harmless; next version: **${versionAdvice(changes)}**.`,
      '',
      ...section(
        'Breaking',
        changes.filter(({ level }) => level === 'ERROR'),
      ),
      ...section(
        'To look at',
        changes.filter(({ level }) => level === 'WARNING'),
      ),
      ...section(
        'Harmless',
        changes.filter(({ level }) => !isAtLeast(level, 'WARNING')),
      ),
      ...(stale.length === 0 ? [] : ['## Policy', '', ...stale.map((one) => `- ${text(one)}`), '']),
    ].join('\n');
  },
};

function section(title: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  return [`## ${title}`, '', ...changes.flatMap(item), ''];
}

function item(change: Change): readonly string[] {
  const { witness, eased } = change;
  const where = [operationsText(change), change.at].filter((part) => part !== '').join(', ');
  const places = (['old', 'new'] as const).map((side) => {
    const { at: place, line } = sideText(change, side);
    return `${side} ${(change[side]?.line ?? 0) > 0 ? place : `${place} (${line})`}`;
  });
  const lines = places.filter((part) => part !== '').join(', ');
  return [
    `- **${text(where)}**: ${text(change.message)} (\`${change.id}\`${lines === '' ? '' : `; ${text(lines)}`})`,
    ...(witness === undefined
      ? []
      : [
          `  ${text(verdictOf[witness.kind])}: ${text(witness.because)}`,
          '',
          '  ```text',
          ...messageLines(witness.message).map((line) => `  ${line.replaceAll('```', "'''")}`),
          '  ```',
        ]),
    ...(eased === undefined ? [] : [`  ${text(eased)}`]),
  ];
}

/** Words of documents are never markup here. */
function text(words: string): string {
  return words.replaceAll(/[\\`*_<>[\]|]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
