import {
  type Contract,
  type Lifecycle,
  levelFor,
  type Provenance,
  type Requirement,
  type Resource,
} from '../../model/index.ts';

/** Scenarios that show the states of one thing over time. */
export const stories: readonly string[] = [
  'act-while-waiting',
  'cancel-while-running',
  'cancel-while-waiting',
  'follow-to-the-end',
  'give-input',
  'make-many-at-once',
  'refuse-while-waiting',
  'repeat-by-key',
  'use-value-twice',
  'watch-from-all-sides',
];

/** A requirement about each lifecycle whose resource can be made and read. */
export function lifecycleRequirements(
  contract: Contract,
  check: string,
  about: (
    lifecycle: Lifecycle,
    resource: Resource,
  ) => { readonly statement: string; readonly provenance: Provenance } | undefined,
): readonly Requirement[] {
  return contract.lifecycles.flatMap((lifecycle) => {
    const resource = contract.resources.find(({ name }) => name === lifecycle.resource);
    if (resource?.create === undefined || resource.read === undefined) return [];
    const facts = about(lifecycle, resource);
    if (facts === undefined) return [];
    const { statement, provenance } = facts;
    return [
      {
        id: `${check}:${resource.name}`,
        check,
        area: 'lifecycle',
        level: levelFor('MUST', provenance.known),
        statement,
        provenance: [provenance],
        operation: resource.read,
        resource: resource.name,
        exercisedBy: { scenarios: stories, operations: [resource.create] },
      },
    ];
  });
}
