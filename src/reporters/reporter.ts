import type { Report } from '../model/index.ts';

/** Turns a report into text. Pure: reads no environment, no clock, no file; only the CLI writes. */
export interface Reporter {
  /** Word used on the command line = file name of the module. */
  readonly id: string;
  /** Name of the file in the run's folder. */
  readonly fileName: string;
  /** What it is for, in one sentence. */
  readonly statement: string;
  readonly render: (report: Report, options?: ReporterOptions) => string;
}

/** Each reporter reads what concerns it and ignores the rest. */
export interface ReporterOptions {
  /** Terminal colours (picocolors' `createColors(true)` fits). Default: none. */
  readonly colours?: Colours;
  /** Columns of the terminal. Default: 100. */
  readonly width?: number;
  /** Rows of the terminal: without `verbose`, the console writes no more lines than these. Default: 48. */
  readonly rows?: number;
  /** Everything, however long. Default: a screen. */
  readonly verbose?: boolean;
  /** JUnit: leave out the three attributes that one or other of the two Jenkins schemas forbids. */
  readonly strict?: boolean;
  /** Paths of the reports that were written, for the last lines of the console. */
  readonly files?: readonly string[];
}

type Paint = (text: string) => string;

export interface Colours {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
}
