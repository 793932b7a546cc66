import { type Check, isObject, type Json, type Operation } from '../../model/index.ts';
import { type Answer, isRefusal, isSuccess, jsonOf, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'refusal-leaks-nothing';

/** Shorter texts stand in many bodies by chance, as do words: what only the thing itself can say is long and holds a digit. */
const telling = 12;

export const refusalLeaksNothing = {
  id,
  area: 'auth',
  statement: 'A refusal for want of a credential gives away nothing of what the credential protects.',
  rationale:
    'The control, with the right credential, shows what is protected: texts of twelve characters and more with a digit in them, which the refused request itself did not hold. Any of them in the refusal is a leak. Addresses are left out: links to documentation stand everywhere.',
  requirements: (contract) =>
    contract.operations.filter(isSecured).map((operation) =>
      makeRequirement({
        check: id,
        area: 'auth',
        wish: 'SHOULD',
        subject: operation.id,
        operation: operation.id,
        statement: `Refusals of ${operation.id} for want of a credential hold nothing that it protects.`,
        provenance: operation.security.flatMap(({ provenance }) => provenance),
        exercisedBy: { operations: [operation.id], mutations: ['no-credential', 'wrong-credential'] },
      }),
    ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const control = story.control === undefined ? undefined : probeAnswer(story.control);
      if (answer?.body === undefined || !isRefusal(answer.status)) continue;
      if (control === undefined || !isSuccess(control.status)) continue;
      const { record, status, body } = answer;
      const known = `${decoded(record.request.url)} ${record.request.body?.text ?? ''}`;
      const secrets = textsOf(control).filter(
        (text) => text.length >= telling && /\d/.test(text) && !/^https?:/.test(text) && !known.includes(text),
      );
      const leaked = secrets.find((text) => body.text.includes(text));
      if (leaked !== undefined)
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'protected-value-shown',
            records: [record.id, control.record.id],
            expected: 'nothing of what the credential protects',
            actual: leaked,
            message: `${record.operation} refused with ${status} for want of a credential, and its body holds ${JSON.stringify(leaked.slice(0, 60))}`,
          },
        });
      else if (secrets.length > 0)
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [record.id, control.record.id] });
      else
        yield verdict(story, requirement.id, {
          outcome: 'inconclusive',
          reason: `with the right credential, ${record.operation} showed nothing yet by which a leak could be told`,
        });
    }
  },
} as const satisfies Check;

function isSecured(operation: Operation): boolean {
  return (
    operation.security.length > 0 &&
    operation.security.every(({ schemes, provenance }) => schemes.length > 0 && provenance.length > 0) &&
    operation.responses.some(
      ({ status, content }) => /^2/.test(status) && content.some(({ schema }) => schema !== undefined),
    ) &&
    // What a create would show was never made.
    operation.method === 'get'
  );
}

function textsOf({ record, body }: Answer): string[] {
  const values: Json[] =
    record.kind === 'stream'
      ? record.events.flatMap(({ data }) => jsonOf({ text: data, encoding: 'utf8', bytes: data.length })?.value ?? [])
      : [jsonOf(body)?.value ?? null];
  const found: string[] = [];
  const visit = (value: Json): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return found;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
