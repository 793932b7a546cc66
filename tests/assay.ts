import { commandLine, type Shown } from '../src/cli/testing/command-line.ts';

/** The command line in this process, in an environment of its own. */
export async function assay(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  signal = new AbortController().signal,
): Promise<Shown> {
  return commandLine(words, { environment, signal });
}
