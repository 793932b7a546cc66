import {
  answerOf,
  type Check,
  type Exchange,
  isSuccess,
  levelFor,
  type Outcome,
  type Requirement,
  readWalks,
  successJson,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, idOf, readsOf, sameJson } from './sightings.ts';

const id = 'removed-is-gone';

export const removedIsGone: Check = {
  id,
  area: 'resource',
  statement: 'What was removed can no longer be read, and leaves its list.',
  rationale:
    'Judged where the removal was answered with success. Any refusal of the read passes. A read that still succeeds fails only when it shows the thing exactly as before: a target may keep it and mark it as removed. A list may lag: it fails when it still shows the unchanged thing at the last of several looks.',
  requirements: ({ resources }) =>
    resources.flatMap((resource): Requirement[] => {
      const { name, create, read, remove, provenance } = resource;
      if (create === undefined || read === undefined || remove === undefined) return [];
      return [
        {
          id: `${id}:${name}`,
          check: id,
          area: 'resource',
          // A DELETE may as well end a thing that stays: guessed from the document's shape alone, this accuses nobody.
          level: provenance.known === 'inferred' ? 'INFO' : levelFor('MUST', provenance.known),
          statement: `A ${name} that ${remove} removed is gone.`,
          provenance: [provenance],
          operation: remove,
          resource: name,
          exercisedBy: { scenarios: ['change-and-remove'], operations: [remove] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const [creation] = resource === undefined ? [] : creationsOf(story, resource);
      const removal = story.exchanges.find(({ step }) => step === 'remove');
      if (resource === undefined || creation === undefined || removal === undefined) return;
      const status = answerOf(removal)?.status ?? 0;
      if (!isSuccess(status)) {
        yield inconclusive(`${removal.operation} answered ${status || 'nothing'}, so nothing was removed`);
        return;
      }
      const reads = readsOf(story, resource, creation);
      const before = reads.findLast(({ sentAt }) => sentAt < removal.sentAt);
      const later = reads.filter(({ sentAt }) => sentAt > removal.sentAt);
      const wasBody = before === undefined ? undefined : successJson(before);
      const alive = (read: Exchange) => wasBody !== undefined && sameJson(successJson(read), wasBody);
      // Removal may be under way (202) at the first look.
      const judged = status === 202 ? later.slice(-1) : later;
      const still = judged.find(alive);
      const refused = judged.filter((read) => {
        const seen = answerOf(read)?.status ?? 0;
        return seen >= 400 && seen < 500;
      });
      if (still !== undefined)
        yield failed({
          kind: 'still-readable',
          records: [removal.id, still.id],
          expected: [404, 410],
          actual: answerOf(still)?.status ?? null,
          message: `${resource.name} ${creation.id} was removed (${status}) and is read unchanged`,
        });
      else yield* passed(refused.length === 0 ? [] : [removal.id, ...refused.map((read) => read.id)]);

      const pagination = context.contract.pagination.find(({ operation }) => operation === resource.list);
      if (pagination === undefined) return;
      const looks = story.exchanges.filter(({ sentAt }) => sentAt > removal.sentAt);
      const last = readWalks(context.contract, pagination, looks).at(-1);
      for (const page of last?.pages ?? []) {
        const at = page.ids.indexOf(creation.id);
        const item = at < 0 ? undefined : page.items[at];
        const listedBefore = item !== undefined && idOf(resource, item) === creation.id;
        // An item shows less than a read: unchanged is what says nothing else about any member.
        if (!listedBefore || wasBody === undefined || !agrees(item, wasBody)) continue;
        yield failed({
          kind: 'still-listed',
          records: [removal.id, page.record],
          expected: 'not in the list',
          actual: creation.id,
          message: `${resource.name} ${creation.id} was removed (${status}) and ${pagination.operation} still shows it`,
        });
      }
    }),
};

/** Whether every member of an item that the read shows too says the same. */
function agrees(item: unknown, body: unknown): boolean {
  if (typeof item !== 'object' || item === null || typeof body !== 'object' || body === null) return false;
  const known = body as Readonly<Record<string, never>>;
  return Object.entries(item).every(([name, value]) => !Object.hasOwn(known, name) || sameJson(value, known[name]));
}
