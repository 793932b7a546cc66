import { placeName, type Report, type RequirementOutcome } from '../../model/index.ts';
import { curl } from '../curl.ts';
import { answerLine, count, requestLine } from '../describe-record.ts';
import type { Problem } from '../main-failure.ts';
import { outcomeWord } from '../outcome-word.ts';
import { usualCause } from '../usual-causes.ts';
import { fence, inert, span } from './inert.ts';

/** The verdict, why, and the facts of the run. */
export function verdictBlock(report: Report): string {
  const { suite, target, statistics } = report;
  const facts = [
    `${inert(`${suite.title} ${suite.edition}`, 200)} at ${span(target.url)}`,
    `${count(statistics.cases, 'case')}, ${count(statistics.exchanges + statistics.streams, 'request')}, ${(report.duration / 1000).toFixed(1)} s`,
    `seed ${report.seed}`,
  ];
  return `## ${report.overall}\n\n${inert(report.because)}\n\n${facts.join(' · ')}`;
}

const columns: readonly { readonly title: string; readonly words: readonly (RequirementOutcome | 'observed')[] }[] = [
  { title: 'passed', words: ['passed'] },
  { title: 'failed', words: ['failed', 'unstable'] },
  { title: 'observed', words: ['observed'] },
  { title: 'not judged', words: ['inconclusive', 'error'] },
  { title: 'n/a', words: ['not-applicable'] },
];

export function areaBlock(report: Report): string {
  const areas = [...new Set(report.requirements.map(({ requirement }) => requirement.area))];
  const rows = areas.map((area) => {
    const words = report.requirements.filter(({ requirement }) => requirement.area === area).map(outcomeWord);
    const cells = columns.map(({ words: wanted }) => words.filter((word) => wanted.includes(word)).length);
    return `| ${area} | ${cells.map((number) => (number === 0 ? '' : String(number))).join(' | ')} |`;
  });
  return [
    `| area | ${columns.map(({ title }) => title).join(' | ')} |`,
    `|---|${columns.map(() => '--:|').join('')}`,
    ...rows,
  ].join('\n');
}

/** One problem: what is asked, what came, how to see it again, where it is written. */
export function problemBlock(report: Report, { group, result, failure }: Problem, number: number): string {
  const { evidence } = failure;
  const record = report.records[evidence.records[0]];
  const [place] = result.requirement.provenance;
  const at = evidence.pointer === undefined || evidence.pointer === '' ? '' : `@@ ${evidence.pointer} @@\n`;
  const pretty = (value: unknown) =>
    (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 1_500);
  const side = (sign: string, value: unknown) =>
    pretty(value)
      .split('\n')
      .map((line) => `${sign} ${line}`)
      .join('\n');
  const cause = usualCause(group.check);
  const times = group.count > 1 ? `, ${group.count} times` : '';
  return [
    `### ${number}. ${group.level} ${span(group.requirement)}${times}`,
    `${inert(result.requirement.statement)}  \n**${inert(evidence.message)}**`,
    fence(`${at}${side('-', evidence.expected)}\n${side('+', evidence.actual)}`, 'diff', 4_000),
    ...(record === undefined
      ? []
      : [`${span(requestLine(record.request))} → ${span(answerLine(record))}`, fence(curl(record), 'sh', 2_000)]),
    ...(cause === undefined ? [] : [`_What usually causes it:_ ${inert(cause)}`]),
    `Written in ${span(placeName(place))} (${place.known}): ${span(place.excerpt)}`,
  ].join('\n\n');
}

/** What should have been judged and could not be; equal reasons once. */
export function openBlock(report: Report): string | undefined {
  const open = report.requirements.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'error');
  if (open.length === 0) return undefined;
  const reasons = new Map<string, string[]>();
  for (const { requirement, reason = '', remedy } of open) {
    const why = `${inert(reason)}${remedy === undefined ? '' : ` **${inert(remedy)}**`}`;
    reasons.set(why, [...(reasons.get(why) ?? []), requirement.id]);
  }
  const items = [...reasons].slice(0, 50).map(([why, ids]) => {
    const shown = ids.slice(0, 3).map((id) => span(id));
    return `- ${shown.join(', ')}${ids.length > 3 ? ` and ${ids.length - 3} more` : ''}: ${why}`;
  });
  return `### Not judged: ${count(open.length, 'requirement')}\n\n${items.join('\n')}`;
}

export function findingsBlock({ findings }: Report): string | undefined {
  if (findings.length === 0) return undefined;
  const items = findings.slice(0, 50).map(({ severity, id, message, places: [place] }) => {
    const where = place === undefined ? '' : ` (${span(placeName(place))})`;
    return `- ${severity} ${span(id)}: ${inert(message)}${where}`;
  });
  const more = findings.length > 50 ? `\n- and ${findings.length - 50} more` : '';
  return `### Findings in the documents: ${findings.length}\n\n${items.join('\n')}${more}`;
}
