import { describe, expect, it } from 'vitest';
import { checks, requirementsOf } from '../../checks/index.ts';
import { runsContract } from '../../checks/testing/runs-contract.ts';
import { createScriptedTarget, type Life, type TargetScript } from '../../checks/testing/scripted-target.ts';
import { type Contract, Inconclusive, type JsonObject, type Stage, type Story } from '../../model/index.ts';
import { matches } from '../matches.ts';
import { scenarios } from './index.ts';

const soon: Life = [
  ['QUEUED', 0],
  ['RUNNING', 60],
  ['SUCCESS', 200],
];
const long: Life = [
  ['QUEUED', 0],
  ['RUNNING', 60],
  ['SUCCESS', 900_000],
];
const honest: TargetScript = {
  life: ({ mode }) => (mode === 'slow' ? long : soon),
  cancels: [30, 'CANCELED'],
  closes: true,
};
const offered = { completes: { mode: 'fast' }, 'runs-long': { mode: 'slow' } };

function stageOf(contract: Contract, words: Readonly<Record<string, JsonObject>>): Stage {
  const patience = { completion: 2_000, poll: 50 };
  return { contract, seed: 1, target: { variables: {}, scenarios: words, claims: {}, patience } };
}

/** Act out every case of a scenario on a target. */
async function play(
  id: string,
  script: TargetScript,
  options: { words?: Readonly<Record<string, JsonObject>>; contract?: Contract } = {},
) {
  const contract = options.contract ?? runsContract;
  const scenario = scenarios.find((one) => one.id === id);
  const stage = stageOf(contract, options.words ?? offered);
  const [draft] = scenario?.cases(stage) ?? [];
  if (scenario === undefined || draft === undefined) throw new Error(`no case of ${id}`);
  const requirements = requirementsOf(contract);
  const served = requirements.filter(({ exercisedBy }) => matches(exercisedBy, draft)).map((one) => one.id);
  const testCase = { ...draft, isControl: false, requirements: served };
  const { actor, story } = createScriptedTarget(script);
  const end = await scenario.act(testCase, actor, stage).then(
    (): Story['end'] => ({ kind: 'done' }),
    (error: unknown): Story['end'] => {
      if (!(error instanceof Inconclusive)) throw error;
      return {
        kind: 'inconclusive',
        reason: error.message,
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
      };
    },
  );
  const told: Story = { case: testCase, attempt: 1, ...story(), end };
  const verdicts = checks.flatMap((check) => {
    const own = new Map(requirements.filter((one) => one.check === check.id).map((one) => [one.id, one]));
    return [...check.judge(told, { contract, claims: [], requirements: own })];
  });
  const steps = [...told.streams, ...told.exchanges].sort((a, b) => a.sentAt - b.sentAt).map(({ step }) => step);
  const notes = new Set(requirements.filter(({ level }) => level === 'INFO').map((one) => one.id));
  const outcomes = (wanted: string) =>
    [
      ...new Set(
        verdicts
          .filter(({ outcome, requirement }) => outcome === wanted && !notes.has(requirement))
          .map(({ requirement }) => requirement),
      ),
    ].sort();
  return { told, end, steps: [...new Set(steps)], failed: outcomes('failed'), passed: outcomes('passed') };
}

describe('follow-to-the-end', () => {
  it('shows an honest target in every window', async () => {
    const { steps, end, failed, passed, told } = await play('follow-to-the-end', honest);
    expect(steps).toEqual([
      'create',
      'stream',
      'list-early/page-1',
      'poll',
      'read-after-end',
      'list-1/page-1',
      'read-last',
    ]);
    expect([end, failed]).toEqual([{ kind: 'done' }, []]);
    for (const id of [
      'created-is-listed:run',
      'created-is-readable:run',
      'read-agrees-with-sent:run',
      'stream-ends-with-closing-event:streamRun',
      'terminal-state-is-final:run',
      'transitions-are-declared:run',
    ])
      expect(passed).toContain(id);
    expect(told.streams[0]?.end.kind).toBe('closed');
  });

  it('leaves a stream that stays open, a moment after its closing event', async () => {
    const { told, failed } = await play('follow-to-the-end', { ...honest, closes: false });
    const [stream] = told.streams;
    expect([stream?.end.kind, failed]).toEqual(['left', []]);
    expect((stream?.end.at ?? 0) - (stream?.events.at(-1)?.at ?? 0)).toBeLessThan(300);
  });

  it('waits out its patience for a closing event that never comes', async () => {
    const { failed } = await play('follow-to-the-end', { ...honest, closes: false, withholds: ['end'] });
    expect(failed).toEqual(['stream-ends-with-closing-event:streamRun']);
  });

  it('makes what comes back recognisable, and goes on without a word of the target file', async () => {
    const { told, end } = await play('follow-to-the-end', honest, { words: {} });
    const sent = JSON.parse(told.exchanges[0]?.request.body?.text ?? '');
    expect(sent).toEqual({ intent: 'mark-follow-to-the-end.run-1-intent', userId: 'mark-follow-to-the-end.run-only' });
    expect(end.kind).toBe('done');
  });

  it('says what to add where a thing does not end', async () => {
    const { end, failed } = await play('follow-to-the-end', { ...honest, life: () => long }, { words: {} });
    expect(end).toMatchObject({ kind: 'inconclusive', remedy: 'add scenarios.completes: {…} to the target file' });
    expect(failed).toEqual([]);
  });

  it('looks into the list a few times', async () => {
    const { steps, failed } = await play('follow-to-the-end', {
      ...honest,
      bend: (draft, answer) => (draft.operation === 'listRuns' ? { ...answer, json: [] } : answer),
    });
    expect(steps.filter((step) => /^list-\d/.test(step))).toHaveLength(4);
    expect(failed).toEqual(['created-is-listed:run']);
  });

  it('stops polling a target that shows no state', async () => {
    const { told, failed } = await play('follow-to-the-end', {
      ...honest,
      bend: (draft, answer) => (draft.operation === 'getRun' ? { ...answer, status: 404 } : answer),
    });
    expect(told.exchanges.filter(({ step }) => step === 'poll')).toHaveLength(5);
    expect(failed).toEqual(
      ['created-is-readable:run', 'no-server-error', 'status-documented:getRun'].filter((id) => failed.includes(id)),
    );
    expect(failed).toContain('created-is-readable:run');
  });
});

describe('cancel-while-running', () => {
  it('cancels and sees it take effect', async () => {
    const { steps, failed, passed } = await play('cancel-while-running', honest);
    expect(steps).toEqual([
      'create',
      'create-early',
      'cancel-early',
      'create-brief',
      'create-twin',
      'stream',
      'before',
      'read-while-watched',
      'cancel',
      'poll',
      'read-last',
      'cancel-again',
      'read-after-again',
      'settled-as-CANCELED-1/page-1',
      'read-after-look',
      'poll-brief',
      'cancel-ended',
      'read-after-ended',
      'poll-early',
      'twin',
      'cancel-twin',
      'cancel-twin-too',
      'poll-twin',
    ]);
    expect([failed, passed.includes('cancel-takes-effect:run')]).toEqual([[], true]);
  });

  it('catches a cancellation without effect', async () => {
    const { cancels: _, ...deaf } = honest;
    expect((await play('cancel-while-running', deaf)).failed).toEqual(['cancel-takes-effect:run']);
  });

  it('catches a wrong end at once, by its twin', async () => {
    const { failed } = await play('cancel-while-running', { ...honest, cancels: [0, 'FAILED'] });
    expect(failed).toEqual(['cancel-takes-effect:run']);
  });

  it('does not blame the target for a thing that ends just then', async () => {
    const brief: Life = [
      ['QUEUED', 0],
      ['RUNNING', 1],
      ['SUCCESS', 9],
    ];
    const { cancels: _, ...deaf } = honest;
    expect((await play('cancel-while-running', { ...deaf, life: () => brief })).failed).toEqual([]);
  });

  it('says what to add where the target file has no word for it', async () => {
    const { end, steps } = await play('cancel-while-running', honest, { words: {} });
    expect(end).toMatchObject({ kind: 'inconclusive', remedy: 'add scenarios.runs-long: {…} to the target file' });
    expect(steps).toEqual([]);
  });
});

describe('walk-pages', () => {
  it('walks its own population with every size', async () => {
    const { told, failed, passed } = await play('walk-pages', honest);
    expect(told.case).toMatchObject({ arguments: { items: 11, sizes: [1, 2, 10, 11, 12, 100] } });
    const pages = (name: string) => told.exchanges.filter(({ step }) => step.startsWith(`${name}/`)).length;
    const walks = ['walk-default', 'walk-1', 'walk-2', 'walk-10', 'walk-11', 'walk-12', 'walk-100', 'walk-control'];
    expect(walks.map(pages)).toEqual([2, 12, 6, 2, 2, 1, 1, 2]);
    expect(failed).toEqual([]);
    expect(passed).toEqual(
      expect.arrayContaining([
        'filter-holds:listRuns.userId',
        'page-size-honoured:listRuns',
        'pages-lose-no-item:listRuns',
        'pages-repeat-no-item:listRuns',
      ]),
    );
  });

  it('is bounded where pages never end', async () => {
    const forEver: TargetScript = {
      ...honest,
      bend: (draft, answer) =>
        'query.page' in draft.parameters ? { ...answer, json: [{ runId: 'r1', status: 'SUCCESS' }] } : answer,
    };
    const { told, failed } = await play('walk-pages', forEver);
    expect(told.exchanges.filter(({ step }) => step.startsWith('walk-1/'))).toHaveLength(14);
    expect(failed).toContain('pages-repeat-no-item:listRuns');
  });

  it('judges nothing that others may have changed', async () => {
    const pagination = runsContract.pagination.map(({ isolation: _, ...shared }) => shared);
    const { failed, passed } = await play(
      'walk-pages',
      { ...honest, isShared: true },
      { contract: { ...runsContract, pagination } },
    );
    expect(passed.filter((id) => id.startsWith('page'))).toEqual(['page-size-honoured:listRuns']);
    expect(failed).toEqual([]);
  });
});

describe('filter-lists', () => {
  it('asks for states that occur and states that do not', async () => {
    const { told, failed, passed } = await play('filter-lists', honest);
    const asked = told.exchanges
      .filter(({ step }) => step.startsWith('filter-status'))
      .map(({ parameters }) => parameters['query.status']);
    expect([...new Set(asked)]).toEqual(['SUCCESS', 'QUEUED', 'RUNNING', 'PAUSED', 'FAILED', 'CANCELED', 'PARTIAL']);
    expect([failed, passed.includes('filter-holds:listRuns.status')]).toEqual([[], true]);
  });

  it('catches a filter without effect', async () => {
    const { failed } = await play('filter-lists', {
      ...honest,
      bend: (draft, answer) =>
        draft.operation === 'listRuns'
          ? {
              ...answer,
              json: [
                { runId: 'r2', status: 'SUCCESS' },
                { runId: 'r1', status: 'SUCCESS' },
              ],
            }
          : answer,
    });
    expect(failed).toEqual(['filter-holds:listRuns.status']);
  });
});

/** Stories about single operations need no behaviour. */
const ofBehaviours = scenarios.filter(({ id }) => !['ask-in-other-words', 'vary-input'].includes(id));

describe('cases', () => {
  it('are the same for the same contract, with ids made of words', () => {
    const ids = () =>
      scenarios.flatMap((scenario) => scenario.cases(stageOf(runsContract, offered)).map(({ id }) => id));
    expect(ids()).toContain('walk-pages.listRuns');
    expect(ids().filter((id) => !/^[a-z]+(-[a-z]+)*\.[a-zA-Z]+$/.test(id))).toEqual([]);
    expect(new Set(ids()).size).toBe(ids().length);
    expect(ids()).toEqual(ids());
  });

  it('are none where the contract has no such behaviour', () => {
    const bare = { ...runsContract, resources: [], pagination: [], lifecycles: [], streams: [], actions: [] };
    expect(ofBehaviours.flatMap((scenario) => scenario.cases(stageOf(bare, offered)))).toEqual([]);
  });

  it('walk a list of which nothing is made, without making anything', () => {
    const resources = runsContract.resources.map(({ create: _, ...rest }) => rest);
    const walk = ofBehaviours.flatMap((scenario) => scenario.cases(stageOf({ ...runsContract, resources }, offered)));
    expect(walk.map(({ id, safety, operations }) => [id, safety, operations])).toEqual([
      ['probe-pages.listRuns', 'read', ['listRuns']],
      ['walk-pages.listRuns', 'read', ['listRuns']],
    ]);
  });
});
