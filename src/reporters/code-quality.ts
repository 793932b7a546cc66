import { createHash } from 'node:crypto';
import type { Finding, Report } from '../model/index.ts';
import { jsonText } from './json-text.ts';
import { fileOf, problemsOf } from './main-failure.ts';
import { plainLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';

export const codeQuality: Reporter = {
  id: 'code-quality',
  fileName: 'gl-code-quality-report.json',
  statement: 'Problems and findings in the documents for the merge request of GitLab, each at its line.',
  render: (report) => jsonText([...problems(report), ...report.findings.flatMap(finding)]),
};

const ofLevel = { MUST: 'critical', SHOULD: 'major', INFO: 'info' } as const;
const ofSeverity = { error: 'major', warning: 'minor', note: 'info' } as const;

function problems(report: Report): readonly object[] {
  // GitLab drops entries without a path; what only a standard states is shown at the first document that is known.
  const home = report.requirements.flatMap(({ requirement }) => fileOf(requirement.provenance) ?? [])[0];
  return problemsOf(report).flatMap(({ group, result, failure }) => {
    const own = fileOf(result.requirement.provenance);
    const path = own?.document ?? home?.document;
    if (path === undefined) return [];
    return [
      entry({
        description: `${result.requirement.statement} ${failure.evidence.message}`,
        check: group.check,
        severity: ofLevel[group.level],
        path,
        line: own?.line ?? 1,
        identity: [group.requirement, group.kind, group.pointer ?? ''],
      }),
    ];
  });
}

function finding({ id, severity, message, remedy, places }: Finding): readonly object[] {
  const place = places.find(({ line }) => line > 0);
  if (place === undefined) return [];
  const identity = [id, message, place.document, place.pointer ?? ''];
  const { document: path, line } = place;
  return [
    entry({ description: `${message} ${remedy}`, check: id, severity: ofSeverity[severity], path, line, identity }),
  ];
}

/** Entries with one fingerprint are one to GitLab; lines are no part of it, so that moved text stays the same problem. */
function entry(of: {
  readonly description: string;
  readonly check: string;
  readonly severity: string;
  readonly path: string;
  readonly line: number;
  readonly identity: readonly string[];
}): object {
  return {
    description: plainLine(of.description, 1_000),
    check_name: plainLine(of.check, 200),
    fingerprint: createHash('sha256').update(JSON.stringify(of.identity)).digest('hex'),
    severity: of.severity,
    location: { path: plainLine(of.path, 500).replace(/^(\.\/)+/, ''), lines: { begin: of.line } },
  };
}
