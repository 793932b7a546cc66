import { answerOf, type Check, headerOf, isSuccess, type Outcome, standard } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { streamRequirements } from './followed-streams.ts';

const id = 'stream-heeds-accept';
const law = standard('RFC 9110', 'section 12.5.1', 'Accept: */* takes any media type; HEAD is GET without content');

export const streamHeedsAccept: Check = {
  id,
  area: 'stream',
  statement:
    'A stream is given to who takes anything or says nothing of it, no Accept header breaks the server, and HEAD shows its head.',
  rationale:
    'A client that asks for */*, or for nothing in particular, takes an event stream, so 406 is wrong there. One that asks for JSON only may be given the stream, JSON or a refusal, but no failure of the server. HEAD may be refused; where it succeeds, its media type is the one of GET.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation }) => ({
      statement: `${operation} answers any Accept header sensibly, and HEAD like GET.`,
      facts: [{ provenance: law }],
      wish: 'SHOULD',
      scenarios: ['vary-stream-requests'],
    })),
  judge: (story, context) =>
    verdictsOn(story, context, function* ({ operation }): Iterable<Outcome> {
      const answers = [
        ...story.streams.map((record) => ({ record, status: record.status, headers: record.headers })),
        ...story.exchanges.flatMap((record) => {
          const answer = answerOf(record);
          return answer === undefined ? [] : [{ record, status: answer.status, headers: answer.headers }];
        }),
      ].filter(({ record }) => record.operation === operation);
      const got = answers.filter(({ record, status }) => record.step !== 'head' && isSuccess(status));
      const types = ['text/event-stream', ...got.map(({ headers }) => bare(headerOf(headers, 'content-type')))];
      for (const { record, status, headers } of answers) {
        const type = headerOf(headers, 'content-type') ?? null;
        const says = (kind: string, expected: string, actual: string | number | null, message: string) =>
          failed({ kind, records: [record.id], expected, actual, message });
        const isCrash = status >= 500 && status !== 501 && status !== 503;
        if (record.step === 'accept-any' || record.step === 'accept-none') {
          const asked = record.step === 'accept-any' ? 'Accept: */*' : 'a request without Accept';
          if (status === 406) yield says('any-refused', 'an event stream', status, `${operation} refuses ${asked}.`);
          else if (isCrash)
            yield says('accept-crashes', 'an event stream', status, `${operation} answers ${status} to ${asked}.`);
          else yield* passed([record.id]);
        } else if (record.step === 'accept-other' && isCrash)
          yield says(
            'accept-crashes',
            'any status below 500',
            status,
            `${operation} answers ${status} to Accept: application/json.`,
          );
        else if (record.step === 'head' && isSuccess(status) && status !== 204 && !types.includes(bare(type)))
          yield says(
            'head-differs',
            'text/event-stream',
            type,
            `HEAD of ${operation} shows another media type than GET.`,
          );
      }
    }),
};

function bare(type: string | null | undefined): string {
  return type?.split(';')[0]?.trim().toLowerCase() ?? '';
}
