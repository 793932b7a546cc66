import { type Check, type Outcome, toPointer, valueByPath } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { viewsOf } from '../resource/views.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { isCertainlyBefore, readMoment } from './moment.ts';
import { remedyForState } from './remedy-for-state.ts';
import { sightsOf } from './sights.ts';

const id = 'moments-in-order';

export const momentsInOrder: Check = {
  id,
  area: 'lifecycle',
  statement: 'No change and no end lies before the creation.',
  rationale:
    "Compares moments inside one body, so no two clocks are needed. Equal moments pass, and so do moments that differ by less than their texts are fine. That a moment is written as a date is the body's schema's matter.",
  requirements: (contract) =>
    memberRequirements(contract, id, ({ times = [] }, { name }) => {
      const creation = times.find((time) => time.of === 'creation');
      if (creation === undefined) return [];
      return times
        .filter((time) => time.of !== 'creation')
        .map(({ path, provenance }) => ({
          subject: path,
          statement: `The ${path} of a ${name} is not before its ${creation.path}.`,
          provenance,
        }));
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      const creation = lifecycle?.times?.find((time) => time.of === 'creation');
      if (resource === undefined || creation === undefined) return;
      const path = subjectOf(requirement);
      let isShown = false;
      const things = viewsOf(story, contract, resource);
      for (const thing of things) {
        const shown = thing.views.flatMap(({ record, body }) => {
          const [start, later] = [valueByPath(body, creation.path), valueByPath(body, path)];
          const [a, b] = [readMoment(start), readMoment(later)];
          if (a === undefined || b === undefined) return [];
          return [{ record, start: start ?? null, later: later ?? null, isWrong: isCertainlyBefore(b, a) }];
        });
        isShown ||= shown.length > 0;
        const wrong = shown.find(({ isWrong }) => isWrong);
        if (wrong === undefined) yield* passed(shown.map(({ record }) => record));
        else
          yield failed({
            kind: 'before-the-creation',
            records: [wrong.record],
            pointer: toPointer(path.split('.')),
            expected: `not before ${wrong.start}`,
            actual: wrong.later,
            message: `${path} of ${resource.name} ${thing.creation.id} is ${wrong.later}, before its ${creation.path} ${wrong.start}.`,
          });
      }
      // The one story that plays all words of the target file says which one is missing.
      const [state] = lifecycle?.ties?.find((tie) => tie.path === path)?.states ?? [];
      if (isShown || things.length === 0 || lifecycle === undefined || state === undefined) return;
      if (story.case.kind !== 'scenario' || story.case.scenario !== 'make-many-at-once') return;
      const isSeen = sightsOf(story, contract, lifecycle).some((sights) =>
        sights.some((sight) => sight.state === state),
      );
      yield isSeen
        ? inconclusive(
            `a ${resource.name} was ${state}, and no answer about it that was read showed ${path}`,
            `show ${path} where one ${resource.name} is read; where only the list has it, nothing is to be done`,
          )
        : inconclusive(`no ${resource.name} showed ${path}`, remedyForState(contract, lifecycle, state));
    }),
};
