import { suiteNames } from '../../behaviours/index.ts';
import { checks, requirementsOf } from '../../checks/index.ts';
import { nearestName, Problem } from '../../model/index.ts';
import { type Subject, subjectOfSuite } from '../../pipeline.ts';
import { checkExamples } from '../explain/check-examples.ts';
import { type CheckExamples, explainCheck } from '../explain/explain-check.ts';
import { explainRequirement } from '../explain/explain-requirement.ts';
import { readSubject } from '../read-subject.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Command } from './command.ts';

export interface Options {
  readonly id: string;
  readonly suite: string | undefined;
}

export const explain = {
  usage: 'explain <id>',
  statement: 'What a requirement or a check asks, why, where it is written and how it is judged',
  options: (yargs) =>
    yargs
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe: 'A check (body-valid) or a requirement (body-valid:getRun)',
      })
      .options({
        suite: {
          type: 'string',
          describe: 'Suite or document that has the requirement (default: all built-in suites)',
        },
      }),
  async perform({ id, suite }, surroundings) {
    const check = checks.find((candidate) => candidate.id === id.split(':')[0]);
    if (check === undefined) {
      const near = nearestName(
        id,
        checks.map((candidate) => candidate.id),
      );
      throw new Problem(`there is no check '${id.split(':')[0]}'`, {
        remedy: near === undefined ? 'docs/checks.md lists them all' : `did you mean '${near}'?`,
      });
    }
    const examples: Readonly<Record<string, CheckExamples>> = checkExamples;
    const found = await places(id, suite);
    const judged = explainCheck(check, examples[check.id]);
    if (id.includes(':')) write(surroundings, [...found.flatMap((one) => one.lines), ...judged]);
    else {
      const asked = found.flatMap(({ name, ids }) => [`  in ${name}`, ...ids.map((one) => `    ${one}`), '']);
      write(surroundings, [...judged, ...asked]);
    }
    return 0;
  },
} as const satisfies Command<Options>;

interface Found {
  readonly name: string;
  readonly ids: readonly string[];
  readonly lines: readonly string[];
}

/** Where the check or requirement stands. @throws {Problem} when no suite has the requirement */
async function places(id: string, suite: string | undefined): Promise<readonly Found[]> {
  const subjects: readonly Subject[] = suite === undefined ? await builtIn() : [await readSubject(suite)];
  const all = subjects.map((subject) => ({ subject, requirements: requirementsOf(subject.contract) }));
  const found = all.map(({ subject, requirements }): Found => {
    const own = requirements.filter((one) => one.id === id || one.check === id);
    const { name } = subject.suite;
    return { name, ids: own.map((one) => one.id), lines: own.flatMap((one) => explainRequirement(one, name)) };
  });
  const known = found.filter(({ ids }) => ids.length > 0);
  if (known.length > 0 || !id.includes(':')) return known;
  const near = nearestName(
    id,
    all.flatMap(({ requirements }) => requirements.map((one) => one.id)),
  );
  throw new Problem(`no ${suite === undefined ? 'built-in suite' : suite} has the requirement '${id}'`, {
    remedy: near === undefined ? 'name the document that has it with --suite' : `did you mean '${near}'?`,
  });
}

/** A suite that is being written may not load; the others still explain. */
async function builtIn(): Promise<readonly Subject[]> {
  const loaded = (await suiteNames()).map(async (name) => [await subjectOfSuite(name)]);
  return (await Promise.all(loaded.map((one) => one.catch(() => [])))).flat();
}

function write({ stdout }: Surroundings, lines: readonly string[]): void {
  stdout.write(`${lines.join('\n').trimEnd()}\n`);
}
