import { createHash } from 'node:crypto';
import type { Exchange, Report, RequirementResult, StreamRecord } from '../model/index.ts';
import { placeName } from '../model/index.ts';
import { curl } from './curl.ts';
import { answerBody, answerLine, payloadText, requestLine } from './describe-record.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { nameSecrets } from './secrets.ts';
import { usualCause } from './usual-causes.ts';
import { visibleLine } from './visible.ts';
import { writeXml, type XmlElement } from './xml.ts';

/** GitLab reads files of at most 30 MB; a body or a text beyond these, in characters, is cut and says so. */
const bodyLimit = 8 * 1024;
const textLimit = 64 * 1024;

export const junit: Reporter = {
  id: 'junit',
  fileName: 'junit.xml',
  statement:
    'JUnit XML for CI systems: one case per requirement, one suite per area, in the subset that all consumers read.',
  render: (report, options = {}) => writeXml(testsuites(report, options)),
};

function testsuites(report: Report, options: ReporterOptions): XmlElement {
  const areas = [...new Set(report.requirements.map(({ requirement }) => requirement.area))];
  const byArea = areas.map((area) => {
    const results = report.requirements.filter(({ requirement }) => requirement.area === area);
    return { name: area as string, cases: results.map((result) => testcase(report, result, options)) };
  });
  const suites = [{ name: 'assay', cases: [measured(report)] }, ...byArea].map((suite, id) => ({
    ...suite,
    id,
    ...countCases(suite.cases),
  }));
  const all = countCases(suites.flatMap(({ cases }) => cases));
  const strict = options.strict === true;
  const time = (milliseconds: number) => (milliseconds / 1000).toFixed(3);
  return {
    name: 'testsuites',
    attributes: {
      name: `Assay: ${report.suite.title}`,
      tests: all.tests,
      failures: all.failures,
      errors: all.errors,
      skipped: strict ? undefined : all.skipped,
      time: time(report.duration),
    },
    children: suites.map((suite) => ({
      name: 'testsuite',
      attributes: {
        name: suite.name,
        tests: suite.tests,
        failures: suite.failures,
        errors: suite.errors,
        skipped: suite.skipped,
        time: time(suite.duration),
        timestamp: report.startedAt.replace(/\.\d+/, '').replace(/(?:Z|[+-]\d\d:\d\d)$/, ''),
        id: suite.id,
      },
      children: [properties(report), ...suite.cases.map(({ element }) => element)],
    })),
  };
}

/** A run that measured nothing has only skipped cases, and CI systems show those as green. This case is red then. */
function measured({ overall, because }: Report): Testcase {
  const fault: XmlElement = {
    name: 'error',
    attributes: { type: 'not-measured', message: visibleLine(because) },
    text: because,
  };
  const wrong = overall === 'NOT MEASURED';
  return {
    outcome: wrong ? 'error' : 'passed',
    duration: 0,
    element: {
      name: 'testcase',
      attributes: { classname: 'assay', name: 'measured The run measured the target.', time: '0.000' },
      children: wrong ? [fault] : [],
    },
  };
}

function properties(report: Report): XmlElement {
  const values = {
    verdict: report.overall,
    because: report.because,
    suite: `${report.suite.name} ${report.suite.edition}`,
    target: report.target.url,
    'suite.digest': `sha256:${suiteDigest(report)}`,
    'contract.digest': `sha256:${report.contractHash}`,
    seed: report.seed,
    assay: report.assay,
  };
  return {
    name: 'properties',
    children: Object.entries(values).map(([name, value]) => ({ name: 'property', attributes: { name, value } })),
  };
}

/** What was asked for, by id, level and words: equal for two runs that asked for the same. */
function suiteDigest({ requirements }: Report): string {
  const asked = requirements.map(({ requirement: { id, level, statement } }) => [id, level, statement]).sort();
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex');
}

interface Testcase {
  readonly element: XmlElement;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly duration: number;
}

function countCases(cases: readonly Testcase[]) {
  const of = (outcome: Testcase['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
    duration: cases.reduce((sum, { duration }) => sum + duration, 0),
  };
}

function testcase(report: Report, result: RequirementResult, { strict = false }: ReporterOptions): Testcase {
  const { requirement } = result;
  const [place] = requirement.provenance;
  const shown = recordOf(report, result);
  const duration = shown === undefined ? 0 : Math.max(0, endOf(shown) - shown.sentAt);
  const { outcome, children } = outcomeOf(report, result, shown, strict);
  return {
    outcome,
    duration,
    element: {
      name: 'testcase',
      attributes: {
        classname: requirement.area,
        // The id is unique in a report; with it in front, classname and name together are too.
        name: `${requirement.id} ${visibleLine(requirement.statement)}`,
        time: (duration / 1000).toFixed(3),
        file: strict || place.line === 0 ? undefined : place.document,
        line: strict || place.line === 0 ? undefined : place.line,
      },
      children,
    },
  };
}

function outcomeOf(
  report: Report,
  result: RequirementResult,
  shown: Exchange | StreamRecord | undefined,
  strict: boolean,
): { readonly outcome: Testcase['outcome']; readonly children: readonly XmlElement[] } {
  const { outcome, requirement, failures, reason = '', remedy } = result;
  const why = remedy === undefined ? reason : `${reason}\n${remedy}`;
  switch (outcome) {
    case 'passed':
      return { outcome: 'passed', children: reason === '' ? [] : [{ name: 'system-out', text: reason }] };
    case 'not-applicable':
    case 'inconclusive': {
      const text = `${outcome}: ${why}`;
      const message = strict ? undefined : visibleLine(`${outcome}: ${reason}`);
      return { outcome: 'skipped', children: [{ name: 'skipped', attributes: { message }, text }] };
    }
    case 'error':
      return {
        outcome: 'error',
        children: [{ name: 'error', attributes: { type: 'assay-error', message: visibleLine(reason) }, text: why }],
      };
    case 'failed':
    case 'unstable': {
      const text = failureText(report, result);
      const command = shown === undefined ? [] : [{ name: 'system-out', text: curl(shown) }];
      // INFO is an observation: it must not turn a build red.
      if (requirement.level === 'INFO')
        return { outcome: 'passed', children: [{ name: 'system-out', text: `observed, not a failure\n${text}` }] };
      const evidence = failures[0]?.evidence;
      const prefix = outcome === 'unstable' ? 'unstable: ' : '';
      const message = visibleLine(`${requirement.level} ${prefix}${evidence?.message ?? reason}`);
      return {
        outcome: 'failure',
        children: [{ name: 'failure', attributes: { type: evidence?.kind ?? outcome, message }, text }, ...command],
      };
    }
  }
}

function failureText(report: Report, result: RequirementResult): string {
  const { requirement, failures, verdicts, reason } = result;
  const [place] = requirement.provenance;
  const first = failures[0];
  const records =
    first?.evidence.records.map((id) => report.records[id]).filter((record) => record !== undefined) ?? [];
  const exchange = records.slice(0, 2).flatMap((record) => {
    const body = answerBody(record);
    return [
      requestLine(record.request),
      ...(record.request.body === undefined ? [] : [payloadText(record.request.body, bodyLimit)]),
      answerLine(record),
      ...(body === undefined || body.text === '' ? [] : [payloadText(body, bodyLimit)]),
      '',
    ];
  });
  const evidence = first?.evidence;
  const cause = usualCause(requirement.check);
  const text = [
    requirement.statement,
    `${placeName(place)} (${place.known}): ${place.excerpt}`,
    ...(reason === undefined ? [] : [reason]),
    '',
    ...(evidence === undefined
      ? []
      : [
          evidence.message,
          ...(cause === undefined ? [] : [`usually: ${cause}`]),
          ...(evidence.pointer === undefined ? [] : [`at ${evidence.pointer}`]),
          `expected: ${value(evidence.expected)}`,
          `actual:   ${value(evidence.actual)}`,
          ...(evidence.details ?? []),
        ]),
    '',
    ...exchange,
    ...(records[0] === undefined ? [] : [curl(records[0])]),
    ...(verdicts.failed > 1 ? [`failed ${verdicts.failed} times; this is the first`] : []),
  ].join('\n');
  return text.length <= textLimit ? text : `${text.slice(0, textLimit)}\n… cut: ${text.length} characters in all`;
}

function value(data: unknown): string {
  return nameSecrets(typeof data === 'string' ? data : JSON.stringify(data));
}

function recordOf(report: Report, result: RequirementResult): Exchange | StreamRecord | undefined {
  const id = result.failures[0]?.evidence.records[0] ?? result.witness[0]?.records[0];
  return id === undefined ? undefined : report.records[id];
}

function endOf(record: Exchange | StreamRecord): number {
  return record.kind === 'stream' ? record.end.at : record.result.endedAt;
}
