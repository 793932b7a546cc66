import type { Evidence, Json } from '../../model/index.ts';
import { type Difference, valueDiff } from '../value-diff.ts';
import { jsonView } from './json-view.ts';
import { type Markup, markup } from './markup.ts';

const differencesShown = 40;

/** Expected and actual: where they differ, if that says more; side by side otherwise, with the place in the answer. */
export function comparison({ expected, actual, pointer }: Evidence): Markup {
  const at = pointer === undefined || pointer === '' ? undefined : markup` <span>at <code>${pointer}</code></span>`;
  const differences = valueDiff(expected, actual);
  const both = markup`<div class="compare"><div class="expected"><p class="h5">Expected</p>${jsonView(expected)}</div><div class="actual"><p class="h5">Actual${at}</p>${jsonView(actual)}</div></div>`;
  if (differences === undefined || differences.length > differencesShown) return both;
  return markup`<div class="diff"><p class="h5">Expected and actual differ${at}</p><table><tbody>${differences.map(row)}</tbody></table></div>
<details class="plain"><summary>Both whole</summary>${both}</details>`;
}

function row({ pointer, expected, actual }: Difference): Markup {
  const side = (sign: string, look: string, value: Json | undefined) =>
    value === undefined ? undefined : markup`<span class="${look}"><b>${sign}</b> ${JSON.stringify(value)}</span>`;
  return markup`<tr><th scope="row"><code>${pointer}</code></th><td>${side('−', 'minus', expected)}${side('+', 'plus', actual)}</td></tr>`;
}
