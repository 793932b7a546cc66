import type { Report, RequirementResult } from '../../model/index.ts';
import { outcomeWord, outcomeWords, spoken } from '../outcome-word.ts';
import { usualCause } from '../usual-causes.ts';
import { anchor } from './anchor.ts';
import { comparison } from './comparison.ts';
import { deferred } from './deferred.ts';
import { recordLinks } from './failure-view.ts';
import { type Markup, markup } from './markup.ts';
import { requirementPicture } from './requirement-picture.ts';
import { sourceView } from './source-view.ts';

/** Every requirement, by operation, with what it rests on and what was shown. */
export function requirementsSection(report: Report): Markup {
  const subjects = [
    ...new Set([...report.operations.map(({ operation }) => operation), ...report.requirements.map(subjectOf)]),
  ];
  const groups = subjects.map((subject) => {
    const results = report.requirements.filter((result) => subjectOf(result) === subject);
    if (results.length === 0) return undefined;
    const operation = report.operations.find((candidate) => candidate.operation === subject);
    const name =
      operation === undefined ? undefined : markup` <span><b>${operation.method}</b> ${operation.path}</span>`;
    return markup`<section class="group"><h3>${subject === '' ? 'The whole API' : subject}${name}</h3>${results.map((result) => resultView(report, result))}</section>`;
  });
  return markup`<section id="requirements"><h2>Requirements <span id="shown" role="status">${report.requirements.length}</span></h2>
${filterForm(report, subjects)}${groups}<p id="none" hidden>No requirement matches.</p></section>`;
}

function subjectOf({ requirement }: RequirementResult): string {
  return requirement.operation ?? requirement.resource ?? '';
}

/** Shown by the script only: without it, there is nothing to press. */
function filterForm({ requirements }: Report, subjects: readonly string[]): Markup {
  const words = outcomeWords
    .map((word) => ({ word, count: requirements.filter((result) => outcomeWord(result) === word).length }))
    .filter(({ count }) => count > 0);
  const radio = (value: string, label: string, count: number, checked: Markup) =>
    markup`<label><input type="radio" name="outcome" value="${value}"${checked}><span>${label} <small>${count}</small></span></label>`;
  const choice = (name: string, label: string, every: string, values: readonly string[]) =>
    markup`<select name="${name}" aria-label="${label}"><option value="">${every}</option>${values.map((value) => markup`<option>${value}</option>`)}</select>`;
  return markup`<form id="filter" hidden aria-label="Filter requirements">
<fieldset><legend class="unseen">Outcome</legend>${radio('', 'all', requirements.length, markup` checked`)}${words.map(({ word, count }) => radio(word, spoken(word), count, markup``))}</fieldset>
${choice('level', 'Level', 'every level', [...new Set(requirements.map(({ requirement }) => requirement.level))])}
${choice('area', 'Area', 'every area', [...new Set(requirements.map(({ requirement }) => requirement.area))])}
${choice(
  'subject',
  'Operation',
  'every operation',
  subjects.filter((name) => name !== ''),
)}
<input type="search" name="text" placeholder="Search  /" aria-label="Search requirements" autocomplete="off" spellcheck="false">
</form>`;
}

function resultView(report: Report, result: RequirementResult): Markup {
  const { requirement, reason, remedy, verdicts, witness, failures } = result;
  const word = outcomeWord(result);
  const shown = [
    ...(verdicts.passed > 0 ? [`${verdicts.passed} passed`] : []),
    ...(verdicts.failed > 0 ? [`${verdicts.failed} failed`] : []),
    ...(verdicts.inconclusive > 0 ? [`${verdicts.inconclusive} inconclusive`] : []),
  ];
  const cause = failures.length === 0 ? undefined : usualCause(requirement.check);
  // Halted runs give all requirements the same reason; the verdict says it already.
  const telling = (word === 'inconclusive' || word === 'error') && report.halt === undefined;
  const why = telling && reason !== undefined ? markup`<small>${reason}</small>` : undefined;
  const subject = subjectOf(result);
  return markup`<details class="requirement" data-outcome="${word}" data-level="${requirement.level}" data-area="${requirement.area}" data-subject="${subject}">
<summary><span class="tag ${word}">${spoken(word)}</span><span class="level">${requirement.level}</span>
<span class="what">${requirement.statement}${why}</span><code class="id">${requirement.id}</code></summary>
${deferred(
  report,
  markup`<div class="body" id="${anchor('requirement', requirement.id)}">
${reason === undefined ? undefined : markup`<p class="reason">${reason}${remedy === undefined ? undefined : markup`<br><b>${remedy}</b>`}</p>`}
${failures.map(
  ({ case: id, evidence }) =>
    markup`<div class="failure"><p><b>${evidence.message}</b> <span class="quiet">case <code>${id}</code></span></p>${comparison(evidence)}${recordLinks(report, evidence.records)}</div>`,
)}
${cause === undefined ? undefined : markup`<p class="cause"><b>What usually causes it</b> ${cause}</p>`}
${requirementPicture(report, result)}
${witness.length === 0 ? undefined : markup`<p class="quiet label">Witness</p>`}
${witness.map(({ case: id, records }) => markup`<p class="case"><code>${id}</code></p>${recordLinks(report, records)}`)}
<p class="quiet label">Where it is written</p>
${sourceView(report, requirement, failures[0]?.evidence)}
<p class="quiet">Check <code>${requirement.check}</code>${shown.length === 0 ? undefined : ` · verdicts: ${shown.join(', ')}`}${
    requirement.claim === undefined ? undefined : ` · needs the claim ${requirement.claim}`
  } · <a href="#${anchor('requirement', requirement.id)}">link</a></p>
</div>`,
)}</details>`;
}
