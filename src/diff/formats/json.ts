import { countLevels, versionAdvice } from '../advice.ts';
import type { DiffFormat } from './format.ts';

export const json: DiffFormat = {
  id: 'json',
  statement: 'everything, for programs',
  render: (report) =>
    `${JSON.stringify({ format: 'assay-diff/1', counts: countLevels(report.changes), advice: versionAdvice(report.changes), ...report }, null, 2)}\n`,
};
