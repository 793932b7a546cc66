import type { Place, Report } from '../model/index.ts';
import { fileOf, problemsOf } from './main-failure.ts';
import { plainLine } from './plain-text.ts';
import type { Reporter } from './reporter.ts';

/** GitHub keeps ten of each level in a step and drops the rest without a word. */
const limit = 10;

type Level = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: readonly string[];
  readonly place: Place | undefined;
}

export const github: Reporter = {
  id: 'github',
  fileName: 'annotations.txt',
  statement:
    'Annotations for GitHub Actions, at most ten of each level, worst first: print them into the log of a step.',
  render: (report) => {
    const all = [...problems(report), ...unjudged(report), ...findings(report)];
    const lines = (['error', 'warning', 'notice'] as const).flatMap((level) => {
      const own = all.filter((annotation) => annotation.level === level);
      const shown = own.length <= limit ? own : own.slice(0, limit - 1);
      const rest = own.length - shown.length;
      const more: Annotation = { level, title: 'Assay', message: [`${rest} more are in the report`], place: undefined };
      return [...shown, ...(rest > 0 ? [more] : [])].map(command);
    });
    return lines.map((line) => `${line}\n`).join('');
  },
};

function problems(report: Report): readonly Annotation[] {
  return problemsOf(report).map(({ group, result, failure }) => ({
    level: group.level === 'MUST' ? 'error' : 'warning',
    title: `${group.level} ${group.requirement}`,
    message: [
      result.requirement.statement,
      failure.evidence.message,
      `expected: ${short(failure.evidence.expected)}`,
      `actual: ${short(failure.evidence.actual)}`,
    ],
    place: fileOf(result.requirement.provenance),
  }));
}

function unjudged({ requirements, overall, because }: Report): readonly Annotation[] {
  const whole: readonly Annotation[] =
    overall === 'NOT MEASURED' ? [{ level: 'error', title: overall, message: [because], place: undefined }] : [];
  const open = requirements.filter(
    ({ outcome, requirement }) => outcome === 'inconclusive' && requirement.level === 'MUST',
  );
  return [
    ...whole,
    ...open.map(
      ({ requirement, reason = '', remedy }): Annotation => ({
        level: 'warning',
        title: `not judged: ${requirement.id}`,
        message: [requirement.statement, reason, ...(remedy === undefined ? [] : [remedy])],
        place: fileOf(requirement.provenance),
      }),
    ),
  ];
}

function findings(report: Report): readonly Annotation[] {
  return report.findings.map(({ id, message, remedy, places }) => ({
    level: 'notice',
    title: `document: ${id}`,
    message: [message, remedy],
    place: places.find(({ line }) => line > 0),
  }));
}

/** Whatever stands in the data cannot end the command: newlines and the characters of the grammar are escaped (percent first). */
function command({ level, title, message, place }: Annotation): string {
  const at = place === undefined ? [] : [`file=${property(place.document)}`, `line=${place.line}`];
  const text = message.map((line) => data(plainLine(line, 600))).join('%0A');
  return `::${level} ${[...at, `title=${property(title)}`].join(',')}::${text}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(plainLine(text, 200)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function short(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 300);
}
