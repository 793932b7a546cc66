import type { ArkloopFault } from '../layer.ts';
import { afterSeqUnchecked } from './after-seq-unchecked.ts';
import { anyTokenAccepted } from './any-token-accepted.ts';
import { bodyCutShort } from './body-cut-short.ts';
import { cancelDemandsBody } from './cancel-demands-body.ts';
import { cancelNotOk } from './cancel-not-ok.ts';
import { cancelOpenToAnyone } from './cancel-open-to-anyone.ts';
import { costAsText } from './cost-as-text.ts';
import { createAnswers200 } from './create-answers-200.ts';
import { createdAtANumber } from './created-at-a-number.ts';
import { createdAtNotADate } from './created-at-not-a-date.ts';
import { createdNotFound } from './created-not-found.ts';
import { errorWithoutMessage } from './error-without-message.ts';
import { inputAnswers202 } from './input-answers-202.ts';
import { inputAnswersText } from './input-answers-text.ts';
import { inputTooLongAccepted } from './input-too-long-accepted.ts';
import { inputWithoutContentAccepted } from './input-without-content-accepted.ts';
import { invalidBodyCrashes } from './invalid-body-crashes.ts';
import { limitUnchecked } from './limit-unchecked.ts';
import { listWrappedInObject } from './list-wrapped-in-object.ts';
import { listsOpenToAnyone } from './lists-open-to-anyone.ts';
import { missingTokenCrashes } from './missing-token-crashes.ts';
import { noCredentialAccepted } from './no-credential-accepted.ts';
import { orgIdLeftOut } from './org-id-left-out.ts';
import { runAsTextPlain } from './run-as-text-plain.ts';
import { statusFilterUnchecked } from './status-filter-unchecked.ts';
import { streamOpenToAnyone } from './stream-open-to-anyone.ts';
import { threadRunWithoutStatus } from './thread-run-without-status.ts';
import { tokensAsText } from './tokens-as-text.ts';
import { traceIdChanges } from './trace-id-changes.ts';
import { traceIdLeftOutOfCreate } from './trace-id-left-out-of-create.ts';
import { unknownInputTaken } from './unknown-input-taken.ts';
import { unknownRunAnswers200 } from './unknown-run-answers-200.ts';
import { unknownRunCancelled } from './unknown-run-cancelled.ts';
import { unknownRunCrashes } from './unknown-run-crashes.ts';
import { unknownThreadAccepted } from './unknown-thread-accepted.ts';
import { wrongTypeAccepted } from './wrong-type-accepted.ts';

/** One line per fault, sorted by id. */
export const faults: readonly ArkloopFault[] = [
  afterSeqUnchecked,
  anyTokenAccepted,
  bodyCutShort,
  cancelDemandsBody,
  cancelNotOk,
  cancelOpenToAnyone,
  costAsText,
  createAnswers200,
  createdAtANumber,
  createdAtNotADate,
  createdNotFound,
  errorWithoutMessage,
  inputAnswers202,
  inputAnswersText,
  inputTooLongAccepted,
  inputWithoutContentAccepted,
  invalidBodyCrashes,
  limitUnchecked,
  listWrappedInObject,
  listsOpenToAnyone,
  missingTokenCrashes,
  noCredentialAccepted,
  orgIdLeftOut,
  runAsTextPlain,
  statusFilterUnchecked,
  streamOpenToAnyone,
  threadRunWithoutStatus,
  tokensAsText,
  traceIdChanges,
  traceIdLeftOutOfCreate,
  unknownInputTaken,
  unknownRunAnswers200,
  unknownRunCancelled,
  unknownRunCrashes,
  unknownThreadAccepted,
  wrongTypeAccepted,
];
