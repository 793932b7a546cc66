import yargs from 'yargs';
import { nearestName, Problem } from '../model/index.ts';
import type { Command } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { describedProblem } from './described-problem.ts';
import type { ExitCode } from './exit-code.ts';
import { type Surroundings, version } from './surroundings.ts';

/**
 * Run one command line.
 * @param words the arguments after the program's name
 * @returns the exit code; nothing here ends the process
 */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const parser = yargs()
    .scriptName('assay')
    .usage('$0 <command>\n\nDoes this running HTTP and SSE API do what its documents say?')
    .version(version)
    .help()
    .strict()
    .recommendCommands()
    .demandCommand(1, 'name a command')
    .exitProcess(false)
    .showHelpOnFail(false)
    .wrap(Math.min(110, surroundings.stdout.columns ?? 100))
    .epilogue('Exit codes: 0 conformant, 1 not conformant, 2 wrong input, 3 not measured, 4 a fault of Assay itself')
    .fail((message: string | undefined, error: Error | undefined) => {
      throw error ?? usageProblem(message ?? 'wrong usage', words);
    });
  for (const command of commands) register(parser, command as Command<never>, (made) => (code = made), surroundings);
  try {
    await parser.parseAsync(words as string[], {}, (_error, _argv, output) => {
      if (output !== '') surroundings.stdout.write(`${output}\n`);
    });
    return code;
  } catch (error) {
    if (error instanceof Problem) {
      surroundings.stderr.write(`${describedProblem(error)}\n`);
      return 2;
    }
    if (error instanceof Error && error.name === 'YError') {
      surroundings.stderr.write(`${describedProblem(usageProblem(error.message, words))}\n`);
      return 2;
    }
    surroundings.stderr.write(
      `assay: a fault of Assay itself, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return 4;
  }
}

type Parser = ReturnType<typeof yargs>;

function register(
  parser: Parser,
  command: Command<never>,
  done: (code: ExitCode) => void,
  surroundings: Surroundings,
): void {
  parser.command(
    command.usage,
    command.statement,
    (inner) => command.options(inner) as Parser,
    async (options) => done(await command.perform(options as never, surroundings)),
  );
}

/** yargs says what is wrong; we add what to write instead. */
function usageProblem(message: string, words: readonly string[]): Problem {
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/m.exec(message)?.[1]?.split(', ') ?? [];
  const names = commands.map(({ usage }) => usage.split(' ')[0] ?? '');
  const [first = ''] = words;
  if (!names.includes(first) && first !== '' && !first.startsWith('-')) {
    const near = nearestName(first, names);
    return new Problem(`there is no command '${first}'`, {
      remedy: near === undefined ? `commands: ${names.join(', ')}` : `did you mean '${near}'?`,
    });
  }
  const command = commands.find(({ usage }) => usage.startsWith(`${first} `));
  if (command !== undefined && unknown.length > 0) {
    const known = optionNames(command as Command<never>);
    const [option = ''] = unknown;
    const near = nearestName(option, known);
    return new Problem(`assay ${first} has no option --${option}`, {
      remedy: near === undefined ? `see: assay ${first} --help` : `did you mean --${near}?`,
    });
  }
  const [, argument = '', given = '', choices = ''] =
    /Argument: (\S+), Given: "(.*)", Choices: (.*)/.exec(message.replaceAll(/\s*\n\s*/g, ' ')) ?? [];
  if (argument !== '') {
    const known = [...choices.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
    const near = nearestName(given, known);
    return new Problem(`${argument}: there is no '${given}'`, {
      remedy: `${near === undefined ? '' : `did you mean '${near}'? `}known: ${known.join(', ')}`,
    });
  }
  return new Problem(message.split('\n')[0] ?? message, {
    remedy: names.includes(first) ? `see: assay ${first} --help` : 'see: assay --help',
  });
}

function optionNames(command: Command<never>): string[] {
  const options = (
    command.options(yargs([])) as unknown as { getOptions(): { key: Record<string, unknown> } }
  ).getOptions();
  return Object.keys(options.key);
}
