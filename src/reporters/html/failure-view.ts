import type { Report, RequirementResult } from '../../model/index.ts';
import { answerLine, requestLine } from '../describe-record.ts';
import { usualCause } from '../usual-causes.ts';
import { anchor } from './anchor.ts';
import { comparison } from './comparison.ts';
import { failurePicture } from './failure-picture.ts';
import { type Markup, markup } from './markup.ts';
import { recordView } from './record-view.ts';
import { shownRecords } from './shown-records.ts';
import { sourceView } from './source-view.ts';

/** A failure in full: expected beside actual, what was seen, the exchange at fault, links to the others. */
export function failureView(
  report: Report,
  result: RequirementResult,
  failure: RequirementResult['failures'][number],
): Markup {
  const { evidence } = failure;
  const [first, ...others] = evidence.records;
  const record = report.records[first];
  const details = evidence.details ?? [];
  const picture = failurePicture(report, result, failure);
  const lines = markup`<pre class="details" tabindex="0">${details.join('\n')}</pre>`;
  const cause = usualCause(result.requirement.check);
  return markup`${comparison(evidence)}
<p class="quiet label">Where it is written</p>
${sourceView(report, result.requirement, evidence)}
${cause === undefined ? undefined : markup`<p class="cause"><b>What usually causes it</b> ${cause}</p>`}
${picture}
${details.length === 0 ? undefined : picture === undefined ? lines : markup`<details class="plain"><summary>The same in words</summary>${lines}</details>`}
${record === undefined ? undefined : recordView(record, { pointer: evidence.pointer, octets: 32, details })}
${others.length === 0 ? undefined : markup`<p class="quiet label">Also part of it</p>${recordLinks(report, others)}`}`;
}

/** Records in one line each, linked to where they are shown in full. */
export function recordLinks(report: Report, ids: readonly string[]): Markup {
  const shown = shownRecords(report);
  const items = ids.map((id) => {
    const record = report.records[id];
    if (record === undefined) return markup`<li><code>${id}</code> <span class="quiet">in the transcript</span></li>`;
    const name = markup`<code>${id}</code>`;
    const link = shown.has(id) ? markup`<a href="#${anchor('record', id)}">${name}</a>` : name;
    return markup`<li>${link} ${requestLine(record.request)} <span class="quiet">${answerLine(record)}</span></li>`;
  });
  return markup`<ul class="records">${items}</ul>`;
}
