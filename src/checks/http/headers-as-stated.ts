import { validate } from '../../jsonschema/index.ts';
import {
  type Check,
  type Contract,
  type Json,
  operationOf,
  type ResponseHeader,
  responseFor,
} from '../../model/index.ts';
import { answersOf, headerOf } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'headers-as-stated';

export const headersAsStated = {
  id,
  area: 'http',
  statement: 'Headers that the document demands of an answer are there, and described ones fit their schema.',
  rationale:
    'A header that is described but not required may be missing. Text in a header counts as the number or boolean that it spells. Content-Type is left to the media types (OpenAPI 3.1 section 4.8.17), and headers that hold lists or objects to their readers.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const stated = operation.responses.flatMap(({ headers }) => headers.filter(isJudged));
      if (stated.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `Answers of ${operation.id} carry ${[...new Set(stated.map(({ name }) => name))].join(', ')} as described.`,
          provenance: stated.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id] },
        }),
      ];
    }),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const operation = operationOf(context.contract, requirement.operation ?? '');
      for (const { record, status, headers } of answersOf(story)) {
        // Another method is another answer: the document describes the operation's own.
        if (record.operation !== operation.id || record.request.method !== operation.method.toUpperCase()) continue;
        for (const header of responseFor(operation, status)?.headers.filter(isJudged) ?? []) {
          const text = headerOf(headers, header.name);
          const fault = text === undefined ? missing(header) : invalid(context.contract, header, text);
          if (fault !== undefined)
            yield verdict(story, requirement.id, {
              outcome: 'failed',
              evidence: {
                ...fault,
                records: [record.id],
                pointer: `header.${header.name.toLowerCase()}`,
                actual: text ?? null,
                message: `${operation.id} answered ${status}; its header ${header.name} ${text === undefined ? 'is missing' : `is ${JSON.stringify(text)}`}`,
              },
            });
          else if (text !== undefined)
            yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id] });
        }
      }
    }
  },
} as const satisfies Check;

function isJudged({ name }: ResponseHeader): boolean {
  return name.toLowerCase() !== 'content-type';
}

function missing({ required }: ResponseHeader): { readonly kind: string; readonly expected: Json } | undefined {
  return required ? { kind: 'header-missing', expected: 'a value' } : undefined;
}

function invalid(
  { schemas }: Contract,
  { schema }: ResponseHeader,
  text: string,
): { readonly kind: string; readonly expected: Json } | undefined {
  const readings: Json[] = [text];
  if (/^-?\d+(\.\d+)?$/.test(text)) readings.push(Number(text));
  if (text === 'true' || text === 'false') readings.push(text === 'true');
  const results = readings.map((value) => validate(schemas, schema, value, 'response'));
  const [first] = results;
  if (first?.outcome !== 'invalid' || results.some(({ outcome }) => outcome !== 'invalid')) return undefined;
  const last = results.at(-1);
  const [error] = last?.outcome === 'invalid' ? last.errors : first.errors;
  // A list or an object in one line of text has many spellings.
  if (error?.keyword === 'type' && /array|object/.test(JSON.stringify(error.expected))) return undefined;
  return { kind: 'header-invalid', expected: error?.expected ?? null };
}
