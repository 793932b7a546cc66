import type { Check, Contract, Requirement } from '../model/index.ts';
import { credentialRequired } from './auth/credential-required.ts';
import { bodyValid } from './body/body-valid.ts';
import { invalidInputRefused } from './http/invalid-input-refused.ts';
import { mediaTypeDocumented } from './http/media-type-documented.ts';
import { noServerError } from './http/no-server-error.ts';
import { statusDocumented } from './http/status-documented.ts';
import { unknownIdRefused } from './http/unknown-id-refused.ts';
import { validInputAccepted } from './http/valid-input-accepted.ts';
import { cancelTakesEffect } from './lifecycle/cancel-takes-effect.ts';
import { changeTimeMovesForward } from './lifecycle/change-time-moves-forward.ts';
import { durationsAgree } from './lifecycle/durations-agree.ts';
import { immutableMembersStay } from './lifecycle/immutable-members-stay.ts';
import { listAgreesWithRead } from './lifecycle/list-agrees-with-read.ts';
import { membersFollowState } from './lifecycle/members-follow-state.ts';
import { momentsInOrder } from './lifecycle/moments-in-order.ts';
import { startsInInitialState } from './lifecycle/starts-in-initial-state.ts';
import { terminalStateIsFinal } from './lifecycle/terminal-state-is-final.ts';
import { transitionsAreDeclared } from './lifecycle/transitions-are-declared.ts';
import { filterHolds } from './pagination/filter-holds.ts';
import { pageSizeHonoured } from './pagination/page-size-honoured.ts';
import { pagesLoseNoItem } from './pagination/pages-lose-no-item.ts';
import { pagesRepeatNoItem } from './pagination/pages-repeat-no-item.ts';
import { createdIsListed } from './resource/created-is-listed.ts';
import { createdIsReadable } from './resource/created-is-readable.ts';
import { readAgreesWithCreated } from './resource/read-agrees-with-created.ts';
import { readAgreesWithSent } from './resource/read-agrees-with-sent.ts';
import { closingEventAgreesWithRead } from './stream/closing-event-agrees-with-read.ts';
import { closingEventComesOnce } from './stream/closing-event-comes-once.ts';
import { deltasMakeTheText } from './stream/deltas-make-the-text.ts';
import { eventBelongsToResource } from './stream/event-belongs-to-resource.ts';
import { eventCountsHold } from './stream/event-counts-hold.ts';
import { eventDataIsJson } from './stream/event-data-is-json.ts';
import { eventEnvelopeComplete } from './stream/event-envelope-complete.ts';
import { eventIdsIncrease } from './stream/event-ids-increase.ts';
import { eventOrderHolds } from './stream/event-order-holds.ts';
import { eventStateIsDeclared } from './stream/event-state-is-declared.ts';
import { eventTimesNeverGoBack } from './stream/event-times-never-go-back.ts';
import { nothingAfterClosingEvent } from './stream/nothing-after-closing-event.ts';
import { openingEventComesFirst } from './stream/opening-event-comes-first.ts';
import { pairedEventsMatch } from './stream/paired-events-match.ts';
import { streamEndsWithClosingEvent } from './stream/stream-ends-with-closing-event.ts';
import { streamIsEventStream } from './stream/stream-is-event-stream.ts';
import { streamIsWellFramed } from './stream/stream-is-well-framed.ts';

export { createJudge, type Judge, type Judgement } from './create-judge.ts';

/** Every check, by room, then by id. */
export const checks = [
  credentialRequired,
  bodyValid,
  invalidInputRefused,
  mediaTypeDocumented,
  noServerError,
  statusDocumented,
  unknownIdRefused,
  validInputAccepted,
  cancelTakesEffect,
  changeTimeMovesForward,
  durationsAgree,
  immutableMembersStay,
  listAgreesWithRead,
  membersFollowState,
  momentsInOrder,
  startsInInitialState,
  terminalStateIsFinal,
  transitionsAreDeclared,
  filterHolds,
  pageSizeHonoured,
  pagesLoseNoItem,
  pagesRepeatNoItem,
  createdIsListed,
  createdIsReadable,
  readAgreesWithCreated,
  readAgreesWithSent,
  closingEventAgreesWithRead,
  closingEventComesOnce,
  deltasMakeTheText,
  eventBelongsToResource,
  eventCountsHold,
  eventDataIsJson,
  eventEnvelopeComplete,
  eventIdsIncrease,
  eventOrderHolds,
  eventStateIsDeclared,
  eventTimesNeverGoBack,
  nothingAfterClosingEvent,
  openingEventComesFirst,
  pairedEventsMatch,
  streamEndsWithClosingEvent,
  streamIsEventStream,
  streamIsWellFramed,
] as const satisfies readonly Check[];

/** What the checks would judge in a contract, in the order of the registry. */
export function requirementsOf(contract: Contract): Requirement[] {
  return checks.flatMap((check) => check.requirements(contract));
}
