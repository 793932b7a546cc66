import { operationsText, visibleReport } from './describe.ts';
import type { DiffFormat } from './format.ts';

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const annotations: DiffFormat = {
  id: 'annotations',
  statement: 'marks on the lines of a pull request in GitHub Actions',
  render: (report) =>
    visibleReport(report)
      .changes.map((change) => {
        const command = { ERROR: 'error', WARNING: 'warning', INFO: 'notice' }[change.level];
        const place = change.new ?? change.old;
        const at =
          place === undefined || place.line === 0
            ? ''
            : ` file=${property(place.document)},line=${place.line},title=${property(change.id)}`;
        const why = change.witness === undefined ? '' : ` (${change.witness.because})`;
        return `::${command}${at}::${data(`${operationsText(change)} ${change.at}: ${change.message}${why}`)}\n`;
      })
      .join(''),
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
