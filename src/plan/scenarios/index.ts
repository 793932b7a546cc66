import { actWhileWaiting } from './act-while-waiting.ts';
import { askInOtherWords } from './ask-in-other-words.ts';
import { cancelWhileRunning } from './cancel-while-running.ts';
import { cancelWhileWaiting } from './cancel-while-waiting.ts';
import { changeAndRemove } from './change-and-remove.ts';
import { cleanUp } from './clean-up.ts';
import { createAndLeave } from './create-and-leave.ts';
import { endWhileWalking } from './end-while-walking.ts';
import { filterLists } from './filter-lists.ts';
import { followToTheEnd } from './follow-to-the-end.ts';
import { giveInput } from './give-input.ts';
import { insertWhileWalking } from './insert-while-walking.ts';
import { lookAgain } from './look-again.ts';
import { lookIntoOtherLists } from './look-into-other-lists.ts';
import { makeManyAtOnce } from './make-many-at-once.ts';
import { probePages } from './probe-pages.ts';
import { readLoneStreams } from './read-lone-streams.ts';
import { readStreamsTogether } from './read-streams-together.ts';
import { reconnectLikeBrowsers } from './reconnect-like-browsers.ts';
import { refuseWhileWaiting } from './refuse-while-waiting.ts';
import { repeatByKey } from './repeat-by-key.ts';
import { resumeStreams } from './resume-streams.ts';
import type { Scenario } from './scenario.ts';
import { sendHostileValues } from './send-hostile-values.ts';
import { sendLargeValues } from './send-large-values.ts';
import { sendUnknownMember } from './send-unknown-member.ts';
import { useForeignIds } from './use-foreign-ids.ts';
import { useValueTwice } from './use-value-twice.ts';
import { varyInput } from './vary-input.ts';
import { varyStreamRequests } from './vary-stream-requests.ts';
import { walkPages } from './walk-pages.ts';
import { watchFromAllSides } from './watch-from-all-sides.ts';
import { writeOnCondition } from './write-on-condition.ts';

export type { Scenario, ScenarioDraft } from './scenario.ts';

/** Every story that can be acted out, sorted by id. */
export const scenarios: readonly Scenario[] = [
  actWhileWaiting,
  askInOtherWords,
  cancelWhileRunning,
  cancelWhileWaiting,
  changeAndRemove,
  cleanUp,
  createAndLeave,
  endWhileWalking,
  filterLists,
  followToTheEnd,
  giveInput,
  insertWhileWalking,
  lookAgain,
  lookIntoOtherLists,
  makeManyAtOnce,
  probePages,
  readLoneStreams,
  readStreamsTogether,
  reconnectLikeBrowsers,
  refuseWhileWaiting,
  repeatByKey,
  resumeStreams,
  sendHostileValues,
  sendLargeValues,
  sendUnknownMember,
  useForeignIds,
  useValueTwice,
  varyInput,
  varyStreamRequests,
  walkPages,
  watchFromAllSides,
  writeOnCondition,
];
