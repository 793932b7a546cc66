import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  isObject,
  isPlainGet,
  type Json,
  type Operation,
  payloadJson,
} from '../../model/index.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';
import { inOrder, sameJson } from '../resource/sightings.ts';

const id = 'default-equals-left-out';

export const defaultEqualsLeftOut = {
  id,
  area: 'http',
  statement: 'A query parameter that is left out means the same as its stated default.',
  rationale:
    'The same GET is sent without the parameter, with its default written out, and without it again. Only where the first and the last answer are equal does a different one in between fail: what changes by itself shows nothing. Addresses with a query in them are not compared: a link to the page itself repeats what was asked.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const stated = defaulted(contract, operation);
      if (!isPlainGet(contract, operation) || stated.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `${operation.id} takes ${stated.map(({ name }) => name).join(', ')} for the stated default where it is left out.`,
          provenance: stated.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id], scenarios: ['ask-in-other-words'] },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      // The last look counts: the defaults between the last two plain answers.
      const sent = inOrder(story.exchanges);
      const [plain, again] = sent.filter(({ step }) => step === 'plain' || step === 'plain-again').slice(-2);
      const written = sent.filter(
        ({ step, sentAt }) =>
          step.startsWith('default-') && sentAt > (plain?.sentAt ?? 0) && sentAt < (again?.sentAt ?? 0),
      );
      if (plain === undefined || again === undefined || written.length === 0) continue;
      const [first, last] = [shownBy(plain), shownBy(again)];
      if (first === undefined || !sameJson(first, last)) {
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: 'the answer changes by itself, so differences show nothing',
        });
        continue;
      }
      for (const exchange of written) {
        const answer = answerOf(exchange);
        const body = shownBy(exchange);
        const parameter = exchange.step.slice('default-'.length);
        if (answer === undefined || (answer.status >= 500 && answer.status !== 501)) continue;
        if (answer.status === answerOf(plain)?.status && sameJson(body, first))
          yield verdict(story, requirement.id, { outcome: 'passed', witness: [plain.id, exchange.id] });
        else
          yield verdict(story, requirement.id, {
            outcome: 'failed',
            evidence: {
              kind: 'default-is-another',
              records: [plain.id, exchange.id, again.id],
              pointer: parameter,
              expected: shortened(first),
              actual: answer.status >= 400 ? answer.status : shortened(body ?? null),
              message: `${exchange.operation} answers otherwise when ${parameter} is given its stated default ${JSON.stringify(exchange.parameters[parameter])}`,
            },
          });
      }
    }
  },
} as const satisfies Check;

/** Optional query parameters whose schema states a plain default. */
function defaulted({ schemas }: Contract, { parameters }: Operation) {
  return parameters.filter(({ in: place, required, schema }) => {
    const described = schemas[schema];
    const value = isObject(described) ? described['default'] : undefined;
    return place === 'query' && !required && ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
  });
}

/** The body as JSON without the queries of its addresses, or as text where it is none. */
function shownBy(exchange: Exchange): Json | undefined {
  const body = answerOf(exchange)?.body;
  const value = payloadJson(body);
  return value === undefined ? body?.text : withoutQueries(value);
}

function withoutQueries(value: Json): Json {
  if (typeof value === 'string') return value.replace(/^((?:https?:\/)?\/\S*?)?\?\S*$/, '$1');
  if (Array.isArray(value)) return value.map((item: Json) => withoutQueries(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutQueries(member)]));
}

/** Enough of a body to tell it by. */
function shortened(value: Json): Json {
  const text = JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : value;
}
