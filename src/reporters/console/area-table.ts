import type { Report, RequirementOutcome } from '../../model/index.ts';
import type { Layout } from './layout.ts';

const columns: readonly { readonly title: string; readonly outcomes: readonly RequirementOutcome[] }[] = [
  { title: 'passed', outcomes: ['passed'] },
  { title: 'failed', outcomes: ['failed', 'unstable'] },
  { title: 'observed', outcomes: [] },
  { title: 'inconclusive', outcomes: ['inconclusive', 'error'] },
  { title: 'n/a', outcomes: ['not-applicable'] },
];

/** Requirements by area and outcome; areas in the order of the report. `observed`: what INFO requirements found. */
export function areaTable(report: Report, { colours }: Layout): readonly string[] {
  const areas = [...new Set(report.requirements.map(({ requirement }) => requirement.area))];
  const paints = [colours.green, colours.red, colours.yellow, colours.yellow, colours.dim];
  const head = `  ${''.padEnd(12)}${columns.map(({ title }) => title.padStart(title.length + 2)).join('')}`;
  const rows = areas.map((area) => {
    const results = report.requirements.filter(({ requirement }) => requirement.area === area);
    const cells = columns.map(({ title, outcomes }, i) => {
      const count = results.filter(({ outcome, requirement }) => {
        const observed = requirement.level === 'INFO' && (outcome === 'failed' || outcome === 'unstable');
        return title === 'observed' ? observed : !observed && outcomes.includes(outcome);
      }).length;
      const cell = (count === 0 ? '·' : String(count)).padStart(title.length + 2);
      return count === 0 ? colours.dim(cell) : (paints[i]?.(cell) ?? cell);
    });
    return `  ${area.padEnd(12)}${cells.join('')}`;
  });
  return [colours.dim(head), ...rows];
}
