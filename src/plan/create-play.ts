import { operationOf, type Play, type Stage } from '../model/index.ts';
import { scenarios } from './scenarios/index.ts';
import { isAbout, standApart } from './stand-apart.ts';

/** How long a probe of an event stream waits for its first event, in milliseconds. */
const firstEventPatience = 2000;

/** Acts out any planned case on a target. */
export function createPlay(stage: Stage): Play {
  const stories = new Map<string, (typeof scenarios)[number]>(scenarios.map((scenario) => [scenario.id, scenario]));
  return async (testCase, actor) => {
    if (testCase.kind === 'scenario') {
      const scenario = stories.get(testCase.scenario);
      if (scenario === undefined) throw new Error(`no scenario ${testCase.scenario}`);
      await scenario.act(testCase, actor, stage);
      return;
    }
    const request = standApart(stage, testCase.request, actor.nonce(testCase.id), isAbout(testCase));
    const operation = operationOf(stage.contract, testCase.operation);
    const streams = operation.responses.some(({ content }) =>
      content.some(({ mediaType }) => mediaType === 'text/event-stream'),
    );
    if (!streams) await actor.send('probe', request);
    else await actor.follow('probe', request, { until: () => true, patience: firstEventPatience }).record;
  };
}
