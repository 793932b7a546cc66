import type { StoredFault } from '../layer.ts';
import { anyTagMatches } from './any-tag-matches.ts';
import { anyTokenPlace } from './any-token-place.ts';
import { astralNoteCrashes } from './astral-note-crashes.ts';
import { bedLosesWidth } from './bed-loses-width.ts';
import { bookingFoundInAnyRoom } from './booking-found-in-any-room.ts';
import { changeForgetsTheRest } from './change-forgets-the-rest.ts';
import { changeForgotten } from './change-forgotten.ts';
import { commentCrashes } from './comment-crashes.ts';
import { conditionCheckedTooLate } from './condition-checked-too-late.ts';
import { conditionIgnored } from './condition-ignored.ts';
import { creationsAtOnceCrash } from './creations-at-once-crash.ts';
import { csvNeverGiven } from './csv-never-given.ts';
import { dateNeverOld } from './date-never-old.ts';
import { defaultKindWrong } from './default-kind-wrong.ts';
import { defaultLimitWrong } from './default-limit-wrong.ts';
import { deleteUndone } from './delete-undone.ts';
import { exampleRefused } from './example-refused.ts';
import { farOffsetCrashes } from './far-offset-crashes.ts';
import { filtersAreAlternatives } from './filters-are-alternatives.ts';
import { floorUnchecked } from './floor-unchecked.ts';
import { floorsUnchecked } from './floors-unchecked.ts';
import { groundFloorFilterIgnored } from './ground-floor-filter-ignored.ts';
import { largeAmountCut } from './large-amount-cut.ts';
import { locationIsAWord } from './location-is-a-word.ts';
import { locationMissing } from './location-missing.ts';
import { longNoteCrashes } from './long-note-crashes.ts';
import { noteLosesAccents } from './note-loses-accents.ts';
import { ownTagRefused } from './own-tag-refused.ts';
import { putAppends } from './put-appends.ts';
import { removalShowsBooking } from './removal-shows-booking.ts';
import { removalTakesANeighbour } from './removal-takes-a-neighbour.ts';
import { removedAgainCrashes } from './removed-again-crashes.ts';
import { removedStaysListed } from './removed-stays-listed.ts';
import { replacementForgotten } from './replacement-forgotten.ts';
import { replacementNamesAnother } from './replacement-names-another.ts';
import { severalFloorsCrash } from './several-floors-crash.ts';
import { spentTagTaken } from './spent-tag-taken.ts';
import { tagNeverMatches } from './tag-never-matches.ts';
import { tagOutlivesChange } from './tag-outlives-change.ts';
import { tagsLoseAccents } from './tags-lose-accents.ts';
import { unknownBookingPaid } from './unknown-booking-paid.ts';
import { unknownMemberShownOnce } from './unknown-member-shown-once.ts';
import { unknownRoomPaid } from './unknown-room-paid.ts';

/** One line per lie, sorted by id. */
export const faults = [
  anyTagMatches,
  anyTokenPlace,
  astralNoteCrashes,
  bedLosesWidth,
  bookingFoundInAnyRoom,
  changeForgetsTheRest,
  changeForgotten,
  commentCrashes,
  conditionCheckedTooLate,
  conditionIgnored,
  creationsAtOnceCrash,
  csvNeverGiven,
  dateNeverOld,
  defaultKindWrong,
  defaultLimitWrong,
  deleteUndone,
  exampleRefused,
  farOffsetCrashes,
  filtersAreAlternatives,
  floorUnchecked,
  floorsUnchecked,
  groundFloorFilterIgnored,
  largeAmountCut,
  locationIsAWord,
  locationMissing,
  longNoteCrashes,
  noteLosesAccents,
  ownTagRefused,
  putAppends,
  removalShowsBooking,
  removalTakesANeighbour,
  removedAgainCrashes,
  removedStaysListed,
  replacementForgotten,
  replacementNamesAnother,
  severalFloorsCrash,
  spentTagTaken,
  tagNeverMatches,
  tagOutlivesChange,
  tagsLoseAccents,
  unknownBookingPaid,
  unknownMemberShownOnce,
  unknownRoomPaid,
] as const satisfies readonly StoredFault[];
