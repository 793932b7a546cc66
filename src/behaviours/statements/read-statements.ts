import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Config, readConfig } from '../../config/index.ts';
import {
  type Document,
  type JsonObject,
  type Level,
  nearestName,
  nonEmpty,
  type Requirement,
  standard,
} from '../../model/index.ts';
import { packageRoot, type Suite } from '../load-suite.ts';
import { type PageLine, pageLines } from './page-lines.ts';
import { judges, type Statement } from './statement.ts';

export const requirementsSchema = createRequire(import.meta.url)(
  '../../../schemas/requirements.schema.json',
) as JsonObject;

interface Row {
  readonly asks?: string;
  readonly level?: Level;
  readonly claim?: string;
  readonly scenario?: string;
  readonly checks?: readonly string[];
  readonly excluded?: string;
}

interface PageRow extends Row {
  readonly says: string | readonly string[];
}

interface StandardRow extends Row {
  readonly standard: string;
  readonly section: string;
  readonly asks: string;
}

/** `requirements.yaml` as written; `schemas/requirements.schema.json` is checked before this type is trusted. */
interface Requirements {
  readonly suite?: string;
  readonly pages?: Readonly<Record<string, readonly PageRow[]>>;
  readonly standards?: readonly StandardRow[];
}

/** What was read, and the lines of the pages that no row cites. */
export interface WrittenStatements {
  readonly statements: readonly Statement[];
  readonly uncited: readonly PageLine[];
}

/**
 * Read a suite's `requirements.yaml`, and of `suites/standards.yaml` the rows that apply to it.
 * @param pages the suite's pages by the name that the file uses
 * @param requirements what the checks would judge in the suite's contract
 * @throws {Problem} with file and line: words that stand on no line, a check that does not exist or judges nothing in this suite
 */
export async function readStatements(
  suite: Suite,
  pages: ReadonlyMap<string, Document>,
  requirements: readonly Requirement[],
): Promise<WrittenStatements> {
  const folder = join(packageRoot, 'suites');
  const [own, common] = await Promise.all([
    readRows(join(folder, suite.name, 'requirements.yaml'), `suites/${suite.name}/requirements.yaml`),
    readRows(join(folder, 'standards.yaml'), 'suites/standards.yaml'),
  ]);
  const lines = new Map([...pages].map(([key, page]) => [key, pageLines(page)]));
  const cited = new Set<PageLine>();
  const statements: Statement[] = [];
  for (const [page, rows] of Object.entries(own.value.pages ?? {})) {
    const known = lines.get(page);
    if (known === undefined)
      throw own.problem(`/pages/${page}`, `the suite has no page '${page}'`, nearWord(page, [...lines.keys()]));
    rows.forEach((row, i) => {
      const at = `/pages/${page}/${i}`;
      const judgedBy = checkedNames(own, `${at}/checks`, row, requirements);
      for (const says of typeof row.says === 'string' ? [row.says] : row.says) {
        // A whole sentence means just that one, though others may hold its words.
        const whole = known.filter((line) => squeeze(line.text) === squeeze(says));
        const found = whole.length > 0 ? whole : known.filter((line) => squeeze(line.text).includes(squeeze(says)));
        for (const line of found) cited.add(line);
        const places = nonEmpty(found.map(({ text: _, ...place }) => ({ ...place, known: 'stated' as const })));
        if (places === undefined)
          throw own.problem(`${at}/says`, `${page} has no line with the words '${says}'`, 'quote words of one line');
        statements.push({
          ...commonOf(row),
          origin: 'written',
          statement: row.asks ?? found[0]?.text ?? says,
          places,
          judgedBy,
        });
      }
    });
  }
  for (const [config, always] of [
    [own, true],
    [common, false],
  ] as const) {
    (config.value.standards ?? []).forEach((row, i) => {
      // A shared row applies where one of its checks has something to judge.
      const applies = always || row.checks === undefined || reach(row.checks, requirements).length > 0;
      if (!applies) return;
      const common = commonOf(row);
      statements.push({
        ...common,
        level: lowered(common.level, row.checks ?? [], requirements),
        origin: 'standard',
        statement: row.asks,
        places: [standard(row.standard, row.section, row.asks)],
        judgedBy: always
          ? checkedNames(config, `/standards/${i}/checks`, row, requirements)
          : reach(row.checks ?? [], requirements),
      });
    });
  }
  return { statements, uncited: [...lines.values()].flat().filter((line) => !cited.has(line)) };
}

async function readRows(path: string, name: string): Promise<Config<Requirements>> {
  return readConfig<Requirements>(await readFile(path, 'utf8'), name, requirementsSchema);
}

function commonOf({
  level,
  claim,
  scenario,
  excluded,
}: Row): Omit<Statement, 'origin' | 'statement' | 'places' | 'judgedBy'> {
  return {
    level: level ?? 'INFO',
    ...(claim === undefined ? {} : { claim }),
    ...(scenario === undefined ? {} : { scenario }),
    ...(excluded === undefined ? {} : { excluded }),
  };
}

/** A shared row binds a suite no further than its checks do there: what one API describes, another leaves open. */
function lowered(level: Level, names: readonly string[], requirements: readonly Requirement[]): Level {
  const asked = requirements.filter((one) => names.some((name) => judges(name, one)));
  const order: readonly Level[] = ['MUST', 'SHOULD', 'INFO'];
  const highest = order.find((one) => asked.some((requirement) => requirement.level === one));
  return highest === undefined || order.indexOf(highest) < order.indexOf(level) ? level : highest;
}

function reach(names: readonly string[], requirements: readonly Requirement[]): string[] {
  return names.filter((name) => requirements.some((requirement) => judges(name, requirement)));
}

function checkedNames(
  config: Config<unknown>,
  at: string,
  row: Row,
  requirements: readonly Requirement[],
): readonly string[] {
  const names = row.checks ?? [];
  const idle = names.find((name) => !requirements.some((requirement) => judges(name, requirement)));
  if (idle !== undefined)
    throw config.problem(
      at,
      `'${idle}' judges nothing in this suite`,
      nearWord(idle, [...requirements.map(({ check }) => check), ...requirements.map(({ id }) => id)]),
    );
  return names;
}

function nearWord(word: string, known: readonly string[]): string {
  const names = [...new Set(known)];
  const near = nearestName(word, names);
  return near === undefined ? `known names: ${names.join(', ')}` : `did you mean '${near}'?`;
}

function squeeze(text: string): string {
  return text
    .replaceAll(/[*_`\\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
