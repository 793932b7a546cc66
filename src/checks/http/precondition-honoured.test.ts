import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { keptContract } from '../testing/kept-contract.ts';
import { place } from '../testing/runs-contract.ts';
import { preconditionHonoured } from './precondition-honoured.ts';

const path = '/folders/{folderId}/runs/{runId}';
const refusal = { status: '412', description: '', content: [], bodyless: false, headers: [], links: [] };
/** Runs that are replaced and removed under conditions. */
const contract: Contract = {
  ...keptContract,
  operations: keptContract.operations.map((operation) =>
    ['putRun', 'deleteRun'].includes(operation.id)
      ? { ...operation, path, responses: [...operation.responses, { ...refusal, provenance: [place()] }] }
      : operation,
  ),
};

const read = (step: string, etag: string, intent: string, status = 200) => ({
  operation: 'getRun',
  step,
  status,
  headers: [['ETag', etag]] as const,
  json: { intent },
});
const put = (step: string, status: number) => ({ operation: 'putRun', step, status, json: {} });
const removal = (step: string, status: number) => ({ operation: 'deleteRun', step, status });
const gone = { operation: 'getRun', step: 'read-after-refusal', status: 404, json: {} };
const [before, unchanged] = [read('read', '"1"', 'a'), read('read-after-refusal', '"1"', 'a')];
const written = read('read-after-write', '"2"', 'b');

checkLaws(
  preconditionHonoured,
  {
    letsPass: [
      {
        title: '412 for another tag and for a spent one',
        records: [
          before,
          put('another-tag', 412),
          unchanged,
          put('its-tag', 200),
          written,
          put('spent-tag', 412),
          read('read-after-spent', '"2"', 'b'),
        ],
      },
      { title: 'another 4xx', records: [before, put('another-tag', 409), unchanged] },
      { title: 'a removal that is refused', records: [before, removal('another-tag', 412), unchanged] },
      {
        title: 'a weak tag, which matches nothing',
        records: [
          read('read', 'W/"1"', 'a'),
          put('another-tag', 412),
          read('read-after-refusal', 'W/"1"', 'a'),
          put('its-tag', 412),
        ],
      },
      {
        title: 'a tag that is another in every answer',
        records: [before, put('another-tag', 412), read('read-after-refusal', '"2"', 'a'), put('its-tag', 412)],
      },
      {
        title: 'a success that changes nothing: it is so already',
        shows: 'nothing',
        records: [before, put('another-tag', 200), unchanged],
      },
      {
        title: 'a server that is busy',
        shows: 'nothing',
        records: [before, put('another-tag', 503), unchanged],
      },
      { title: 'no tag at all', shows: 'nothing', records: [{ ...before, headers: [] }] },
    ],
    catches: [
      {
        title: 'a condition that nobody reads',
        kind: 'done-under-a-condition-that-fails',
        named: ['x1', 'x2', 'x3'],
        records: [before, put('another-tag', 200), read('read-after-refusal', '"2"', 'b')],
      },
      {
        title: 'a removal under another tag',
        kind: 'done-under-a-condition-that-fails',
        records: [before, removal('another-tag', 204), gone],
      },
      {
        title: 'a write over what is there already',
        kind: 'done-under-a-condition-that-fails',
        records: [before, put('must-not-be-there', 200), read('read-after-refusal', '"2"', 'b')],
      },
      {
        title: 'a refusal that comes too late',
        kind: 'refused-and-done',
        records: [before, put('another-tag', 412), read('read-after-refusal', '"2"', 'b')],
      },
      {
        title: 'a tag that never matches',
        kind: 'refused-under-a-condition-that-holds',
        records: [before, put('another-tag', 412), unchanged, put('its-tag', 412)],
      },
      {
        title: 'a tag from before the last change',
        kind: 'done-under-a-spent-tag',
        records: [
          before,
          put('another-tag', 412),
          unchanged,
          put('its-tag', 200),
          written,
          put('spent-tag', 200),
          read('read-after-spent', '"3"', 'c'),
        ],
      },
    ],
  },
  contract,
);
