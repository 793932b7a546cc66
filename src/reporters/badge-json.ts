import type { Report } from '../model/index.ts';
import { badgeWords } from './badge.ts';
import { jsonText } from './json-text.ts';
import { plainLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';

const colours: Readonly<Record<Report['overall'], string>> = {
  CONFORMANT: 'brightgreen',
  'NOT CONFORMANT': 'red',
  'NOT MEASURED': 'lightgrey',
};

export const badgeJson: Reporter = {
  id: 'badge-json',
  fileName: 'badge.json',
  statement: 'The badge as data for the endpoint of shields.io.',
  render: (report) => {
    const { label, message } = badgeWords(report);
    return jsonText({
      schemaVersion: 1,
      label: plainLine(label, 60),
      message,
      color: colours[report.overall],
      isError: report.overall === 'NOT CONFORMANT',
    });
  },
};
