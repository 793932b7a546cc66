import type { StoredVariation } from '../layer.ts';
import { badRequestForMalformedId } from './bad-request-for-malformed-id.ts';
import { chunked } from './chunked.ts';
import { closesConnections } from './closes-connections.ts';
import { extraMembers } from './extra-members.ts';
import { gzip } from './gzip.ts';
import { keepsRemoved } from './keeps-removed.ts';
import { keepsUnknownMembers } from './keeps-unknown-members.ts';
import { noHeadNoOptions } from './no-head-no-options.ts';
import { noTags } from './no-tags.ts';
import { slow } from './slow.ts';
import { stalls } from './stalls.ts';
import { strict } from './strict.ts';
import { trims } from './trims.ts';
import { unprocessable422 } from './unprocessable-422.ts';
import { upperCaseHeaders } from './upper-case-headers.ts';

/** One line per legal difference, sorted by id. */
export const variations = [
  badRequestForMalformedId,
  chunked,
  closesConnections,
  extraMembers,
  gzip,
  keepsRemoved,
  keepsUnknownMembers,
  noHeadNoOptions,
  noTags,
  slow,
  stalls,
  strict,
  trims,
  unprocessable422,
  upperCaseHeaders,
] as const satisfies readonly StoredVariation[];
