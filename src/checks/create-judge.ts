import {
  type CaseId,
  type CaseStart,
  type Check,
  type Claim,
  type Contract,
  changesSomething,
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
 * Only the stories of controls and those that are looked back on are kept; everything else is forgotten once it is judged.
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
  const revisited = new Map<CaseId, Story>();

  const changing = new Set(contract.operations.filter(({ id }) => changesSomething(contract, id)).map(({ id }) => id));
  /** A change went out twice, or its answer was lost: nobody knows what it did, and nobody is to blame for what came after it. */
  const inDoubt = (story: Story, one: Verdict): Verdict => {
    if (one.outcome !== 'failed') return one;
    const lost = story.exchanges.filter(
      (exchange) =>
        // Where we left on purpose, what became of it is the very question.
        exchange.left !== true &&
        changing.has(exchange.operation) &&
        (exchange.resent !== undefined || isLost(exchange)),
    );
    if (lost.length === 0) return one;
    const named = new Set<string>(one.evidence.records);
    const shown = story.exchanges.filter(({ id }) => named.has(id));
    // What streams and other cases show has no one time.
    const last =
      shown.length < named.size ? Number.POSITIVE_INFINITY : Math.max(...shown.map(({ result }) => result.endedAt));
    const culprit = lost.find(({ sentAt }) => sentAt <= last);
    if (culprit === undefined) return one;
    const { requirement, case: id, attempt } = one;
    const reason = `the connection broke under ${culprit.operation}, so nobody knows what it did: ${one.evidence.message}`;
    return { requirement, case: id, attempt, outcome: 'inconclusive', reason };
  };

  const judge = (story: Story): Verdict[] => {
    const ids = new Set(story.case.requirements.flatMap((id) => checkOf.get(id) ?? []));
    return [...ids].flatMap((id) => {
      const entry = byCheck.get(id);
      return entry === undefined
        ? []
        : [...entry.check.judge(story, entry.context)].map((one) =>
            entry.check.judgesLoss === true ? one : inDoubt(story, one),
          );
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
          const looksBackOn = testCase.kind === 'scenario' ? testCase.revisits : undefined;
          const earlier = looksBackOn
            ?.flatMap((id) => revisited.get(id) ?? [])
            .filter(({ attempt }) => attempt === start.attempt);
          const story: Story = {
            case: testCase,
            attempt: start.attempt,
            exchanges,
            streams,
            end: record.outcome,
            ...(control === undefined ? {} : { control }),
            ...(earlier === undefined ? {} : { earlier }),
          };
          if (testCase.isRevisited === true) revisited.set(testCase.id, story);
          if (testCase.isControl) controls.set(testCase.id, story);
          return { story, verdicts: judge(story) };
        }
      }
    },
    judge,
    open: () => [...gathering.keys()],
  };
}

/** No whole answer came, and the network may be why. What breaks the rules of HTTP came from the target. */
function isLost({ result }: Exchange): boolean {
  return result.kind === 'failed' && result.failure.kind !== 'protocol';
}
