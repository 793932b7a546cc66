import { countLevels, versionAdvice } from '../advice.ts';
import type { Change } from '../change.ts';
import { messageLines, operationsText, sideText, verdictOf, visibleReport } from './describe.ts';
import type { DiffFormat, Paint } from './format.ts';

const plain: Paint = { red: String, yellow: String, dim: String, bold: String };

export const console: DiffFormat = {
  id: 'console',
  statement: 'for people, with the message that shows each breaking change',
  render: (report, { colours = plain } = {}) => {
    const { old, new: next, changes, stale } = visibleReport(report);
    const { ERROR, WARNING, INFO } = countLevels(changes);
    const head = `${old.name} ${old.version} → ${next.name} ${next.version}`;
    const blocks = changes.map((change) => block(change, colours).join('\n'));
    const summary =
      changes.length === 0
        ? 'No change that a client could notice.'
        : `${ERROR} breaking, ${WARNING} to look at, ${INFO} harmless. Next version by its changes: ${versionAdvice(changes)}.`;
    const notes = stale.map((text) => colours.yellow(`policy: ${text}`));
    return `${[head, ...blocks, ...notes, colours.bold(summary)].join('\n\n')}\n`;
  },
};

function block(change: Change, colours: Paint): readonly string[] {
  const paint = { ERROR: colours.red, WARNING: colours.yellow, INFO: colours.dim }[change.level];
  const where = [operationsText(change), change.at].filter((text) => text !== '').join(', ');
  const { witness } = change;
  return [
    `${paint(change.level.padEnd(7))} ${where}: ${change.message}  ${colours.dim(change.id)}`,
    ...(['old', 'new'] as const).map((side) => {
      const { at, line } = sideText(change, side);
      return `        ${side} ${at}  ${colours.dim(line)}`;
    }),
    ...(witness === undefined
      ? []
      : [
          `        ${verdictOf[witness.kind]}: ${witness.because}`,
          ...messageLines(witness.message).map((line) => `          ${line}`),
        ]),
    ...(change.eased === undefined ? [] : [`        ${colours.dim(`not ${change.was ?? 'ERROR'}: ${change.eased}`)}`]),
  ];
}
