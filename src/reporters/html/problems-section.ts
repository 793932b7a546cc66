import type { ProblemGroup, Report, RequirementResult } from '../../model/index.ts';
import { alsoWords } from '../describe-record.ts';
import { outcomeWord, spoken } from '../outcome-word.ts';
import { anchor } from './anchor.ts';
import { failureView } from './failure-view.ts';
import { type Markup, markup } from './markup.ts';

/** Problems shown with all that belongs to them; of the others there is a line each, and their requirement has the rest. */
const inFull = 200;

/** Failures with one cause, worst first, each in full; and then what was only observed. */
export function problemsSection(report: Report): Markup | undefined {
  const results = new Map(report.requirements.map((result) => [result.requirement.id, result]));
  const failures = report.problems.filter(({ level }) => level !== 'INFO');
  const observed = report.problems.filter(({ level }) => level === 'INFO');
  const list = (problems: readonly ProblemGroup[], open: boolean) => {
    const full = problems.slice(0, inFull);
    const brief = problems.slice(inFull);
    return markup`${full.map((problem, i) => problemView(report, problem, results.get(problem.requirement), open && i === 0))}${
      brief.length === 0 ? undefined : markup`<ul class="brief">${brief.map(problemLink)}</ul>`
    }`;
  };
  return markup`${
    failures.length === 0
      ? undefined
      : markup`<section id="problems"><h2>Problems <span>worst first</span></h2>${list(failures, true)}</section>`
  }${
    observed.length === 0
      ? undefined
      : markup`<section id="observations"><h2>Observations <span>not failures</span></h2>${list(observed, false)}</section>`
  }`;
}

/** The fragment of a problem; its kind and place are part of it, so that it is stable. */
export function problemAnchor({ requirement, kind, pointer = '' }: ProblemGroup): string {
  return anchor('problem', `${requirement}.${kind}${pointer}`);
}

function problemLink({ level, requirement, kind, count }: ProblemGroup): Markup {
  return markup`<li>${level} <a href="#${anchor('requirement', requirement)}">${requirement}</a> <span class="quiet">${kind}${count > 1 ? `, ${count} times` : ''}</span></li>`;
}

function problemView(
  report: Report,
  problem: ProblemGroup,
  result: RequirementResult | undefined,
  open: boolean,
): Markup | undefined {
  const failure = result?.failures[problem.failure];
  if (result === undefined || failure === undefined) return undefined;
  const { requirement, reason } = result;
  const word = outcomeWord(result);
  const times = problem.count > 1 ? ` · ${problem.count} times` : '';
  const inner = markup`<summary><span class="tag ${word}">${requirement.level}</span>
<span class="what"><b>${failure.evidence.message}</b><span>${requirement.statement}</span></span>
<code class="id">${requirement.id}${times}</code></summary>
<div class="body" id="${problemAnchor(problem)}">
${word === 'unstable' && reason !== undefined ? markup`<p class="reason">${spoken(word)}: ${reason}</p>` : undefined}
${problem.operations === undefined || problem.operations.length < 2 ? undefined : markup`<p class="reason">In ${problem.operations.join(', ')}</p>`}
${problem.also === undefined ? undefined : markup`<p class="reason">And so: ${problem.also.map(alsoWords).join(', ')}</p>`}${
  problem.alsoFails === undefined
    ? undefined
    : markup`<p class="reason">Likely of the same cause: ${problem.alsoFails.map((id) => markup`<a href="#${anchor('requirement', id)}">${id}</a> `)}</p>`
}
${failureView(report, result, failure)}
<p class="quiet">Case <code>${failure.case}</code> · <a href="#${anchor('requirement', requirement.id)}">the requirement</a></p>
</div>`;
  return open
    ? markup`<details class="problem ${word}" open>${inner}</details>`
    : markup`<details class="problem ${word}">${inner}</details>`;
}
