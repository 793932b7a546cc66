import type { Check, Exchange, Outcome, Story, StreamRecord } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { streamRequirements } from './followed-streams.ts';

const id = 'many-readers-are-served';

export const manyReadersAreServed: Check = {
  id,
  area: 'stream',
  statement: 'Many readers of one stream are each served or politely refused.',
  rationale:
    'Two, ten and fifty readers of one thing: each is given an event stream or a refusal with a 4xx status, 501 or 503. Judged only where some reader of the same thing was served. No document says how many there may be, so it is a SHOULD.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resource, provenance }) =>
      resource === undefined
        ? undefined
        : {
            statement: `${operation} serves or refuses every reader, and fails none.`,
            facts: [{ provenance }],
            wish: 'SHOULD',
            scenarios: ['read-streams-together'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* ({ operation }): Iterable<Outcome> {
      const readers = readersOf(story).filter((record) => record.operation === operation);
      for (const url of new Set(readers.map(({ request }) => request.url))) {
        const together = readers.filter(({ request }) => request.url === url);
        const served = together.filter(({ kind }) => kind === 'stream');
        const [one] = served;
        if (one === undefined || together.length < 2) continue;
        const broken = together.filter(isFailed);
        const [first] = broken;
        if (first === undefined) {
          const heard = together.filter(isAnswered);
          if (heard.length > 1) yield* passed(heard.map((record) => record.id));
        } else
          yield failed({
            kind: 'reader-failed',
            records: [first.id, one.id],
            expected: 'an event stream or a refusal',
            actual: saysOf(first),
            message: `Of ${together.length} readers of ${operation} at once, ${served.length} were served and ${broken.length} were failed.`,
            details: broken.slice(0, 5).map((record) => `${record.id} ${record.step}: ${saysOf(record)}`),
          });
      }
    }),
};

function readersOf({ streams, exchanges }: Story): readonly (StreamRecord | Exchange)[] {
  return [...streams, ...exchanges].filter(({ step }) => /^reader-\d/.test(step));
}

/** A connection that broke shows nothing: the network may be why. Nor does a reader whom we stopped ourselves. */
function isAnswered(record: StreamRecord | Exchange): boolean {
  return record.kind === 'stream' || record.result.kind === 'answered';
}

function isFailed(record: StreamRecord | Exchange): record is Exchange {
  if (record.kind === 'stream') return false;
  if (record.result.kind === 'failed') return record.result.failure.kind === 'protocol';
  const { status } = record.result.response;
  return status >= 500 && status !== 501 && status !== 503;
}

function saysOf(record: Exchange): string {
  return record.result.kind === 'failed' ? record.result.failure.message : `status ${record.result.response.status}`;
}
