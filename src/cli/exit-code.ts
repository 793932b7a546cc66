import type { Report } from '../model/index.ts';

/** What a CI system reads. 0 conformant, 1 not conformant, 2 the user's input, 3 not measured, 4 our own fault. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export function exitCodeOf(report: Report): ExitCode {
  switch (report.overall) {
    case 'CONFORMANT':
      return 0;
    case 'NOT CONFORMANT':
      return 1;
    case 'NOT MEASURED':
      return 3;
  }
}
