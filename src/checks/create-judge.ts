import {
  type CaseId,
  type CaseStart,
  type Check,
  type Claim,
  type Contract,
  type Exchange,
  isClaimed,
  type Requirement,
  type Story,
  type StreamRecord,
  type TranscriptRecord,
  type Verdict,
} from '../model/index.ts';

/** What the judge says when the last line of a case has come. */
export interface Judgement {
  readonly story: Story;
  readonly verdicts: readonly Verdict[];
}

export interface Judge {
  /** Feed the next line of a transcript; lines of several cases may interleave. @returns a judgement when a case ended */
  add(record: TranscriptRecord): Judgement | undefined;
  /** Judge a story, or a part of one, without remembering anything. */
  judge(story: Story): readonly Verdict[];
  /** Cases that began and never ended. */
  open(): readonly CaseId[];
}

interface Gathering {
  readonly start: CaseStart;
  readonly exchanges: Exchange[];
  readonly streams: StreamRecord[];
}

/**
 * Judge a transcript as it comes, or again from a file: the same lines give the same verdicts.
 * Only the stories of controls are kept; everything else is forgotten once it is judged.
 */
export function createJudge(input: {
  readonly contract: Contract;
  readonly claims: readonly Claim[];
  readonly requirements: readonly Requirement[];
  readonly checks: readonly Check[];
}): Judge {
  const { contract, claims, checks } = input;
  const applicable = input.requirements.filter((requirement) => isClaimed(requirement, claims));
  const byCheck = new Map(
    checks.map((check) => [
      check.id,
      {
        check,
        context: {
          contract,
          claims,
          requirements: new Map(applicable.filter((one) => one.check === check.id).map((one) => [one.id, one])),
        },
      },
    ]),
  );
  const checkOf = new Map(applicable.map((requirement) => [requirement.id, requirement.check]));
  const gathering = new Map<CaseId, Gathering>();
  const controls = new Map<CaseId, Story>();

  const changing = new Set([
    ...contract.operations.filter(({ method }) => !['get', 'head', 'options'].includes(method)).map(({ id }) => id),
    ...contract.actions.map(({ operation }) => operation),
  ]);
  /** What changes the target went out twice, or its answer was lost: then nobody knows what it did, and nobody is to blame for it. */
  const inDoubt = (story: Story, one: Verdict): Verdict => {
    if (one.outcome !== 'failed') return one;
    const lost = story.exchanges.find(
      ({ operation, resent, result }) => changing.has(operation) && (resent !== undefined || result.kind === 'failed'),
    );
    if (lost === undefined) return one;
    const { requirement, case: id, attempt } = one;
    const reason = `the connection broke under ${lost.operation}, so nobody knows what it did: ${one.evidence.message}`;
    return { requirement, case: id, attempt, outcome: 'inconclusive', reason };
  };

  const judge = (story: Story): Verdict[] => {
    const ids = new Set(story.case.requirements.flatMap((id) => checkOf.get(id) ?? []));
    return [...ids].flatMap((id) => {
      const entry = byCheck.get(id);
      return entry === undefined ? [] : [...entry.check.judge(story, entry.context)].map((one) => inDoubt(story, one));
    });
  };

  return {
    add(record) {
      switch (record.kind) {
        case 'case-start':
          gathering.set(record.case.id, { start: record, exchanges: [], streams: [] });
          return undefined;
        case 'exchange':
          gathering.get(record.case)?.exchanges.push(record);
          return undefined;
        case 'stream':
          gathering.get(record.case)?.streams.push(record);
          return undefined;
        case 'halt':
          return undefined;
        case 'case-end': {
          const gathered = gathering.get(record.case);
          if (gathered === undefined) return undefined;
          gathering.delete(record.case);
          const { start, exchanges, streams } = gathered;
          const testCase = start.case;
          const control =
            testCase.kind === 'probe' && testCase.control !== undefined ? controls.get(testCase.control) : undefined;
          const story: Story = {
            case: testCase,
            attempt: start.attempt,
            exchanges,
            streams,
            end: record.outcome,
            ...(control === undefined ? {} : { control }),
          };
          if (testCase.isControl) controls.set(testCase.id, story);
          return { story, verdicts: judge(story) };
        }
      }
    },
    judge,
    open: () => [...gathering.keys()],
  };
}
