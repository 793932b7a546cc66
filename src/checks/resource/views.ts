import {
  type Contract,
  type Json,
  type RecordId,
  type Resource,
  readWalks,
  type Story,
  successJson,
} from '../../model/index.ts';
import { type Creation, creationsOf, idOf, inOrder } from './sightings.ts';

/** One body of a thing, as one window showed it. Times are milliseconds of the run: it was true at some instant in between. */
export interface View {
  readonly window: 'create' | 'read' | 'list';
  readonly record: RecordId;
  readonly body: Json;
  readonly from: number;
  readonly to: number;
}

/** Every body of every thing that a story made: create's answer, reads and list items, in the order in which they were asked for. */
export function viewsOf(
  story: Story,
  contract: Contract,
  resource: Resource,
): readonly { readonly creation: Creation; readonly views: readonly View[] }[] {
  const pagination = contract.pagination.find(({ operation }) => operation === resource.list);
  const pages =
    pagination === undefined ? [] : readWalks(contract, pagination, story.exchanges).flatMap((walk) => walk.pages);
  const sent = new Map(story.exchanges.map((exchange) => [exchange.id, exchange]));
  return creationsOf(story, resource).map((creation) => {
    const { exchange, id, answer } = creation;
    const reads = inOrder(story.exchanges).flatMap((read): View[] => {
      const body = read.operation === resource.read ? successJson(read) : undefined;
      if (body === undefined || idOf(resource, body) !== id) return [];
      return [{ window: 'read', record: read.id, body, from: read.sentAt, to: read.result.endedAt }];
    });
    const items = pages.flatMap((page): View[] => {
      const body = page.items[page.ids.indexOf(id)];
      const to = sent.get(page.record)?.result.endedAt;
      // A list may lag behind, so it may show any moment since the creation.
      return body === undefined || to === undefined
        ? []
        : [{ window: 'list', record: page.record, body, from: exchange.sentAt, to }];
    });
    const first: View = {
      window: 'create',
      record: exchange.id,
      body: answer,
      from: exchange.sentAt,
      to: exchange.result.endedAt,
    };
    return { creation, views: [first, ...reads, ...items] };
  });
}
