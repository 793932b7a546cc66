import type { Change } from '../change.ts';
import { messageLines, operationsText, placeText, verdictOf } from './describe.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { DiffFormat } from './format.ts';

/** One case for each change; breaking ones fail, those to look at are skipped with their reason. No change at all is one case that passes. */
export const junit: DiffFormat = {
  id: 'junit',
  statement: 'JUnit XML for CI systems: a breaking change is a failed case',
  render: ({ old, new: next, changes }) => {
    const name = escapeMarkup(`${old.name} → ${next.name}`);
    const of = (level: Change['level']) => changes.filter((change) => change.level === level).length;
    const cases =
      changes.length === 0 ? ['    <testcase classname="diff" name="no change" time="0"/>'] : changes.map(testcase);
    const counts = `tests="${cases.length}" failures="${of('ERROR')}" errors="0" skipped="${of('WARNING')}" time="0"`;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="Assay diff" ${counts}>`,
      `  <testsuite name="${name}" ${counts}>`,
      ...cases,
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function testcase(change: Change, index: number): string {
  const { id, level, at, message, old, new: next, witness, eased } = change;
  const where = [operationsText(change), at].filter((text) => text !== '').join(', ');
  // The number keeps cases apart that say the same of several places.
  const head = `    <testcase classname="${escapeMarkup(id)}" name="${escapeMarkup(`${index + 1} ${where}: ${message}`)}" time="0">`;
  const text = [
    ...(old === undefined ? [] : [`old ${placeText(old)}: ${old.excerpt}`]),
    ...(next === undefined ? [] : [`new ${placeText(next)}: ${next.excerpt}`]),
    ...(witness === undefined
      ? []
      : [`${verdictOf[witness.kind]}: ${witness.because}`, ...messageLines(witness.message)]),
    ...(eased === undefined ? [] : [eased]),
  ].join('\n');
  const body = escapeMarkup(text);
  const inner =
    level === 'ERROR'
      ? `<failure type="${escapeMarkup(id)}" message="${escapeMarkup(message)}">${body}</failure>`
      : level === 'WARNING'
        ? `<skipped message="${escapeMarkup(message)}">${body}</skipped>`
        : `<system-out>${body}</system-out>`;
  return [head, `      ${inner}`, '    </testcase>'].join('\n');
}
