import { formats, type SchemaError, validate } from '../../jsonschema/index.ts';
import {
  type Check,
  type Contract,
  deepestJson,
  isObject,
  maybeJson,
  nestsTooDeep,
  type Operation,
  type Outcome,
  operationOf,
  type RecordId,
  responseFor,
} from '../../model/index.ts';
import { type Answer, answers, answersOf, isJsonMediaType, jsonOf, mediaTypeMatches, mediaTypeOf } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';

const id = 'body-valid';

/** Failures told of one answer: more would bury the first. */
const mostPlaces = 5;

export const bodyValid = {
  id,
  area: 'body',
  statement: 'A JSON body fits the schema that the document gives for its operation, status and media type.',
  rationale:
    'Every answer is judged, refusals included, where the document describes a JSON body for it; elsewhere only that what calls itself JSON is JSON. Members that the document does not mention are allowed unless it forbids them. Each broken place is a failure of its own, up to five an answer.',
  requirements: (contract) =>
    contract.operations.flatMap((operation) => {
      const described = operation.responses.flatMap(({ content }) =>
        content.filter(({ schema }) => schema !== undefined),
      );
      const json = described.filter(
        ({ mediaType, schema }) => maybeJson(mediaType) && !isAnyText(contract, mediaType, schema),
      );
      if (json.length === 0) return [];
      return [
        makeRequirement({
          check: id,
          area: 'body',
          wish: 'MUST',
          subject: operation.id,
          operation: operation.id,
          statement: `Bodies of ${operation.id} fit their schema.`,
          provenance: json.flatMap(({ provenance }) => provenance),
          exercisedBy: { operations: [operation.id] },
        }),
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement) {
      const operation = operationOf(context.contract, requirement.operation ?? '');
      for (const answer of answersOf(story))
        if (answers(operation, answer)) yield* judgeBody(context.contract, operation, answer);
    }),
} as const satisfies Check;

/** A text of any media type is as good plain as in JSON: it promises no JSON. */
function isAnyText(contract: Contract, mediaType: string, schema: string | undefined): boolean {
  const written = schema === undefined ? undefined : contract.schemas[schema];
  return mediaType.startsWith('*/*') && isObject(written) && written['type'] === 'string';
}

function* judgeBody(
  contract: Contract,
  operation: Operation,
  { record, status, headers, body }: Answer,
): Generator<Outcome> {
  const type = mediaTypeOf(headers);
  if (body === undefined || body.bytes === 0 || type === undefined || !isJsonMediaType(type)) return;
  const described = responseFor(operation, status)?.content.find(({ mediaType }) => mediaTypeMatches(mediaType, type));
  if (described?.schema === undefined) {
    // Refusals that no document describes may say anything, though not that they are JSON when they are not.
    // What is no UTF-8 is told by json-is-utf-8.
    const isWhole = body.cut === undefined && body.encoding === 'utf8' && !nestsTooDeep(body.text);
    if (isWhole && jsonOf(body) === undefined) yield notJson(operation, record.id, { status, type, text: body.text });
    return;
  }
  if (body.cut !== undefined) {
    yield inconclusive(`the body of ${body.bytes} bytes was too long to keep whole`);
    return;
  }
  if (nestsTooDeep(body.text)) {
    yield inconclusive(`the body nests deeper than ${deepestJson} levels, and Assay reads no further`);
    return;
  }
  const json = jsonOf(body);
  if (json === undefined) {
    yield notJson(operation, record.id, { status, type, text: body.text });
    return;
  }
  const evaluation = validate(contract.schemas, described.schema, json.value, 'response');
  switch (evaluation.outcome) {
    case 'valid':
      yield* passed([record.id]);
      return;
    case 'unjudgeable':
      yield inconclusive(evaluation.reason);
      return;
    case 'invalid': {
      const errors = evaluation.errors.filter((error) => !isReferenceOfProblem(type, error));
      if (errors.length === 0) yield* passed([record.id]);
      for (const error of distinct(errors))
        yield failed({
          kind: `schema-${kebab(error.keyword)}`,
          records: [record.id],
          pointer: error.pointer,
          expected: error.expected,
          actual: error.actual,
          message: `${operation.id} answered ${status}; ${error.pointer === '' ? 'the body' : error.pointer} ${error.message}`,
        });
    }
  }
}

/** RFC 9457 section 3.1: type and instance of a problem may be relative, whatever documents that were made by machines call them. */
function isReferenceOfProblem(mediaType: string, { keyword, pointer, expected, actual }: SchemaError): boolean {
  if (mediaType !== 'application/problem+json' || !['/type', '/instance'].includes(pointer)) return false;
  return keyword === 'format' && expected === 'uri' && formats.get('uri-reference')?.test(actual as never) === true;
}

/** RFC 8259 section 2. */
function notJson(
  operation: Operation,
  record: RecordId,
  { status, type, text }: { readonly status: number; readonly type: string; readonly text: string },
): Outcome {
  return failed({
    kind: 'body-not-json',
    records: [record],
    expected: type,
    actual: text.slice(0, 200),
    message: `${operation.id} answered ${status} with ${type} whose body is no JSON`,
  });
}

/** One error for each keyword and place, list positions taken as one: the same fault in fifty items is one fault. */
function distinct(errors: readonly SchemaError[]): SchemaError[] {
  const seen = new Map<string, SchemaError>();
  for (const error of errors) {
    const key = `${error.keyword} ${error.pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')}`;
    if (!seen.has(key)) seen.set(key, error);
  }
  return [...seen.values()].slice(0, mostPlaces);
}

function kebab(keyword: string): string {
  return keyword.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll(/[^a-z0-9-]/g, '');
}
