import type {
  CaseId,
  Exchange,
  RecordId,
  Requirement,
  RequirementOutcome,
  RequirementResult,
  Story,
  StreamRecord,
  Verdict,
} from '../model/index.ts';
import { createAttempts } from './attempts.ts';
import { recordsOf } from './coverage.ts';
import { createFailureShelf, type KeptFailure } from './failure-shelf.ts';
import { createSilence } from './silence.ts';
import { trimEvidence } from './trim-evidence.ts';
import { trimRecord } from './trim-record.ts';
import { type OpenCause, usualRemedy } from './usual-remedy.ts';
import { createWhatCame } from './what-came.ts';

/** Folds all that was shown about one requirement into one outcome, in bounded memory. */
export interface Tally {
  /** Add a story that exercised the requirement, with its verdicts on it (perhaps none). */
  readonly add: (story: Story, verdicts: readonly Verdict[]) => void;
  /** Add a case that was planned and left out. @param isSpared unasked, to spare the target: what nothing else judges does not apply */
  readonly leftOut: (testCase: CaseId, reason: string, isSpared?: boolean) => void;
  /** @param unreached why the requirement was never judged, when nothing else says so; `cause`: what kind of reason that is. */
  readonly result: (unreached: Pick<Doubt, 'reason' | 'cause'>) => TallyResult;
}

export interface TallyResult extends RequirementResult {
  readonly records: ReadonlyMap<RecordId, Exchange | StreamRecord>;
  readonly kept: readonly (KeptFailure & { readonly alike: number })[];
}

interface Witness {
  readonly case: CaseId;
  readonly ids: readonly RecordId[];
  readonly records: ReadonlyMap<RecordId, Exchange | StreamRecord>;
}

const witnessLimit = 3;
const recordsPerWitness = 12;

export function createTally(requirement: Requirement): Tally {
  const verdicts = { passed: 0, failed: 0, inconclusive: 0 };
  const stories = { all: 0, silent: 0, left: 0 };
  const witnesses: Witness[] = [];
  const shelf = createFailureShelf();
  const attempts = createAttempts();
  const silence = createSilence();
  const came = createWhatCame();
  const quiet: { first?: Story['case'] } = {};
  let unsure: Doubt | undefined;
  let omitted: string | undefined;
  let spared: string | undefined;
  let excused: string | undefined;
  let fault: string | undefined;

  const doubt = (
    { id }: Story['case'],
    told: string,
    remedy: string | undefined,
    lost: Loss | undefined,
    isOwn = false,
  ): void => {
    verdicts.inconclusive++;
    const reason = withCause(told, lost);
    // That something got no answer explains more than what was therefore not seen; whoever knows what to do about it comes before who does
    // not; and a check speaks of this requirement, while a story that was given up speaks of all of its.
    const weight = lost !== undefined ? 3 : remedy === undefined ? 0 : isOwn ? 2 : 1;
    if (unsure === undefined || weight > unsure.weight)
      unsure = {
        reason,
        case: id,
        cause: lost === undefined ? 'open' : 'lost',
        weight,
        ...(remedy === undefined ? {} : { remedy }),
      };
  };

  return {
    leftOut: (testCase, reason, isSpared) => {
      stories.left++;
      if (isSpared === true) spared ??= `${testCase} is not played: ${reason}`;
      else omitted ??= `${testCase} was left out: ${reason}`;
    },
    add: (story, all) => {
      stories.all++;
      const attempt = story.attempt;
      const id = story.case.id;
      if (story.end.kind === 'error') fault ??= `Assay failed while playing ${id}: ${story.end.message}`;
      const judged = { passed: false, failed: false };
      const lost = lostIn(story, requirement.operation);
      for (const verdict of all) {
        if (verdict.outcome === 'passed') {
          verdicts.passed++;
          judged.passed = true;
          if (witnesses.length < witnessLimit) {
            const ids = verdict.witness.slice(0, recordsPerWitness);
            witnesses.push({ case: id, ids, records: pick(story, ids) });
          }
        } else if (verdict.outcome === 'failed') {
          verdicts.failed++;
          judged.failed = true;
          silence.note(verdict);
          shelf.add(verdict.evidence, () => {
            const evidence = trimEvidence(verdict.evidence);
            return { case: id, attempt, evidence, records: pick(story, evidence.records) };
          });
        } else if (verdict.outcome === 'inconclusive') {
          // Where nothing could be sent, why it could not is the reason.
          const nothing = unsent(story);
          const { reason, remedy } = nothing ?? verdict;
          doubt(story.case, reason, remedy, lost, nothing === undefined);
        } else excused ??= verdict.reason;
      }
      if (judged.passed || judged.failed) attempts.note(id, attempt, judged.failed);
      if (all.length > 0 || story.end.kind === 'error') return;
      if (story.end.kind === 'inconclusive') return doubt(story.case, story.end.reason, story.end.remedy, lost);
      if (lost !== undefined) return doubt(story.case, lost.what, undefined, lost);
      stories.silent++;
      quiet.first ??= story.case;
      came.note(story);
    },
    result: (unreached) => {
      const doubtful = silence.doubt(attempts.unstable());
      const outcome = ((): RequirementOutcome => {
        if (doubtful !== undefined) return 'inconclusive';
        if (verdicts.failed > 0) return attempts.unstable() === undefined ? 'failed' : 'unstable';
        if (fault !== undefined) return 'error';
        if (verdicts.passed > 0) return 'passed';
        if (verdicts.inconclusive > 0) return 'inconclusive';
        const nothingElse = spared !== undefined && omitted === undefined && stories.all === 0;
        return excused !== undefined || nothingElse ? 'not-applicable' : 'inconclusive';
      })();
      const nothing = ((): Pick<Doubt, 'reason' | 'cause' | 'case'> => {
        if (quiet.first === undefined)
          return omitted === undefined ? unreached : { reason: omitted, cause: 'left-out' };
        const silent = stories.silent === 1 ? 'the one case that ran' : `the ${stories.silent} cases that ran`;
        const awaited = requirement.statement.replace(/\.$/, '');
        const answers = came.inWords();
        const what = answers === undefined ? 'nothing was sent' : `what came: ${answers}`;
        return {
          reason: `${silent} did not bring about what this is about (${awaited}); ${what}`,
          cause: 'open',
          case: quiet.first.id,
        };
      })();
      const open = unsure ?? nothing;
      const doubts = verdicts.inconclusive === 1 ? 'one story' : `${verdicts.inconclusive} stories`;
      const reason = ((): string | undefined => {
        if (doubtful !== undefined) return doubtful;
        if (outcome === 'unstable') return attempts.unstable();
        if (outcome === 'error') return fault;
        if (outcome === 'not-applicable') return excused ?? spared;
        if (outcome === 'inconclusive') return open.reason;
        if (unsure === undefined) return undefined;
        return `${doubts} could not be judged beside: ${unsure.reason}`;
      })();
      const remedy = ((): string | undefined => {
        if (outcome !== 'inconclusive') return undefined;
        if (doubtful !== undefined) return usualRemedy(requirement, 'silence');
        return unsure?.remedy ?? usualRemedy(requirement, open.cause, open.case);
      })();
      const kept = outcome === 'failed' || outcome === 'unstable' ? shelf.kept() : [];
      return {
        requirement,
        outcome,
        verdicts:
          doubtful === undefined
            ? verdicts
            : { ...verdicts, failed: 0, inconclusive: verdicts.inconclusive + verdicts.failed },
        witness: witnesses.map(({ case: id, ids }) => ({ case: id, records: ids })),
        failures: kept.map(({ case: id, attempt, evidence }) => ({ case: id, attempt, evidence })),
        ...(reason === undefined ? {} : { reason }),
        ...(remedy === undefined ? {} : { remedy }),
        ...(remedy === undefined || remedy === unsure?.remedy ? {} : { remedyIsUsual: true }),
        records: new Map([...witnesses, ...kept].flatMap(({ records }) => [...records])),
        kept: kept.map((failure) => ({ ...failure, alike: shelf.alike(failure) })),
      };
    },
  };
}

function pick(story: Story, ids: readonly RecordId[]): ReadonlyMap<RecordId, Exchange | StreamRecord> {
  const all = recordsOf(story);
  const found = ids.map((id) => all.get(id)).filter((sent) => sent !== undefined);
  return new Map(found.map((sent) => [sent.id, trimRecord(sent)]));
}

interface Doubt {
  readonly reason: string;
  readonly cause: OpenCause;
  /** The case whose story was in doubt. */
  readonly case?: CaseId;
  readonly remedy?: string;
  /** How much it explains: the heaviest is told, the first of equals. */
  readonly weight: number;
}

interface Loss {
  /** In words. */
  readonly what: string;
  /** What the wire said. */
  readonly message: string;
}

/** What got no answer, or no whole one: the likeliest reason why a story shows nothing. The operation itself counts before all others. */
function lostIn(story: Story, operation: string | undefined): Loss | undefined {
  const { control, earlier = [] } = story;
  const around = control === undefined ? earlier : [control, ...earlier];
  return lostHere(story, operation) ?? around.map((one) => lostHere(one, operation)).find((loss) => loss !== undefined);
}

function lostHere({ exchanges, streams }: Story, operation: string | undefined): Loss | undefined {
  const broken = streams.flatMap(({ request, operation: id, end }) =>
    end.kind === 'reset' && end.violation === undefined
      ? [{ id, method: request.method, how: 'was not answered to its end', message: end.message ?? 'reset' }]
      : [],
  );
  const unanswered = exchanges.flatMap(({ request, operation: id, result }) =>
    result.kind === 'failed' && result.failure.kind !== 'aborted'
      ? [{ id, method: request.method, how: 'got no answer', message: result.failure.message }]
      : [],
  );
  const all = [...unanswered, ...broken];
  const loss = all.find(({ id }) => id === operation) ?? all[0];
  return (
    loss && { what: `${loss.method} at the path of ${loss.id} ${loss.how} (${loss.message})`, message: loss.message }
  );
}

function unsent({ exchanges, streams, end }: Story): { readonly reason: string; readonly remedy?: string } | undefined {
  return end.kind === 'inconclusive' && exchanges.length + streams.length === 0 ? end : undefined;
}

/** Why a story ended early, with what the wire had to do with it. */
function withCause(reason: string, lost: Loss | undefined): string {
  return lost === undefined || reason.includes(lost.message) ? reason : `${reason}: ${lost.what}`;
}
