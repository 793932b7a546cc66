import type { Contract, Observed, Requirement, Story, Verdict } from '../../model/index.ts';
import { observeLifecycle } from './observe-lifecycles.ts';
import { observeLists } from './observe-lists.ts';
import { observeTimelines } from './observe-timelines.ts';
import { observeWalks } from './observe-walks.ts';

/** Folds stories into what pictures are drawn from. Memory is bounded by the contract, not by the number of stories. */
export interface Observer {
  readonly story: (story: Story, verdicts: readonly Verdict[]) => void;
  readonly result: () => Observed;
}

export function createObserver(contract: Contract, requirements: readonly Requirement[]): Observer {
  const lifecycles = contract.lifecycles.map((lifecycle) => observeLifecycle(contract, lifecycle));
  const walks = observeWalks(contract);
  const timelines = observeTimelines(contract);
  const areas = new Map(requirements.map(({ id, area }) => [id, area]));
  const lists = observeLists({ contract, isAboutLists: (id) => areas.get(id) === 'pagination' });
  return {
    story: (story, verdicts) => {
      const failed = new Set(
        verdicts.flatMap(({ outcome, requirement }) => (outcome === 'failed' ? [areas.get(requirement)] : [])),
      );
      for (const lifecycle of lifecycles) lifecycle.story(story);
      lists.story(story, verdicts);
      const telling = verdicts.flatMap((one) =>
        one.outcome === 'failed' && areas.get(one.requirement) === 'pagination' ? one.evidence.records : [],
      );
      walks.story(story, failed.has('pagination'), new Set(telling));
      timelines.story(story, failed.has('stream') || failed.has('lifecycle'));
    },
    result: () => ({
      lifecycles: lifecycles.map((lifecycle) => lifecycle.result()),
      walks: walks.result(),
      lists: lists.result(),
      timelines: timelines.result(),
    }),
  };
}
