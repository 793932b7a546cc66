import type { Contract, Lifecycle } from '../../model/index.ts';
import { place, runLifecycle, runResource, runsContract } from './runs-contract.ts';

/** The lifecycle of {@link runsContract} with all that a document may say beside the graph. */
export const livelyLifecycle: Lifecycle = {
  ...runLifecycle,
  immutable: [
    { path: 'runId', provenance: place() },
    { path: 'createdAt', provenance: place() },
  ],
  ties: [
    { path: 'result', states: ['SUCCESS'], holds: 'only', provenance: place() },
    { path: 'endedAt', states: ['SUCCESS', 'FAILED', 'CANCELED'], holds: 'exactly', provenance: place() },
  ],
  times: [
    { path: 'createdAt', of: 'creation', provenance: place() },
    { path: 'updatedAt', of: 'change', provenance: place() },
    { path: 'endedAt', of: 'end', provenance: place() },
  ],
  durations: [{ path: 'took', unit: 'ms', from: 'createdAt', to: 'endedAt', provenance: place() }],
  work: { events: ['step'], provenance: place() },
};

export const livelyContract: Contract = {
  ...runsContract,
  resources: [{ ...runResource, repeats: { sent: 'again', key: 'key', names: 'earlierId', provenance: place() } }],
  lifecycles: [livelyLifecycle],
};

/** A moment so many milliseconds into the story, as text. */
export function moment(milliseconds: number): string {
  return new Date(Date.UTC(2026, 0, 1) + 1 + milliseconds).toISOString();
}
