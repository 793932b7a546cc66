import type { Report, RequirementResult } from '../model/index.ts';
import { placeName } from '../model/index.ts';
import { curl } from './curl.ts';
import { jsonText } from './json-text.ts';
import { fileOf } from './main-failure.ts';
import { outcomeWord } from './outcome-word.ts';
import { plainJson, plainLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';

export const ctrf: Reporter = {
  id: 'ctrf',
  fileName: 'ctrf-report.json',
  statement: 'Common Test Report Format: one test per requirement, for tools that read many test runners.',
  render: (report) => {
    const start = Math.round(Date.parse(report.startedAt)) || 0;
    const tests = report.requirements.map((result) => test(report, result));
    const of = (status: Status) => tests.filter((one) => one.status === status).length;
    return jsonText({
      reportFormat: 'CTRF',
      specVersion: '1.0.0',
      generatedBy: `Assay ${report.assay}`,
      results: {
        tool: { name: 'Assay', version: report.assay },
        summary: {
          tests: tests.length,
          passed: of('passed'),
          failed: of('failed'),
          skipped: of('skipped'),
          pending: of('pending'),
          other: of('other'),
          start,
          stop: start + report.duration,
        },
        tests,
        environment: {
          appName: plainLine(`${report.suite.title} ${report.suite.edition}`, 200),
          testEnvironment: plainLine(report.target.url, 500),
        },
        extra: {
          assay: {
            overall: report.overall,
            because: plainLine(report.because),
            seed: report.seed,
            contract: `sha256:${report.contractHash}`,
          },
        },
      },
    });
  },
};

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

interface Test {
  readonly status: Status;
  readonly [member: string]: unknown;
}

/** `error` is no status of CTRF: it is `other`. What could not be judged is `skipped`, and says why. */
const statuses: Readonly<Record<ReturnType<typeof outcomeWord>, Status>> = {
  passed: 'passed',
  observed: 'passed',
  failed: 'failed',
  unstable: 'failed',
  inconclusive: 'skipped',
  'not-applicable': 'skipped',
  error: 'other',
};

function test(report: Report, result: RequirementResult): Test {
  const { requirement, failures, witness, reason, remedy } = result;
  const word = outcomeWord(result);
  const evidence = failures[0]?.evidence;
  const record = report.records[evidence?.records[0] ?? witness[0]?.records[0] ?? ''];
  const ended = record === undefined ? 0 : record.kind === 'stream' ? record.end.at : record.result.endedAt;
  const why = evidence?.message ?? [reason, remedy].filter((text) => text !== undefined).join(' ');
  const place = fileOf(requirement.provenance);
  const trace = [
    requirement.statement,
    placeName(requirement.provenance[0]),
    ...(evidence === undefined
      ? []
      : [`expected: ${plainJson(evidence.expected)}`, `actual: ${plainJson(evidence.actual)}`]),
    ...(record === undefined ? [] : [curl(record)]),
  ];
  return {
    name: plainLine(`${requirement.id} ${requirement.statement}`, 1_000),
    status: statuses[word],
    rawStatus: word,
    duration: record === undefined ? 0 : Math.max(0, Math.round(ended - record.sentAt)),
    testId: plainLine(requirement.id, 500),
    suite: [requirement.area],
    ...(why === '' ? {} : { message: plainLine(why) }),
    ...(evidence === undefined ? {} : { trace: trace.map((line) => plainLine(line)).join('\n') }),
    ...(place === undefined ? {} : { filePath: plainLine(place.document, 500), line: place.line }),
    tags: [requirement.level, requirement.area],
    labels: { check: requirement.check, level: requirement.level },
    ...(word === 'unstable' ? { flaky: true } : {}),
  };
}
