import type { Report } from '../model/index.ts';
import { markup } from './html/markup.ts';
import type { Reporter } from './reporter.ts';

export const badge: Reporter = {
  id: 'badge',
  fileName: 'badge.svg',
  statement: 'A static badge for a README. It is a picture, not a proof: link it to the report or the certificate.',
  render: (report) => {
    const { label, message } = badgeWords(report);
    const [left, right] = [widthOf(label), widthOf(message)];
    const colour = { CONFORMANT: '#1d6b41', 'NOT CONFORMANT': '#a8281e', 'NOT MEASURED': '#67635a' }[report.overall];
    return `${
      markup`<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${message}">
<title>${label}: ${message}</title>
<rect width="${left + right}" height="20" rx="3" fill="#3a3934"/>
<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${right - 3}z" fill="${colour}"/>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
<text x="${left / 2}" y="14" textLength="${left - 12}">${label}</text>
<text x="${left + right / 2}" y="14" textLength="${right - 12}">${message}</text>
</g>
</svg>
`.html
    }`;
  },
};

/** What a badge says: the suite, the verdict, and how many MUST requirements passed of those that apply. */
export function badgeWords({ suite, overall, must }: Report): { readonly label: string; readonly message: string } {
  const applicable = Object.values(must).reduce((sum, number) => sum + number, 0) - must['not-applicable'];
  const message = `${overall.toLowerCase()} · ${must.passed} of ${applicable} MUST`;
  return { label: `${suite.title} ${suite.edition}`.slice(0, 60), message };
}

/** Verdana 11 is about 6.6 pixels a character; `textLength` makes it so. */
function widthOf(text: string): number {
  return Math.round([...text].length * 6.6 + 12);
}
