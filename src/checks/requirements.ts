import {
  type Area,
  type JudgeContext,
  type Level,
  levelFor,
  type Outcome,
  type Provenance,
  type Requirement,
  type RequirementId,
  type Selector,
  type Story,
  type Verdict,
} from '../model/index.ts';

/** Build a requirement; a wish for MUST is lowered to SHOULD where its first provenance is only inferred. */
export function makeRequirement(input: {
  readonly check: string;
  readonly area: Area;
  readonly wish: Level;
  readonly subject: string;
  readonly statement: string;
  readonly provenance: readonly Provenance[];
  readonly exercisedBy: Selector;
  readonly operation?: string;
  readonly resource?: string;
  readonly claim?: string;
}): Requirement {
  const { wish, subject, provenance, ...rest } = input;
  const [first, ...more] = provenance;
  if (first === undefined) throw new Error(`requirement ${input.check}:${subject} has no provenance`);
  return { ...rest, id: `${input.check}:${subject}`, level: levelFor(wish, first.known), provenance: [first, ...more] };
}

/** The requirement of a check that this story exercises, when it is in force. */
export function requirementIn(story: Story, context: JudgeContext, id: RequirementId): Requirement | undefined {
  return story.case.requirements.includes(id) ? context.requirements.get(id) : undefined;
}

/** All requirements of a check that this story exercises. */
export function requirementsIn(story: Story, context: JudgeContext): Requirement[] {
  return story.case.requirements.flatMap((id) => context.requirements.get(id) ?? []);
}

/** Give an outcome its subject. */
export function verdict(story: Story, requirement: RequirementId, outcome: Outcome): Verdict {
  return { requirement, case: story.case.id, attempt: story.attempt, ...outcome };
}
