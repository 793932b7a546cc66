import { type Check, type Lifecycle, type Outcome, type Requirement, strongest } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { drawStep } from './draw-step.ts';
import { lifecycleRequirements } from './lifecycle-requirement.ts';
import { isBefore, type Sight, sightsOf } from './sights.ts';
import { recordsOf, withEarlier } from './with-earlier.ts';

const id = 'terminal-state-is-final';

export const terminalStateIsFinal: Check = {
  id,
  area: 'lifecycle',
  statement: 'A final state is never left.',
  rationale:
    'Compares sights whose order is certain; two different final states contradict each other in any order. Where some final states are stated and others inferred, only the stated ones count. That the closing event of a stream agrees with what is read is another check.',
  requirements: (contract) =>
    lifecycleRequirements(contract, id, (lifecycle, resource) => {
      const [first] = finalStates(lifecycle);
      const names = finalStates(lifecycle).map(({ name }) => name);
      return (
        first && { statement: `A ${resource.name} that is ${names.join(', ')} stays so.`, provenance: first.provenance }
      );
    }).flatMap((requirement): readonly Requirement[] => [
      requirement,
      {
        ...requirement,
        id: `${requirement.id}.at-the-end`,
        statement: `${requirement.statement.slice(0, -1)}, also when it is looked at again at the end of the whole run.`,
        exercisedBy: { ...requirement.exercisedBy, scenarios: ['look-again'] },
      },
    ]),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      const isAboutTheEnd = requirement.id.endsWith('.at-the-end');
      if (lifecycle === undefined || isAboutTheEnd !== (story.earlier !== undefined)) return;
      const final = finalStates(lifecycle).map(({ name }) => name);
      const own = recordsOf(story);
      for (const sights of sightsOf(withEarlier(story), context.contract, lifecycle)) {
        const ends = sights.filter(({ state }) => final.includes(state));
        // What earlier stories show among themselves has been judged with them.
        const looks = ends.map((end) => ({
          end,
          later: sights.filter((sight) => own.has(sight.record) && isComparable(end, sight)),
        }));
        const left = looks.flatMap(({ end, later }) =>
          later.filter(({ state }) => state !== end.state).map((sight) => ({ end, sight })),
        )[0];
        const other = ends.flatMap((end) =>
          ends
            // That the closing event agrees with reads is another check.
            .filter((sight) => sight.state !== end.state && !sight.closes && !end.closes)
            .filter((sight) => own.has(sight.record) || own.has(end.record))
            .map((sight) => ({ end, sight })),
        )[0];
        const kept = looks.find(({ later }) => later.length > 0);
        if (left !== undefined)
          yield failed({
            kind: 'final-state-left',
            records: left.end.record === left.sight.record ? [left.end.record] : [left.end.record, left.sight.record],
            expected: left.end.state,
            actual: left.sight.state,
            message: `A ${lifecycle.resource} was ${left.end.state}, which is final, and was ${left.sight.state} afterwards.`,
            details: drawStep(lifecycle, left.end.state, left.sight.state, sights),
          });
        else if (other !== undefined)
          yield failed({
            kind: 'two-final-states',
            records: [other.end.record, other.sight.record],
            expected: other.end.state,
            actual: other.sight.state,
            message: `A ${lifecycle.resource} was seen as ${other.end.state} and as ${other.sight.state}, and both are final.`,
            details: drawStep(lifecycle, other.end.state, other.sight.state, sights),
          });
        else if (kept !== undefined) yield* passed([kept.end.record, ...kept.later.map(({ record }) => record)]);
      }
    }),
};

function finalStates(lifecycle: Lifecycle) {
  return strongest(lifecycle.states.filter(({ kind }) => kind === 'terminal'));
}

function isComparable(end: Sight, later: Sight): boolean {
  return isBefore(end, later) && !(end.closes && later.window !== 'event');
}
