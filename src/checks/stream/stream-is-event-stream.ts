import { answerOf, type Check, headerOf, isSuccess, type Outcome } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { streamRequirements } from './followed-streams.ts';

const id = 'stream-is-event-stream';

export const streamIsEventStream: Check = {
  id,
  area: 'stream',
  statement: 'A stream that is opened is an event stream: text/event-stream.',
  rationale:
    'Judges 2xx answers by their Content-Type; parameters such as charset are let pass. 204 tells clients not to come again and is let pass, as are refusals.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => ({
      statement: `${stream.operation} answers with the media type text/event-stream.`,
      facts: [stream],
    })),
  judge: (story, context) =>
    verdictsOn(story, context, function* ({ operation }): Iterable<Outcome> {
      const answers = [
        ...story.streams.map((record) => ({ record, status: record.status, headers: record.headers })),
        ...story.exchanges.flatMap((record) => {
          const answer = answerOf(record);
          return answer === undefined ? [] : [{ record, status: answer.status, headers: answer.headers }];
        }),
      ].filter(({ record }) => record.operation === operation && record.credential === 'valid');
      for (const { record, status, headers } of answers) {
        if (!isSuccess(status) || status === 204) continue;
        const type = headerOf(headers, 'content-type');
        if (type?.split(';')[0]?.trim().toLowerCase() === 'text/event-stream') yield* passed([record.id]);
        else
          yield failed({
            kind: type === undefined ? 'no-media-type' : 'not-an-event-stream',
            records: [record.id],
            expected: 'text/event-stream',
            actual: type ?? null,
            message: `${operation} answered ${status} with ${type === undefined ? 'no media type' : type}, so no client reads it as an event stream.`,
          });
      }
    }),
};
