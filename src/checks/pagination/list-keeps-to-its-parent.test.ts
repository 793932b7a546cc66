import { checkLaws } from '../testing/check.laws.ts';
import { folderContract, listedInFolder, madeInFolder } from '../testing/folder-contract.ts';
import { listKeepsToItsParent } from './list-keeps-to-its-parent.ts';

const [made, readIt] = madeInFolder();
const [, readOther] = madeInFolder('r2');
const [elsewhere, readElsewhere] = madeInFolder('r3', 'f2', 'create-elsewhere');

/** The same read, with another name of the folder. */
function shownAs(read: typeof readIt, folderId: string): typeof readIt {
  return { ...read, json: { ...(read.json as object), folderId } };
}

checkLaws(
  listKeepsToItsParent,
  {
    letsPass: [
      { title: 'runs of the folder', records: [made, listedInFolder('first', { r2: 4, r1: 5 }), readIt, readOther] },
      {
        title: 'nothing of another folder',
        records: [elsewhere, made, listedInFolder('first', { r1: 5 }), readIt, readElsewhere],
      },
      {
        title: 'a folder that is asked for by its slug and shown by its id',
        shows: 'nothing',
        records: [made, listedInFolder('first', { r2: 4, r1: 5 }), shownAs(readIt, 'F-1'), shownAs(readOther, 'F-1')],
      },
      {
        title: 'a folder that is shown by its id, and nothing of another one',
        records: [elsewhere, made, listedInFolder('first', { r1: 5 }), shownAs(readIt, 'F-1'), readElsewhere],
      },
      {
        title: 'a parameter that is called like something else',
        shows: 'nothing',
        records: [made, listedInFolder('first', { r2: 4, r1: 5 }), shownAs(readIt, 'one'), shownAs(readOther, 'two')],
      },
      {
        title: 'runs that do not say whose they are',
        shows: 'nothing',
        records: [listedInFolder('first', { r1: 5 }), { ...readIt, json: { runId: 'r1', status: 'SUCCESS' } }],
      },
      { title: 'runs that were not read', shows: 'nothing', records: [listedInFolder('first', { r1: 5 })] },
    ],
    catches: [
      {
        title: 'a run that says it is of another folder',
        kind: 'of-another-parent',
        pointer: '/1/runId',
        named: ['x2', 'x4'],
        records: [made, listedInFolder('first', { r1: 5, r3: 4 }), readIt, readElsewhere],
      },
      {
        title: 'a run that was made in another folder and does not say so',
        kind: 'of-another-parent',
        named: ['x3', 'x1'],
        records: [elsewhere, made, listedInFolder('first', { r1: 5, r3: 4 }), readIt],
      },
    ],
  },
  folderContract,
);
