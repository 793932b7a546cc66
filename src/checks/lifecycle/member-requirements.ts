import {
  type Contract,
  type Lifecycle,
  levelFor,
  type Provenance,
  type Requirement,
  type Resource,
} from '../../model/index.ts';
import { stories } from './lifecycle-requirement.ts';

/** A fact that a lifecycle states about members of the bodies of its resource. */
export interface MemberFact {
  /** Unique inside its check and resource. */
  readonly subject: string;
  readonly statement: string;
  readonly provenance: Provenance;
}

/** One requirement for each fact about each lifecycle whose resource can be made and read: `check:resource.subject`. */
export function memberRequirements(
  contract: Contract,
  check: string,
  facts: (lifecycle: Lifecycle, resource: Resource) => readonly MemberFact[],
): readonly Requirement[] {
  return contract.lifecycles.flatMap((lifecycle) => {
    const resource = contract.resources.find(({ name }) => name === lifecycle.resource);
    const { create, read } = resource ?? {};
    if (resource === undefined || create === undefined || read === undefined) return [];
    return facts(lifecycle, resource).map(({ subject, statement, provenance }) => ({
      id: `${check}:${resource.name}.${subject}`,
      check,
      area: 'lifecycle',
      level: levelFor('MUST', provenance.known),
      statement,
      provenance: [provenance],
      operation: read,
      resource: resource.name,
      exercisedBy: { scenarios: stories, operations: [create] },
    }));
  });
}

/** The part of a requirement's id behind its resource. */
export function subjectOf({ id, check, resource }: Requirement): string {
  return id.slice(`${check}:${resource}.`.length);
}
