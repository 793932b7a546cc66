import { answerOf, type Check, type Exchange, isSuccess, levelFor, type Outcome } from '../../model/index.ts';
import { isRefusal } from '../answers.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { inOrder } from '../resource/sightings.ts';

const id = 'input-limit-holds';

const atLimit = ['input-at-limit', 'input-at-limit-wide'];
const overLimit = ['input-over-limit', 'input-over-limit-wide'];

export const inputLimitHolds: Check = {
  id,
  area: 'lifecycle',
  statement: 'Input as long as the documents allow is taken, and longer input is not.',
  rationale:
    'Lengths are bytes of UTF-8, as documents tell them: the same limit is tried in characters of one byte and of three. That the longest input was refused for its length is proven only when the same thing takes a short one right afterwards. A refusal of what is too long counts only when the same thing takes something afterwards.',
  requirements: ({ actions, resources }) =>
    actions.flatMap(({ operation, input, ...action }) => {
      const resource = resources.find(({ name }) => name === action.resource);
      if (resource?.create === undefined || resource.read === undefined || input?.mostBytes === undefined) return [];
      const shared = {
        check: id,
        area: 'lifecycle' as const,
        level: levelFor('MUST', input.provenance.known),
        provenance: [input.provenance] as const,
        operation,
        resource: resource.name,
        exercisedBy: { scenarios: ['give-input'], operations: [operation] },
      };
      return [
        {
          ...shared,
          id: `${id}:${operation}.longest`,
          statement: `${operation} takes ${input.path} of ${input.mostBytes} bytes, however many characters these are.`,
        },
        {
          ...shared,
          id: `${id}:${operation}.longer`,
          statement: `${operation} refuses ${input.path} of more than ${input.mostBytes} bytes, however few characters these are.`,
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const isAboutLongest = requirement.id.endsWith('.longest');
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const action = context.contract.actions.find(({ operation }) => operation === requirement.operation);
      const sent = inOrder(story.exchanges).filter(({ operation }) => operation === requirement.operation);
      const thingOf = ({ parameters }: Exchange) => String(parameters[`path.${resource?.parameter}`]);
      const most = action?.input?.mostBytes ?? 0;
      for (const exchange of sent) {
        if (!(isAboutLongest ? atLimit : overLimit).includes(exchange.step)) continue;
        const status = answerOf(exchange)?.status ?? 0;
        const taken = sent.find(
          (one) =>
            thingOf(one) === thingOf(exchange) &&
            one.sentAt >= exchange.result.endedAt &&
            isSuccess(answerOf(one)?.status ?? 0),
        );
        const isWide = exchange.step.endsWith('-wide');
        const told = `${most + (isAboutLongest ? 0 : 1)} bytes${isWide ? ', in a third as many characters,' : ''}`;
        if (isAboutLongest && isSuccess(status)) yield* passed([exchange.id]);
        else if (isAboutLongest && isRefusal(status) && taken !== undefined)
          yield failed({
            kind: isWide ? 'longest-refused-in-wide-characters' : 'longest-refused',
            records: [exchange.id, taken.id],
            expected: 'any 2xx',
            actual: status,
            message: `${exchange.operation} refused input of ${told} with ${status}, and took a short one of the same ${requirement.resource} right afterwards.`,
          });
        else if (!isAboutLongest && isSuccess(status))
          yield failed({
            kind: isWide ? 'longer-taken-in-wide-characters' : 'longer-taken',
            records: [exchange.id],
            expected: 'any 4xx',
            actual: status,
            message: `${exchange.operation} took input of ${told} with ${status}; it may have ${most} bytes.`,
          });
        else if (!isAboutLongest && isRefusal(status) && taken !== undefined) yield* passed([exchange.id, taken.id]);
      }
    }),
};
