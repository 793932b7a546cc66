import { actWhileWaiting } from './act-while-waiting.ts';
import { cancelWhileRunning } from './cancel-while-running.ts';
import { filterLists } from './filter-lists.ts';
import { followToTheEnd } from './follow-to-the-end.ts';
import type { Scenario } from './scenario.ts';
import { walkPages } from './walk-pages.ts';

export type { Scenario, ScenarioDraft } from './scenario.ts';

/** Every story that can be acted out, sorted by id. */
export const scenarios: readonly Scenario[] = [
  actWhileWaiting,
  cancelWhileRunning,
  filterLists,
  followToTheEnd,
  walkPages,
];
