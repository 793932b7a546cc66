import type { Reporter } from './reporter.ts';
import { visible } from './visible.ts';

export const html: Reporter = {
  id: 'html',
  fileName: 'report.html',
  statement: 'One self-contained page for people: verdict, requirements, every failure with its evidence.',
  render: (report) => {
    const escaped = (text: string) =>
      visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const rows = report.requirements.map(
      ({ requirement, outcome, reason }) =>
        `<tr><td>${outcome}<td>${requirement.level}<td>${escaped(requirement.id)}<td>${escaped(requirement.statement)} ${escaped(reason ?? '')}`,
    );
    return `<!doctype html><meta charset="utf-8"><title>${report.overall}</title><h1>${report.overall}</h1><p>${escaped(report.because)}<table>${rows.join('\n')}</table>\n`;
  },
};
