import type { StoredVariation } from '../layer.ts';
import { badRequestForMalformedId } from './bad-request-for-malformed-id.ts';
import { bedsHaveIds } from './beds-have-ids.ts';
import { clamps } from './clamps.ts';
import { extraMembers } from './extra-members.ts';
import { keepsRemoved } from './keeps-removed.ts';
import { keepsUnknownMembers } from './keeps-unknown-members.ts';
import { leavesOutEmpty } from './leaves-out-empty.ts';
import { noHeadNoOptions } from './no-head-no-options.ts';
import { noTags } from './no-tags.ts';
import { selfLinks } from './self-links.ts';
import { strict } from './strict.ts';
import { trims } from './trims.ts';
import { unprocessable422 } from './unprocessable-422.ts';

/** One line per legal difference, sorted by id. */
export const variations = [
  badRequestForMalformedId,
  bedsHaveIds,
  clamps,
  extraMembers,
  keepsRemoved,
  keepsUnknownMembers,
  leavesOutEmpty,
  noHeadNoOptions,
  noTags,
  selfLinks,
  strict,
  trims,
  unprocessable422,
] as const satisfies readonly StoredVariation[];
