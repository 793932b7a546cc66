import {
  answerOf,
  type Check,
  type Exchange,
  isSuccess,
  levelFor,
  type Outcome,
  successJson,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, idOf, inOrder, readsOf } from './sightings.ts';

const id = 'stays-until-removed';

/** Reads in a row that find nothing are no lag any more, whatever a later one finds: a story looks so often, with growing pauses. */
const noLag = 4;

/** Answers to a read that say: there is no such thing. */
const absent = [404, 410];

export const staysUntilRemoved: Check = {
  id,
  area: 'resource',
  statement: 'What was read once can be read again, as long as nobody removes it.',
  rationale:
    'Fails when a read shows a thing, and from some moment on all later ones of the same story, two at least, answer 404 or 410, although no request to remove it was sent. A copy that lags behind may not know it yet: what is found again was there, unless four looks in a row did not find it. Stopping is not removing: documents name states in which stopped things are. Passes when a thing is read again behind an accepted cancellation or behind its end. The removal of another thing removes nothing else. Reads that cross each other show nothing.',
  requirements: ({ resources }) =>
    resources
      .filter(({ create, read }) => create !== undefined && read !== undefined)
      .map((resource) => ({
        id: `${id}:${resource.name}`,
        check: id,
        area: 'resource',
        level: levelFor('MUST', resource.provenance.known),
        statement: `A ${resource.name} that was read once with ${resource.read} can be read again until it is removed.`,
        provenance: [resource.provenance],
        ...(resource.read === undefined ? {} : { operation: resource.read }),
        resource: resource.name,
        exercisedBy: {
          scenarios: [
            'cancel-while-running',
            'cancel-while-waiting',
            'change-and-remove',
            'follow-to-the-end',
            'give-input',
            'make-many-at-once',
          ],
          operations: [resource.create ?? ''],
        },
      })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (resource === undefined) return;
      const about = inOrder(story.exchanges).filter(
        ({ operation }) => operation === resource.remove || operation === resource.cancel,
      );
      for (const creation of creationsOf(story, resource)) {
        const named = about.filter(
          ({ parameters }) => String(parameters[`path.${resource.parameter}`]) === creation.id,
        );
        const removal = named.find(({ operation }) => operation === resource.remove);
        const reads = readsOf(story, resource, creation).filter(
          ({ result }) => removal === undefined || result.endedAt < removal.sentAt,
        );
        const first = reads.find((read) => idOf(resource, successJson(read)) === creation.id);
        if (first === undefined) continue;
        const later = reads.filter(({ sentAt }) => sentAt >= first.result.endedAt);
        const isThere = (read: Exchange) => idOf(resource, successJson(read)) === creation.id;
        const [gone, goneStill] = goneIn(later, isThere);
        const cancel = named.find((one) => one.operation === resource.cancel && isSuccess(answerOf(one)?.status ?? 0));
        const since = cancel?.result.endedAt ?? 0;
        const again = later.findLast((read) => read.sentAt >= since && isThere(read));
        if (gone !== undefined && goneStill !== undefined) {
          const stopped = cancel !== undefined && cancel.result.endedAt <= gone.sentAt ? cancel : undefined;
          yield failed({
            kind: stopped === undefined ? 'gone' : 'gone-when-stopped',
            records: [first.id, ...(stopped === undefined ? [] : [stopped.id]), gone.id, goneStill.id],
            expected: creation.id,
            actual: answerOf(gone)?.status ?? null,
            message: `${resource.read} showed a ${resource.name}, and ${stopped === undefined ? 'later' : `behind ${stopped.operation}`} it answered ${answerOf(gone)?.status}; nobody removed it.`,
          });
        } else if (again !== undefined && gone === undefined)
          yield* passed([first.id, ...(cancel === undefined ? [] : [cancel.id]), again.id]);
      }
    }),
};

/** The reads that find nothing: of the last ones, or of so many in a row that no copy lags so long. */
function goneIn(reads: readonly Exchange[], isThere: (read: Exchange) => boolean): readonly Exchange[] {
  const row: Exchange[] = [];
  for (const read of reads) {
    if (absent.includes(answerOf(read)?.status ?? 0)) row.push(read);
    else if (isThere(read) && row.length < noLag) row.length = 0;
  }
  return row;
}
