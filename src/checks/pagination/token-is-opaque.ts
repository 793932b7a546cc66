import { type Check, nextPage, type Outcome, parseJson } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { listRequirement } from './list-requirement.ts';
import { probedPages, promiseOf } from './probed-pages.ts';

const id = 'token-is-opaque';

export const tokenIsOpaque: Check = {
  id,
  area: 'pagination',
  statement: 'Nothing can be read in a continuation token.',
  rationale:
    'Looks for a short number, for JSON, and for the id of an item, plain or in base64. A MUST where documents promise opaque tokens; elsewhere an observation: clients will come to rely on what they can read. Cursors that are items, and links, are meant to be read.',
  requirements: ({ pagination }) =>
    pagination
      .filter(({ style }) => style === 'token')
      .map((one) => {
        const promised = promiseOf(one, 'token-is-opaque');
        return listRequirement(id, one.operation, {
          wish: promised === undefined ? 'INFO' : 'MUST',
          statement: `Nothing can be read in the tokens of ${one.operation}.`,
          provenance: promised ?? one.cursor?.provenance ?? one.provenance,
          scenarios: ['probe-pages'],
        });
      }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const first = probedPages(story, context, requirement)?.at('first');
      const pagination = context.contract.pagination.find(({ operation }) => operation === requirement.operation);
      if (first?.page === undefined || pagination === undefined) return;
      const { more } = nextPage(context.contract, pagination, first.page);
      const token = Object.entries(more ?? {}).find(([key]) => key.endsWith(`.${pagination.cursor?.parameter}`))?.[1];
      if (token === undefined) return;
      const ids = first.page.ids.filter((one) => one !== undefined && one.length > 3) as string[];
      const parts = String(token).split(/[.~]/);
      const told = [String(token), ...parts.map(decoded)].find((text) => text !== undefined && tells(text, ids));
      if (told === undefined) return yield* passed([first.exchange.id]);
      yield failed({
        kind: 'token-can-be-read',
        records: [first.exchange.id],
        expected: 'nothing that can be read',
        actual: told,
        message: `The token of ${pagination.operation} can be read: ${told.slice(0, 120)}`,
      });
    }),
};

/** What base64 (either alphabet) holds, where that is plain text. */
function decoded(token: string): string | undefined {
  if (!/^[A-Za-z0-9+/_-]{3,}=*$/.test(token)) return undefined;
  const text = Buffer.from(token, 'base64').toString('latin1');
  return /^[\x20-\x7e]{2,}$/.test(text) ? text : undefined;
}

function tells(text: string, ids: readonly string[]): boolean {
  if (/^\d{1,9}$/.test(text) || ids.some((one) => text.includes(one))) return true;
  const value = parseJson(text);
  return typeof value === 'object' && value !== null;
}
