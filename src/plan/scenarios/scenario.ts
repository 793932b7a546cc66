import type { Actor, ScenarioCase, Stage } from '../../model/index.ts';

/** A case of a scenario before the planner gives it its requirements and its part as a control. */
export type ScenarioDraft = Omit<ScenarioCase, 'requirements' | 'isControl'>;

/** A story of several requests. It acts only; checks judge what was recorded. */
export interface Scenario {
  /** Kebab-case words = file name. */
  readonly id: string;
  /** What it acts out, in one sentence for `assay plan`. */
  readonly statement: string;
  /** Word of the target file's `scenarios` whose members make this target behave as the story needs. */
  readonly wants?: string;
  /** It compares looks at a list: where the list shows everybody's things, nothing else may be made meanwhile. */
  readonly needsStillList?: true;
  /** Where the list has to stand still, it makes its things beside other stories, and says `actor.alone` when they have settled. */
  readonly preparesBeside?: true;
  /** Scenarios whose stories it looks back on: it is played last, and reads again what they made of its resource. */
  readonly looksBackOn?: readonly string[];
  /** Played behind everything else, alone: what it makes would be in the way of others. */
  readonly comesLast?: true;
  /** One case for each thing of the contract that the story applies to; none where the contract has no such behaviour. */
  readonly cases: (stage: Stage) => readonly ScenarioDraft[];
  readonly act: (testCase: ScenarioCase, actor: Actor, stage: Stage) => Promise<void>;
}
