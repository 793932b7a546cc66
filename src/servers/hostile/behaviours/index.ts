import type { HostileBehaviour } from '../behaviour.ts';
import { badChunkSize } from './bad-chunk-size.ts';
import { bodyLongerThanItsLength } from './body-longer-than-its-length.ts';
import { bodyOn204 } from './body-on-204.ts';
import { bodyShorterThanItsLength } from './body-shorter-than-its-length.ts';
import { bytesWithoutAHead } from './bytes-without-a-head.ts';
import { chunkExtensions } from './chunk-extensions.ts';
import { chunkLongerThanItsSize } from './chunk-longer-than-its-size.ts';
import { chunkSizeBeyondCounting } from './chunk-size-beyond-counting.ts';
import { chunksWithoutEnd } from './chunks-without-end.ts';
import { closesAfterTheAnswer } from './closes-after-the-answer.ts';
import { closesAtOnce } from './closes-at-once.ts';
import { closesInTheHeaders } from './closes-in-the-headers.ts';
import { closesOnRequest } from './closes-on-request.ts';
import { continueUnasked } from './continue-unasked.ts';
import { earlyHints } from './early-hints.ts';
import { endlessBody } from './endless-body.ts';
import { foldedHeader } from './folded-header.ts';
import { gzipBomb } from './gzip-bomb.ts';
import { gzipBroken } from './gzip-broken.ts';
import { gzipCutShort } from './gzip-cut-short.ts';
import { gzipInGzip } from './gzip-in-gzip.ts';
import { headerWithoutColon } from './header-without-colon.ts';
import { headerWithoutEnd } from './header-without-end.ts';
import { headersWithoutEnd } from './headers-without-end.ts';
import { http10 } from './http-1-0.ts';
import { http2Preface } from './http-2-preface.ts';
import { interimFlood } from './interim-flood.ts';
import { jsonByteOrderMark } from './json-byte-order-mark.ts';
import { jsonDuplicateMembers } from './json-duplicate-members.ts';
import { jsonInvalidUtf8 } from './json-invalid-utf8.ts';
import { jsonOfOneLine } from './json-of-one-line.ts';
import { jsonProto } from './json-proto.ts';
import { jsonTenThousandDeep } from './json-ten-thousand-deep.ts';
import { jsonThousandDigits } from './json-thousand-digits.ts';
import { keepsWhatItSaysItCloses } from './keeps-what-it-says-it-closes.ts';
import { latin1Header } from './latin-1-header.ts';
import { lengthAndChunks } from './length-and-chunks.ts';
import { lengthBeyondCounting } from './length-beyond-counting.ts';
import { lengthInWords } from './length-in-words.ts';
import { lengthOfAGigabyte } from './length-of-a-gigabyte.ts';
import { negativeLength } from './negative-length.ts';
import { neverAnswers } from './never-answers.ts';
import { noLengthUntilClose } from './no-length-until-close.ts';
import { nulInHeader } from './nul-in-header.ts';
import { oddLetterCase } from './odd-letter-case.ts';
import { oneByteChunks } from './one-byte-chunks.ts';
import { randomBytes } from './random-bytes.ts';
import { redirectsElsewhere } from './redirects-elsewhere.ts';
import { redirectsToAFile } from './redirects-to-a-file.ts';
import { redirectsToItself } from './redirects-to-itself.ts';
import { resetsAtOnce } from './resets-at-once.ts';
import { resetsInTheBody } from './resets-in-the-body.ts';
import { resetsInTheHeaders } from './resets-in-the-headers.ts';
import { resetsOnRequest } from './resets-on-request.ts';
import { spaceBeforeColon } from './space-before-colon.ts';
import { speaksFirst } from './speaks-first.ts';
import { stallsInTheBody } from './stalls-in-the-body.ts';
import { statusInWords } from './status-in-words.ts';
import { statusOfTwoDigits } from './status-of-two-digits.ts';
import { statusWithoutAReason } from './status-without-a-reason.ts';
import { stopsInTheBody } from './stops-in-the-body.ts';
import { stopsInTheHeaders } from './stops-in-the-headers.ts';
import { stopsInTheStatusLine } from './stops-in-the-status-line.ts';
import { streamBadChunk } from './stream-bad-chunk.ts';
import { streamFlood } from './stream-flood.ts';
import { streamInvalidUtf8 } from './stream-invalid-utf8.ts';
import { streamLineWithoutEnd } from './stream-line-without-end.ts';
import { streamOfComments } from './stream-of-comments.ts';
import { streamOfSilence } from './stream-of-silence.ts';
import { streamReset } from './stream-reset.ts';
import { switchesProtocols } from './switches-protocols.ts';
import { thousandCookies } from './thousand-cookies.ts';
import { tlsAlert } from './tls-alert.ts';
import { trailers } from './trailers.ts';
import { tricklesABody } from './trickles-a-body.ts';
import { tricklesHeaders } from './trickles-headers.ts';
import { twoContentTypes } from './two-content-types.ts';
import { twoLengths } from './two-lengths.ts';
import { unknownStatus } from './unknown-status.ts';

/** Every way of mistreating a client, sorted by id. */
export const hostileBehaviours: readonly HostileBehaviour[] = [
  badChunkSize,
  bodyLongerThanItsLength,
  bodyOn204,
  bodyShorterThanItsLength,
  bytesWithoutAHead,
  chunkExtensions,
  chunkLongerThanItsSize,
  chunkSizeBeyondCounting,
  chunksWithoutEnd,
  closesAfterTheAnswer,
  closesAtOnce,
  closesInTheHeaders,
  closesOnRequest,
  continueUnasked,
  earlyHints,
  endlessBody,
  foldedHeader,
  gzipBomb,
  gzipBroken,
  gzipCutShort,
  gzipInGzip,
  headerWithoutColon,
  headerWithoutEnd,
  headersWithoutEnd,
  http10,
  http2Preface,
  interimFlood,
  jsonByteOrderMark,
  jsonDuplicateMembers,
  jsonInvalidUtf8,
  jsonOfOneLine,
  jsonProto,
  jsonTenThousandDeep,
  jsonThousandDigits,
  keepsWhatItSaysItCloses,
  latin1Header,
  lengthAndChunks,
  lengthBeyondCounting,
  lengthInWords,
  lengthOfAGigabyte,
  negativeLength,
  neverAnswers,
  noLengthUntilClose,
  nulInHeader,
  oddLetterCase,
  oneByteChunks,
  randomBytes,
  redirectsElsewhere,
  redirectsToAFile,
  redirectsToItself,
  resetsAtOnce,
  resetsInTheBody,
  resetsInTheHeaders,
  resetsOnRequest,
  spaceBeforeColon,
  speaksFirst,
  stallsInTheBody,
  statusInWords,
  statusOfTwoDigits,
  statusWithoutAReason,
  stopsInTheBody,
  stopsInTheHeaders,
  stopsInTheStatusLine,
  streamBadChunk,
  streamFlood,
  streamInvalidUtf8,
  streamLineWithoutEnd,
  streamOfComments,
  streamOfSilence,
  streamReset,
  switchesProtocols,
  thousandCookies,
  tlsAlert,
  trailers,
  tricklesABody,
  tricklesHeaders,
  twoContentTypes,
  twoLengths,
  unknownStatus,
];
