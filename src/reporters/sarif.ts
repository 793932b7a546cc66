import { createHash } from 'node:crypto';
import type { Finding, Place } from '../model/index.ts';
import { jsonText } from './json-text.ts';
import { type Problem, problemsOf } from './main-failure.ts';
import { plainLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';
import { usualCause } from './usual-causes.ts';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const;

export const sarif: Reporter = {
  id: 'sarif',
  fileName: 'findings.sarif',
  statement:
    'Findings in the documents and failures of the target as SARIF 2.1.0, for code scanning: each at the line of the document that it is about.',
  render: (report) => {
    const all = [...report.findings.map(ofFinding), ...problemsOf(report).map(ofProblem)];
    const rules = new Map(all.map(({ rule }) => [rule.id, rule]));
    const order = [...rules.keys()];
    return jsonText({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Assay', semanticVersion: report.assay, rules: [...rules.values()] } },
          // Two runs of one category overwrite each other.
          automationDetails: { id: `assay/${plainLine(report.suite.name, 100)}/` },
          originalUriBaseIds: {
            '%SRCROOT%': { description: { text: 'The folder that document names are relative to.' } },
          },
          columnKind: 'utf16CodeUnits',
          results: all.map(({ rule, result }) => ({ ruleId: rule.id, ruleIndex: order.indexOf(rule.id), ...result })),
        },
      ],
    });
  },
};

interface Rule {
  readonly id: string;
  readonly help?: { readonly text: string };
}

interface Told {
  readonly rule: Rule;
  readonly result: object;
}

function ofFinding({ id, severity, message, remedy, places }: Finding): Told {
  const [first, ...others] = places.filter(({ line }) => line > 0);
  const identity = JSON.stringify([id, message, first?.document, first?.pointer]);
  return {
    rule: { id: plainLine(id, 200) },
    result: {
      level: levels[severity],
      message: { text: `${plainLine(message)} ${plainLine(remedy)}` },
      ...placed(first, others),
      partialFingerprints: { 'assayFinding/v1': sha256(identity) },
    },
  };
}

/** A failure of the target, at the line that it breaks. Lines are no part of its identity: moved text stays the same failure. */
function ofProblem({ group, result, failure }: Problem): Told {
  const { requirement } = result;
  const [first, ...others] = requirement.provenance.filter(({ line }) => line > 0);
  const cause = usualCause(group.check);
  const identity = JSON.stringify([group.requirement, group.kind, group.pointer ?? '']);
  return {
    rule: { id: plainLine(group.check, 200), ...(cause === undefined ? {} : { help: { text: cause } }) },
    result: {
      level: group.level === 'MUST' ? 'error' : 'warning',
      message: { text: `${plainLine(requirement.statement)} ${plainLine(failure.evidence.message)}` },
      ...placed(first, others.slice(0, 10)),
      occurrenceCount: group.count,
      partialFingerprints: { 'assayFailure/v1': sha256(identity) },
    },
  };
}

function placed(first: Place | undefined, others: readonly Place[]): object {
  const related = others.map((place, i) => ({
    id: i + 1,
    message: { text: plainLine(place.excerpt, 300) },
    ...location(place),
  }));
  return {
    locations: first === undefined ? [] : [location(first)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function location({ document, line, column, excerpt }: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(document), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: line,
        ...(column === undefined ? {} : { startColumn: column }),
        snippet: { text: plainLine(excerpt, 300) },
      },
    },
  };
}

/** A document's name as a relative reference: no scheme can come of it. */
function uriOf(name: string): string {
  return encodeURI(plainLine(name, 500).replaceAll('\\', '/'))
    .replaceAll(':', '%3A')
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F');
}
