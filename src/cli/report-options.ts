import { nearestName, Problem } from '../model/index.ts';
import { type ReporterId, reporters } from '../reporters/index.ts';

export interface ReportOptions {
  readonly reporter: readonly string[] | undefined;
  readonly junitStrict: boolean;
}

/** Options of every command that writes reports. */
export const reportOptions = {
  reporter: {
    type: 'string',
    array: true,
    alias: 'r',
    describe: `Reports to write beside report.json, with commas: ${Object.keys(reporters).join(', ')} (default: html,junit)`,
  },
  'junit-strict': {
    type: 'boolean',
    default: false,
    describe: 'JUnit without the attributes that one or other of the two Jenkins schemas forbids',
  },
} as const;

/** Words of the command line as reporters. @throws {Problem} for a word that names none */
export function reportersOf(
  words: readonly string[] | undefined,
  otherwise: readonly ReporterId[],
): readonly ReporterId[] {
  if (words === undefined) return otherwise;
  const names = [...new Set(words.flatMap((word) => word.split(',')).filter((word) => word !== ''))];
  return names.map((name) => {
    if (isReporter(name)) return name;
    const near = nearestName(name, Object.keys(reporters));
    throw new Problem(`there is no reporter '${name}'`, {
      remedy: near === undefined ? `reporters: ${Object.keys(reporters).join(', ')}` : `did you mean '${near}'?`,
    });
  });
}

function isReporter(name: string): name is ReporterId {
  return Object.hasOwn(reporters, name);
}
