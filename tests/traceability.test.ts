import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { judges, suiteNames } from '../src/behaviours/index.ts';
import { checks } from '../src/checks/index.ts';
import { coveragePage } from '../src/cli/explain/coverage-page.ts';
import { type Trace, traceSuite } from '../src/cli/explain/trace-suite.ts';
import { readConfig } from '../src/config/index.ts';
import { placeName } from '../src/model/index.ts';
import { readWaivers } from './waivers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
let traces: readonly Trace[] = [];

beforeAll(async () => {
  traces = await Promise.all((await suiteNames()).map(traceSuite));
});

describe.each(await suiteNames())('%s', (name) => {
  const trace = (): Trace => {
    const found = traces.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no trace of ${name}`);
    return found;
  };

  it('has a row for every sentence of its pages', () => {
    expect(trace().uncited.map((line) => `${placeName(line)} ${line.text}`)).toEqual([]);
  });

  it('has a check or a reason for every statement, and never both', () => {
    const { statements } = trace();
    expect(statements.length).toBeGreaterThan(100);
    const open = statements.filter(({ judgedBy, excluded }) => judgedBy.length > 0 === (excluded !== undefined));
    expect(open.map(({ statement }) => statement)).toEqual([]);
  });

  it('says of each sentence once what becomes of it', () => {
    const lines = trace()
      .statements.filter(({ origin }) => origin === 'written')
      .flatMap(({ places, excluded }) => places.map((place) => [placeName(place), excluded !== undefined] as const));
    const excluded = new Set(lines.flatMap(([line, isExcluded]) => (isExcluded ? [line] : [])));
    expect(lines.flatMap(([line, isExcluded]) => (!isExcluded && excluded.has(line) ? [line] : []))).toEqual([]);
  });

  it('binds as far as the checks that it names, and no further', () => {
    const { statements, requirements } = trace();
    const order = ['MUST', 'SHOULD', 'INFO'] as const;
    const wrong = statements.filter(({ origin, level, judgedBy }) => {
      if (origin === 'contract' || judgedBy.length === 0) return false;
      const named = requirements.filter((one) => judgedBy.some((name) => judges(name, one)));
      return order.find((one) => named.some((requirement) => requirement.level === one)) !== level;
    });
    expect(wrong.map(({ level, statement }) => `${level} ${statement}`)).toEqual([]);
  });

  it('judges nothing that no statement asks for', () => {
    expect(trace().unasked.map(({ id }) => id)).toEqual([]);
    // What goes beyond the documents is observed or wished for, and decides nothing.
    expect(trace().beyond.filter(({ level }) => level === 'MUST')).toEqual([]);
  });

  it('cites lines that exist and say it', () => {
    const cited = trace().statements.flatMap(({ places }) => places);
    const wrong = cited.filter(({ document, line, excerpt }) => {
      if (line === 0) return false;
      const [start = ''] = excerpt.split('\n');
      return !(read(document).split('\n')[line - 1] ?? '').includes(start.trim().slice(0, 60));
    });
    expect(wrong.map(placeName)).toEqual([]);
  });

  it('needs only what target files can claim or offer', () => {
    const target = readConfig<{ scenarios: Record<string, unknown> }>(
      read(`suites/${name}/target.example.yaml`),
      name,
      {},
    );
    const words = Object.keys(target.value.scenarios);
    const { statements, claims } = trace();
    expect(statements.flatMap(({ claim }) => (claim === undefined || claims.includes(claim) ? [] : [claim]))).toEqual(
      [],
    );
    const needed = statements.flatMap(({ scenario }) => (scenario === undefined ? [] : [scenario]));
    expect(needed.filter((word) => !words.includes(word))).toEqual([]);
  });
});

it('every check judges a statement of some suite, or has a waiver that is needed', () => {
  const used = new Set(traces.flatMap(({ requirements }) => requirements.map(({ check }) => check)));
  const unused = checks.map(({ id }) => id).filter((id) => !used.has(id));
  expect(Object.keys(readWaivers().checksOfNoSuite).sort()).toEqual([...unused].sort());
});

it('docs/coverage.md is what the suites say (else: npm run docs:coverage)', () => {
  expect(read('docs/coverage.md') === coveragePage(traces)).toBe(true);
});

const vendors = ['../shared/seeds', '../shared/docs'].map((folder) => join(root, folder)).filter(existsSync);

describe.skipIf(vendors.length === 0)('the vendors’ pages (skipped where they do not lie beside the project)', () => {
  it('are nowhere repeated: no nine words in a row', () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z0-9_']+/g) ?? [];
    const nines = (text: string) =>
      words(text)
        .map((_, i, all) => all.slice(i, i + 9))
        .filter(({ length }) => length === 9)
        .map((nine) => nine.join(' '));
    const theirs = new Set(
      vendors.flatMap((folder) =>
        readdirSync(folder).flatMap((file) => nines(readFileSync(join(folder, file), 'utf8'))),
      ),
    );
    const ours = traces.flatMap(({ statements }) =>
      statements.filter(({ origin }) => origin !== 'contract').map(({ statement }) => statement),
    );
    const pages = [
      ...new Set(
        traces.flatMap(({ statements }) =>
          statements.flatMap(({ places }) => places.flatMap(({ document, line }) => (line === 0 ? [] : [document]))),
        ),
      ),
    ];
    const prose = pages.map((page) => read(page).replaceAll(/```[\s\S]*?```/g, ' '));
    expect([...ours, ...prose].flatMap(nines).filter((nine) => theirs.has(nine))).toEqual([]);
  });
});
