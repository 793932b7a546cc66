import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = {
  id: 'json',
  fileName: 'report.json',
  statement: 'The whole report as data; every other report can be made from it. Its JSON Schema is published.',
  render: jsonText,
};
