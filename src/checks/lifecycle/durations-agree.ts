import { type Check, type Outcome, toPointer, valueByPath } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { viewsOf } from '../resource/views.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { readMoment } from './moment.ts';

const id = 'durations-agree';

export const durationsAgree: Check = {
  id,
  area: 'lifecycle',
  statement: 'A duration is not negative, and not longer than the moments around it leave room for.',
  rationale:
    'Compares members of one body. Documents rarely say from when a duration counts, so a shorter one passes: the thing may have waited before it began. What rounding can explain passes, too: one grain of either moment and one unit of the duration.',
  requirements: (contract) =>
    memberRequirements(contract, id, ({ durations = [] }, { name }) =>
      durations.map(({ path, from, to, provenance }) => ({
        subject: path,
        statement: `The ${path} of a ${name} is not negative and not longer than from ${from} to ${to}.`,
        provenance,
      })),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      const duration = lifecycle?.durations?.find(({ path }) => path === subjectOf(requirement));
      if (resource === undefined || duration === undefined) return;
      const unit = duration.unit === 's' ? 1000 : 1;
      let isShown = false;
      const things = viewsOf(story, contract, resource);
      for (const { creation, views } of things) {
        const shown = views.flatMap(({ record, body }) => {
          const took = valueByPath(body, duration.path);
          if (typeof took !== 'number') return [];
          const [from, to] = [duration.from, duration.to].map((path) => readMoment(valueByPath(body, path)));
          const most =
            from === undefined || to === undefined
              ? Number.POSITIVE_INFINITY
              : (to.at - from.at + from.grain + to.grain) / unit + 1;
          return [{ record, took, most, isWrong: took < 0 || took > most }];
        });
        isShown ||= shown.length > 0;
        const wrong = shown.find(({ isWrong }) => isWrong);
        if (wrong === undefined) yield* passed(shown.map(({ record }) => record));
        else
          yield failed({
            kind: wrong.took < 0 ? 'negative-duration' : 'duration-too-long',
            records: [wrong.record],
            pointer: toPointer(duration.path.split('.')),
            expected: { minimum: 0, ...(Number.isFinite(wrong.most) ? { maximum: wrong.most } : {}) },
            actual: wrong.took,
            message:
              wrong.took < 0
                ? `${duration.path} of ${resource.name} ${creation.id} is ${wrong.took}: nothing takes less than no time.`
                : `${duration.path} of ${resource.name} ${creation.id} is ${wrong.took} ${duration.unit}, and from ${duration.from} to ${duration.to} it is at most ${wrong.most} ${duration.unit}.`,
          });
      }
      // The one story that plays all words of the target file says what is missing.
      if (isShown || things.length === 0) return;
      if (story.case.kind !== 'scenario' || story.case.scenario !== 'make-many-at-once') return;
      yield inconclusive(
        `no answer about a ${resource.name} that was read showed ${duration.path} as a number`,
        `show ${duration.path} where one ${resource.name} that has ended is read; where only the list has it, nothing is to be done`,
      );
    }),
};
