import type { Actor, Lifecycle, Resource, ResourceAction, ScenarioCase, Stage } from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker, type Maker } from './make-resource.ts';
import { seeWaiting, type Waiting } from './see-waiting.ts';

/** What every story begins with that brings things to wait for their client. */
export interface WaitingStory {
  readonly resource: Resource;
  readonly action: ResourceAction;
  readonly lifecycle: Lifecycle | undefined;
  readonly maker: Maker;
  /** What to add to the target file when nothing waits. */
  readonly remedy: string;
  /**
   * Make a thing and follow it until it waits. Ends the story when it does not.
   * @param made called as soon as it is made
   */
  readonly bringToWait: (made?: () => void) => Promise<Waiting>;
}

/**
 * Ends the story where the target file does not say how to make a thing wait.
 * @param options.word the word of the target file's `scenarios` that makes it wait; without it, the action's own
 * @param options.often how often it must wait, for the remedy: ` twice`
 */
export async function beginWaiting(
  testCase: ScenarioCase,
  actor: Actor,
  stage: Stage,
  options: { readonly word?: string | undefined; readonly often?: string } = {},
): Promise<WaitingStory> {
  const { contract, target } = stage;
  const resource = resourceOfCase(testCase, actor, stage);
  const action =
    contract.actions.find(({ operation }) => operation === testCase.arguments['action']) ??
    actor.giveUp(`the contract has no action ${String(testCase.arguments['action'])}`);
  const { word = action.scenario, often = '' } = options;
  const remedy = `add scenarios.${word}: {…} to the target file: members of ${resource.create} that make a ${resource.name} wait${often}`;
  if (target.scenarios[word] === undefined)
    actor.giveUp(`the target file does not say how to make a ${resource.name} wait${often}`, remedy);
  const maker = await createMaker(stage, testCase, actor, resource, { word });
  return {
    resource,
    action,
    lifecycle: contract.lifecycles.find((one) => one.resource === resource.name),
    maker,
    remedy,
    bringToWait: async (made) => {
      const { id } = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
      made?.();
      return seeWaiting({ stage, actor, resource, action, maker, id, remedy });
    },
  };
}
