import type { Report, RequirementResult } from '../../model/index.ts';
import { count } from '../describe-record.ts';
import { outcomeWord, outcomeWords, spoken } from '../outcome-word.ts';
import { type Markup, markup } from './markup.ts';

/** The verdict at a glance: the word, why, and a bar per level. */
export function verdictSection(report: Report): Markup {
  const { statistics, suite, target } = report;
  const style = report.overall.toLowerCase().replace(' ', '-');
  const requests = count(statistics.exchanges + statistics.streams, 'request');
  const levels = (['MUST', 'SHOULD', 'INFO'] as const).map((level) =>
    bar(
      level,
      report.requirements.filter(({ requirement }) => requirement.level === level),
    ),
  );
  return markup`<header>
<p class="mark"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 1 23 12 12 23 1 12Z"/><path d="M7.5 15.5 12 7l4.5 8.5M9.2 12.8h5.6"/></svg>Assay</p>
<p class="subject"><b>${suite.title}</b> ${suite.edition} <span>at ${target.url}</span></p>
</header>
<section class="verdict ${style}">
<h1>${report.overall}</h1>
<p class="because">${report.because}</p>
<p class="quiet">${date(report.startedAt)} · ${count(statistics.cases, 'case')} · ${requests} · ${(report.duration / 1000).toFixed(1)} s</p>
<table class="levels"><caption class="unseen">Requirements by level and outcome</caption><tbody>${levels}</tbody></table>
${areas(report)}
</section>`;
}

/** How each area fared: of the requirements that apply, how many passed. A click filters the list. */
function areas({ requirements }: Report): Markup | undefined {
  const names = [...new Set(requirements.map(({ requirement }) => requirement.area))];
  if (names.length < 2) return undefined;
  const items = names.map((name) => {
    const words = requirements.filter(({ requirement }) => requirement.area === name).map(outcomeWord);
    const of = (...wanted: readonly string[]) => words.filter((word) => wanted.includes(word)).length;
    const broken = of('failed', 'unstable', 'error');
    const open = of('inconclusive');
    const look = broken > 0 ? 'failed' : open > 0 ? 'inconclusive' : 'passed';
    const said = [
      ...(broken > 0 ? [`${broken} failed`] : []),
      ...(open > 0 ? [`${open} open`] : []),
      `${of('passed')} passed`,
    ].join(', ');
    return markup`<li><a href="#requirements" data-filter="area=${name}" class="${look}"><b>${name}</b> <span class="${look}">${said}</span></a></li>`;
  });
  return markup`<ul class="areas" aria-label="Requirements by area">${items}</ul>`;
}

function bar(level: string, results: readonly RequirementResult[]): Markup | undefined {
  if (results.length === 0) return undefined;
  const parts = outcomeWords
    .map((word) => ({ word, count: results.filter((result) => outcomeWord(result) === word).length }))
    .filter((part) => part.count > 0);
  let x = 0;
  const rects = parts.map((part) => {
    const from = x;
    x += (part.count / results.length) * 400;
    return markup`<rect class="${part.word}" x="${from.toFixed(2)}" width="${Math.max(1, x - from - 1.5).toFixed(2)}" height="10"/>`;
  });
  const words = parts.map((part) => markup`<span class="${part.word}">${part.count} ${spoken(part.word)}</span> `);
  return markup`<tr><th scope="row">${level}</th><td><svg viewBox="0 0 400 10" preserveAspectRatio="none" aria-hidden="true">${rects}</svg></td><td>${words}</td></tr>`;
}

function date(startedAt: string): string {
  return `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)} UTC`;
}
