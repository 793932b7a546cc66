import { createHash } from 'node:crypto';
import type { Report } from '../model/index.ts';
import { behaviourSection } from './html/behaviour-section.ts';
import { coverageSection } from './html/coverage-section.ts';
import { documentsSection } from './html/documents-section.ts';
import { type Markup, markup, trusted } from './html/markup.ts';
import { problemsSection } from './html/problems-section.ts';
import { requirementsSection } from './html/requirements-section.ts';
import { recordsSection, runSection } from './html/run-section.ts';
import { script } from './html/script.ts';
import { style } from './html/style.ts';
import { verdictSection } from './html/verdict-section.ts';
import type { Reporter } from './reporter.ts';

export const html: Reporter = {
  id: 'html',
  fileName: 'report.html',
  statement: 'One self-contained page for people: verdict, requirements, every failure with its evidence.',
  render: (report) => page(report).html,
};

/** Nothing is loaded and nothing runs but the one script and the one style that are hashed here. */
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${sha256(script)}'`,
  `style-src 'sha256-${sha256(style)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function page(report: Report): Markup {
  const sections = [
    ['problems', problemsSection(report)],
    ['behaviour', behaviourSection(report)],
    ['requirements', requirementsSection(report)],
    ['coverage', coverageSection(report)],
    ['documents', documentsSection(report)],
    ['exchanges', recordsSection(report)],
    ['run', runSection(report)],
  ] as const;
  const links = sections.flatMap(([id, section]) =>
    section === undefined || section.html === '' ? [] : [markup`<a href="#${id}">${id}</a> `],
  );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Assay ${report.assay}">
<title>${report.overall}: ${report.suite.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#requirements">Skip to the requirements</a>
<main>
${verdictSection(report)}
<nav aria-label="Sections">${links}</nav>
${sections.map(([, section]) => section)}
</main>
<script>${trusted(script)}</script>
</body>
</html>
`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
