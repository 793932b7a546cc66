import { type Check, type Outcome, toPointer, valueByPath } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { type View, viewsOf } from '../resource/views.ts';
import { memberRequirements, subjectOf } from './member-requirements.ts';
import { isCertainlyBefore, type Moment, readMoment } from './moment.ts';
import { stateOf } from './sights.ts';

const id = 'change-time-moves-forward';

interface Look extends View {
  readonly moment: Moment;
  readonly state: string | undefined;
}

export const changeTimeMovesForward: Check = {
  id,
  area: 'lifecycle',
  statement: 'The moment of the latest change never goes back, and a change of state moves it.',
  rationale:
    "Compares views whose order is certain. That the moment stood still is proven only where the change came later, by the run's clock, than the moment is coarse: an earlier view had shown it already, and the old state was seen again that much later.",
  requirements: (contract) =>
    memberRequirements(contract, id, ({ times = [] }, { name }) =>
      times
        .filter((time) => time.of === 'change')
        .map(({ path, provenance }) => ({
          subject: path,
          statement: `The ${path} of a ${name} never goes back, and moves when its state changes.`,
          provenance,
        })),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      if (resource === undefined || lifecycle === undefined) return;
      const path = subjectOf(requirement);
      for (const { creation, views } of viewsOf(story, contract, resource)) {
        const looks = views.flatMap((view): Look[] => {
          const moment = readMoment(valueByPath(view.body, path));
          return moment === undefined ? [] : [{ ...view, moment, state: stateOf(lifecycle, view.body) }];
        });
        const pairs = looks.flatMap((a) => looks.filter((b) => a.to < b.from).map((b) => [a, b] as const));
        const back = pairs.find(([a, b]) => isCertainlyBefore(b.moment, a.moment));
        const still = pairs.find(([a, b]) => stoodStill(looks, a, b));
        const kinds = { 'went-back': back, 'stood-still': back === undefined ? still : undefined };
        for (const [kind, pair] of Object.entries(kinds)) {
          if (pair === undefined) continue;
          const [a, b] = pair;
          yield failed({
            kind,
            records: [a.record, b.record],
            pointer: toPointer(path.split('.')),
            expected: kind === 'went-back' ? `not before ${text(a, path)}` : `later than ${text(a, path)}`,
            actual: text(b, path),
            message:
              kind === 'went-back'
                ? `${path} of ${resource.name} ${creation.id} went back from ${text(a, path)} to ${text(b, path)}.`
                : `${resource.name} ${creation.id} went from ${a.state} to ${b.state}, and ${path} stayed ${text(b, path)}.`,
          });
        }
        if (back === undefined && still === undefined && pairs.length > 0)
          yield* passed(pairs.flatMap(([a, b]) => [a.record, b.record]));
      }
    }),
};

function text(look: Look, path: string): string {
  return String(valueByPath(look.body, path));
}

/** The state changed between a and b, later than `moment.grain` behind a view that had the same moment. */
function stoodStill(looks: readonly Look[], a: Look, b: Look): boolean {
  if (a.state === undefined || b.state === undefined || a.state === b.state) return false;
  if (a.moment.at !== b.moment.at) return false;
  return looks.some((old) => old.moment.at === a.moment.at && a.from - old.to > a.moment.grain);
}
