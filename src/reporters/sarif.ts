import { createHash } from 'node:crypto';
import type { Finding, Place } from '../model/index.ts';
import { jsonText } from './json-text.ts';
import { plainLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', note: 'note' } as const;

export const sarif: Reporter = {
  id: 'sarif',
  fileName: 'findings.sarif',
  statement:
    'Findings in the documents as SARIF 2.1.0, for code scanning. Failures of the target are no findings in a file.',
  render: (report) => {
    const rules = [...new Set(report.findings.map(({ id }) => id))];
    return jsonText({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Assay',
              semanticVersion: report.assay,
              rules: rules.map((id) => ({ id: plainLine(id, 200) })),
            },
          },
          // Two runs of one category overwrite each other.
          automationDetails: { id: `assay/${plainLine(report.suite.name, 100)}/` },
          originalUriBaseIds: {
            '%SRCROOT%': { description: { text: 'The folder that document names are relative to.' } },
          },
          columnKind: 'utf16CodeUnits',
          results: report.findings.map((finding) => result(finding, rules.indexOf(finding.id))),
        },
      ],
    });
  },
};

function result({ id, severity, message, remedy, places }: Finding, ruleIndex: number): object {
  const [first, ...others] = places.filter(({ line }) => line > 0);
  const identity = JSON.stringify([id, message, first?.document, first?.pointer]);
  return {
    ruleId: plainLine(id, 200),
    ruleIndex,
    level: levels[severity],
    message: { text: `${plainLine(message)} ${plainLine(remedy)}` },
    locations: first === undefined ? [] : [location(first)],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((place, i) => ({
            id: i + 1,
            message: { text: plainLine(place.excerpt, 300) },
            ...location(place),
          })),
        }),
    partialFingerprints: { 'assayFinding/v1': createHash('sha256').update(identity).digest('hex') },
  };
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
