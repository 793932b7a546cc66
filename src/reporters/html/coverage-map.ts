import type { Report, RequirementResult } from '../../model/index.ts';
import { type OutcomeWord, outcomeWord, outcomeWords, spoken } from '../outcome-word.ts';
import { type Markup, markup } from './markup.ts';

/** Operations and resources against areas: where requirements were judged, and what came of it. */
export function coverageMap(report: Report): Markup {
  const subject = ({ requirement }: RequirementResult) => requirement.operation ?? requirement.resource ?? '';
  const areas = [...new Set(report.requirements.map(({ requirement }) => requirement.area))];
  const subjects = [
    ...new Set([...report.operations.map(({ operation }) => operation), ...report.requirements.map(subject)]),
  ];
  const rows = subjects.map((name) => {
    const own = report.requirements.filter((result) => subject(result) === name);
    const cells = areas.map((area) => cell(own.filter(({ requirement }) => requirement.area === area)));
    return markup`<tr><th scope="row">${name === '' ? 'the whole API' : name}</th>${cells}</tr>`;
  });
  return markup`<div class="scroll" tabindex="0"><table class="map"><caption class="unseen">Requirements by operation and area</caption><thead><tr><th scope="col"><span class="unseen">operation</span></th>${areas.map((area) => markup`<th scope="col">${area}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function cell(results: readonly RequirementResult[]): Markup {
  if (results.length === 0) return markup`<td><span class="unseen">none</span></td>`;
  const words = outcomeWords
    .map((word) => ({ word, number: results.filter((result) => outcomeWord(result) === word).length }))
    .filter(({ number }) => number > 0);
  const [worst] = words;
  const all = words.map(({ word, number }) => `${number} ${spoken(word)}`).join(', ');
  const shown =
    worst === undefined || worst.number === results.length || worst.word === 'passed'
      ? String(worst?.number ?? 0)
      : `${worst.number} of ${results.length}`;
  return markup`<td class="cell ${worst?.word ?? 'passed'}" title="${all}">${sign(worst?.word)}${shown}<span class="unseen"> ${all}</span></td>`;
}

/** Not by colour alone. */
function sign(word: OutcomeWord | undefined): string {
  return word === 'failed' || word === 'unstable' || word === 'error' ? '✕ ' : word === 'inconclusive' ? '? ' : '';
}
