import type { ClaimResult, Report } from '../../model/index.ts';
import { claimWord } from '../describe-claims.ts';
import { answerLine, requestLine } from '../describe-record.ts';
import { anchor } from './anchor.ts';
import { deferred } from './deferred.ts';
import { type Markup, markup } from './markup.ts';
import { recordView } from './record-view.ts';
import { shownRecords } from './shown-records.ts';

/** The exchanges that witnesses and evidence name. */
export function recordsSection(report: Report): Markup | undefined {
  const records = Object.values(report.records)
    .filter(({ id }) => shownRecords(report).has(id))
    .sort((a, b) => a.sentAt - b.sentAt);
  if (records.length === 0) return undefined;
  const left = Object.keys(report.records).length - records.length;
  const items = records.map(
    (
      record,
    ) => markup`<details class="record"><summary><code class="id">${record.id}</code><span class="what"><code>${requestLine(record.request)}</code></span><span class="quiet">${answerLine(record)}</span></summary>
${deferred(report, markup`<div class="body" id="${anchor('record', record.id)}"><p class="quiet">Case <code>${record.case}</code>, step ${record.step}, attempt ${record.attempt}, ${record.credential} credential, sent ${Math.round(record.sentAt)} ms after the start</p>${recordView(record)}</div>`)}</details>`,
  );
  return markup`<section id="exchanges"><h2>Exchanges <span>that witnesses and evidence name</span></h2>${items}${left > 0 ? markup`<p class="quiet">${left} more are in report.json</p>` : undefined}</section>`;
}

/** What was run: enough to run it again. */
export function runSection(report: Report): Markup {
  const fact = (name: string, value: string | number | Markup) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const claims = report.claims.map((claim) => claimItem(report, claim));
  const left = report.statistics.leftOut.map(({ case: id, reason }) => markup`<li><code>${id}</code> ${reason}</li>`);
  const { facts, leftBehind = [] } = report.statistics;
  const behind = leftBehind.map(
    ({ resource, count, ids, remove, unanswered = 0 }) =>
      markup`<li>${count} × ${resource}: <code>${ids.join(', ')}</code>${count > ids.length ? ' …' : ''} <span class="quiet">${remove === undefined ? 'no documented operation removes them' : `not removed by ${remove}`}${unanswered === 0 ? '' : `; ${unanswered} requests to make one got no answer`}</span></li>`,
  );
  return markup`<section id="run"><h2>Run</h2><dl class="facts">
${fact('Suite', `${report.suite.name} ${report.suite.edition}`)}
${fact('Target', report.target.url)}
${fact('Started', report.startedAt)}
${fact('Seed', report.seed)}
${fact('Contract', markup`<code>sha256:${report.contractHash}</code>`)}
${fact('Assay', report.assay)}
${claims.length === 0 ? undefined : fact('Claims', markup`<ul>${claims}</ul>`)}
${behind.length === 0 ? undefined : fact('Left behind', markup`<ul>${behind}</ul>`)}${facts === undefined ? undefined : fact('Stated constraints on input', `${facts.stated}; a good value accepted for ${facts.positive}, a bad one tried for ${facts.negative}, both for ${facts.both}`)}${left.length === 0 ? undefined : fact('Left out', markup`<ul>${left}</ul>`)}
</dl></section>`;
}

/** A claim, what became of it and why; of one that was denied also what was not asked. */
function claimItem({ requirements }: Report, claim: ClaimResult): Markup {
  const { id, by, status, statement, because = `by the ${by}` } = claim;
  const own = requirements
    .map(({ requirement }) => requirement)
    .filter(({ claim: one, needs = [] }) => [one, ...needs].some((name) => name === id || name?.startsWith(`${id}.`)));
  const look = { failed: 'failed', 'not-shown': 'inconclusive', shown: 'passed' }[String(status)] ?? 'quiet';
  const list =
    claim.claimed || own.length === 0
      ? undefined
      : markup`<details><summary>${own.length} requirements that are not asked</summary><ul>${own.map((one) => markup`<li><code>${one.id}</code></li>`)}</ul></details>`;
  return markup`<li><b>${id}</b> <span class="${look}">${claimWord(claim)}</span>: <span class="quiet">${because}</span>${statement === undefined ? undefined : markup`<br><span class="quiet">${statement}</span>`}${list}</li>`;
}
