import { loadServers } from '../reference-servers.ts';
import type { Command } from './command.ts';

export interface Options {
  readonly suite: string;
  readonly port: number;
  readonly host: string;
  readonly fault: string | undefined;
  readonly variation: readonly string[] | undefined;
  readonly list: boolean;
  readonly seed: number;
}

export const serve = {
  usage: 'serve <suite>',
  statement: 'Run the reference server of a suite, honest or with one lie, until Ctrl-C',
  options: (yargs) =>
    yargs.positional('suite', { type: 'string', demandOption: true, describe: 'Built-in suite' }).options({
      port: { type: 'number', default: 0, describe: 'Port; 0 takes a free one' },
      host: { type: 'string', default: '127.0.0.1', describe: 'Address to listen on' },
      fault: { type: 'string', describe: 'Let the server tell one lie' },
      variation: {
        type: 'string',
        array: true,
        describe: 'Let the server use a freedom that the documents leave it',
      },
      list: { type: 'boolean', default: false, describe: 'Print the lies and the variations, and stop' },
      seed: { type: 'number', default: 1, describe: 'Seed of ids' },
    }),
  async perform({ fault, variation, list, ...options }, { stdout, signal }) {
    const { faultsOf, startServer, variationsOf } = await loadServers();
    if (list) {
      const lines = [
        'lies (--fault):',
        ...faultsOf(options.suite).map(({ id, lie }) => `  ${id}  ${lie}`),
        'variations (--variation):',
        ...variationsOf(options.suite).map(({ id, difference }) => `  ${id}  ${difference}`),
      ];
      stdout.write(`${lines.join('\n')}\n`);
      return 0;
    }
    const server = await startServer({
      ...options,
      ...(fault === undefined ? {} : { fault }),
      ...(variation === undefined ? {} : { variations: variation.flatMap((names) => names.split(',')) }),
    });
    stdout.write(`${options.suite} at ${server.url}\ncredential: ${server.credential}\n`);
    await new Promise<void>((stop) => {
      if (signal.aborted) stop();
      else signal.addEventListener('abort', () => stop(), { once: true });
    });
    await server.close();
    return 0;
  },
} as const satisfies Command<Options>;
