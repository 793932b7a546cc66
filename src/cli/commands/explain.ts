import { suiteNames } from '../../behaviours/index.ts';
import { checks } from '../../checks/index.ts';
import { plainTarget } from '../../config/index.ts';
import { type Case, type Check, knownClaims, nearestName, Problem, type Requirement } from '../../model/index.ts';
import { prepare, type Subject, subjectOfSuite } from '../../pipeline.ts';
import { scenarios } from '../../plan/index.ts';
import { checkExamples } from '../explain/check-examples.ts';
import { explainCase } from '../explain/explain-case.ts';
import { type CheckExamples, explainCheck } from '../explain/explain-check.ts';
import { explainClaim } from '../explain/explain-claim.ts';
import { explainRequirement } from '../explain/explain-requirement.ts';
import { explainStatements } from '../explain/explain-statements.ts';
import { traceSuite } from '../explain/trace-suite.ts';
import { readSubject } from '../read-subject.ts';
import { type ReadingOptions, readingOptions } from '../reading-options.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Command } from './command.ts';

export interface Options extends ReadingOptions {
  readonly id: string;
  readonly suite: string | undefined;
}

export const explain = {
  usage: 'explain <id>',
  statement: 'What a requirement, a check, a case or a claim is about, where it is written and how it is judged',
  options: (yargs) =>
    yargs
      .positional('id', {
        type: 'string',
        demandOption: true,
        describe:
          'A check (body-valid), a requirement (body-valid:getRun), a case (getRun.positive) or a claim (streaming)',
      })
      .options({
        suite: {
          type: 'string',
          describe: 'Suite or document that has it (default: all built-in suites)',
        },
        ...readingOptions,
      }),
  async perform({ id, suite, ...options }, surroundings) {
    const [word = ''] = id.split(':');
    const check = checks.find((candidate) => candidate.id === word);
    const subjects = suite === undefined ? await builtIn() : [await readSubject(suite, options)];
    const found = subjects.map(lookedUp);
    const lines = check === undefined ? [] : await aboutCheck(check, id, found);
    const other = lines.length > 0 ? lines : found.flatMap((one) => [...aboutClaim(id, one), ...aboutCase(id, one)]);
    if (other.length === 0) throw unknown(id, suite, found);
    write(surroundings, other);
    return 0;
  },
} as const satisfies Command<Options>;

/** A suite or document with all that can be asked about by name. */
interface Found {
  readonly name: string;
  readonly subject: Subject;
  readonly requirements: readonly Requirement[];
  readonly cases: readonly Case[];
}

function lookedUp(subject: Subject): Found {
  const { plan, requirements } = prepare(subject, plainTarget, 1);
  return { name: subject.suite.name, subject, requirements, cases: plan.cases };
}

async function aboutCheck(check: Check, id: string, found: readonly Found[]): Promise<readonly string[]> {
  const examples: Readonly<Record<string, CheckExamples>> = checkExamples;
  const judged = explainCheck(check, examples[check.id]);
  if (!id.includes(':')) {
    const asked = found.flatMap(({ name, requirements }) => {
      const own = requirements.filter((one) => one.check === id);
      return own.length === 0 ? [] : [`  in ${name}`, ...own.map((one) => `    ${one.id}`), ''];
    });
    return [...judged, ...asked];
  }
  const named = found.flatMap((one) => one.requirements.filter((own) => own.id === id).map((own) => ({ ...one, own })));
  const lines = await Promise.all(
    named.map(async ({ name, own }) => {
      const traced = (await suiteNames()).includes(name) ? (await traceSuite(name)).statements : [];
      return [...explainRequirement(own, name), ...explainStatements(traced, own)];
    }),
  );
  return named.length === 0 ? [] : [...lines.flat(), ...judged];
}

function aboutClaim(id: string, { name, subject, requirements }: Found): readonly string[] {
  return explainClaim(id, name, subject.contract, requirements);
}

function aboutCase(id: string, { name, cases, requirements }: Found): readonly string[] {
  const testCase = cases.find((one) => one.id === id);
  if (testCase === undefined) return [];
  const scenario = testCase.kind === 'scenario' ? testCase.scenario : undefined;
  const story = scenarios.find((one) => one.id === scenario)?.statement;
  return explainCase(testCase, name, { requirements, story });
}

function unknown(id: string, suite: string | undefined, found: readonly Found[]): Problem {
  const names = found.flatMap(({ requirements, cases, subject }) => [
    ...requirements.map((one) => one.id),
    ...cases.map((one) => one.id),
    ...knownClaims(subject.contract).map((one) => one.id),
  ]);
  const near = nearestName(id, [...new Set([...checks.map((one) => one.id), ...names])]);
  const where = suite === undefined ? 'no built-in suite has a' : `${suite} has no`;
  return new Problem(`${where} requirement, check, case or claim '${id}'`, {
    remedy:
      near === undefined
        ? 'docs/checks.md lists the checks, assay plan the cases; --suite names the document that has it'
        : `did you mean '${near}'?`,
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
