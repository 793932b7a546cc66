import type { Evidence, JudgeContext, Outcome, RecordId, Requirement, Story, Verdict } from '../model/index.ts';
import { nonEmpty } from '../model/index.ts';

/**
 * Verdicts of one check on one story: asks `say` about each of the check's requirements that the story's case names.
 * @param say outcomes that the story shows; none when it shows nothing about the requirement.
 */
export function* verdictsOn(
  story: Story,
  context: JudgeContext,
  say: (requirement: Requirement) => Iterable<Outcome>,
): Iterable<Verdict> {
  for (const id of story.case.requirements) {
    const requirement = context.requirements.get(id);
    if (requirement === undefined) continue;
    for (const outcome of say(requirement))
      yield { requirement: id, case: story.case.id, attempt: story.attempt, ...outcome };
  }
}

/** A pass with its witness; nothing at all when there is no record to show for it. */
export function passed(witness: readonly RecordId[]): readonly Outcome[] {
  const records = nonEmpty([...new Set(witness)]);
  return records === undefined ? [] : [{ outcome: 'passed', witness: records }];
}

export function failed(evidence: Evidence): Outcome {
  return { outcome: 'failed', evidence };
}

/** A failure for which one open connection had to be silent or late: see {@link Outcome}. */
export function failedBySilence(evidence: Evidence): Outcome {
  return { outcome: 'failed', evidence, restsOn: 'silence' };
}

export function inconclusive(reason: string, remedy?: string): Outcome {
  return remedy === undefined ? { outcome: 'inconclusive', reason } : { outcome: 'inconclusive', reason, remedy };
}
