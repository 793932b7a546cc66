import type { Contract, Operation, Parameter } from '../../model/index.ts';
import { created, listed, read } from './run-sketches.ts';
import { place, runLifecycle, runsContract } from './runs-contract.ts';
import type { ExchangeSketch } from './story-builder.ts';

const path = '/v1/folders/{folderId}/runs';
const [create, , list] = runsContract.operations;
const template = list?.parameters[0];
const folderId: readonly Parameter[] =
  template === undefined
    ? []
    : [{ ...template, name: 'folderId', in: 'path', required: true, style: 'simple', explode: false }];

const beside: readonly Operation[] =
  create === undefined || list === undefined
    ? []
    : [
        { ...create, path, parameters: folderId },
        { ...list, id: 'listFolderRuns', path, parameters: folderId },
      ];

/** Runs are made in folders: each folder lists its own, beside the list of all. Runs say when they were made. */
export const folderContract: Contract = {
  ...runsContract,
  operations: [...beside, ...runsContract.operations.filter(({ id }) => id !== 'createRun')],
  pagination: [
    ...runsContract.pagination,
    {
      operation: 'listFolderRuns',
      style: 'cursor',
      items: '',
      itemId: 'runId',
      end: 'unstated',
      filters: [],
      provenance: place(),
    },
  ],
  lifecycles: [{ ...runLifecycle, times: [{ path: 'createdAt', of: 'creation', provenance: place() }] }],
};

/** A moment of a run, so many minutes after the first. */
export function at(minute: number): string {
  return `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`;
}

/** Made in folder f1, and read: a run of minute 5. */
export function madeInFolder(runId = 'r1', folder = 'f1', step = 'create'): readonly [ExchangeSketch, ExchangeSketch] {
  const parameters = { 'path.folderId': folder };
  return [
    created('QUEUED', { runId }, { step, parameters }),
    read(
      'SUCCESS',
      { runId, folderId: folder, createdAt: at(5) },
      { step: 'read', parameters: { 'path.runId': runId } },
    ),
  ];
}

/** The list of folder f1: runs with the minutes in which they were made. */
export function listedInFolder(step: string, runs: Readonly<Record<string, number>>): ExchangeSketch {
  const items = Object.entries(runs).map(([runId, minute]) => ({ runId, status: 'SUCCESS', createdAt: at(minute) }));
  return listed(step, items, { 'path.folderId': 'f1' }, { operation: 'listFolderRuns' });
}
