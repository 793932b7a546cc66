import { type Check, type Contract, type Operation, operationsAt, speaksForPath, standard } from '../../model/index.ts';
import { isSuccess, listIn, probeAnswer } from '../answers.ts';
import { makeRequirement, requirementsIn, verdict } from '../requirements.ts';

const id = 'options-name-documented-methods';

const law = standard('RFC 9110', 'section 10.2.1', 'Allow lists the methods that the target supports.');

export const optionsNameDocumentedMethods = {
  id,
  area: 'http',
  statement: 'Where OPTIONS is answered with an Allow header, that header names every documented method of the path.',
  rationale:
    'Judged only where OPTIONS succeeds and says Allow: a server need not answer OPTIONS, and the answers of gateways to browsers speak of other headers. More methods than documented are welcome.',
  requirements: (contract) =>
    contract.operations
      .filter(
        (operation) =>
          speaksForPath(contract, operation) &&
          !operationsAt(contract, operation.path).some(({ method }) => method === 'options'),
      )
      .map((operation) =>
        makeRequirement({
          check: id,
          area: 'http',
          wish: 'SHOULD',
          subject: operation.id,
          operation: operation.id,
          statement: `Allow at the path of ${operation.id} names ${methodsAt(contract, operation).join(', ')}.`,
          provenance: [law],
          exercisedBy: { operations: [operation.id], mutations: ['options'] },
        }),
      ),
  *judge(story, context) {
    for (const requirement of requirementsIn(story, context)) {
      const answer = probeAnswer(story);
      const operation = context.contract.operations.find((one) => one.id === requirement.operation);
      if (answer === undefined || operation === undefined || answer.record.operation !== operation.id) continue;
      const allow = isSuccess(answer.status) ? listIn(answer.headers, 'allow') : undefined;
      if (allow === undefined) {
        yield verdict(story, requirement.id, {
          outcome: 'not-applicable',
          reason: `OPTIONS was answered ${answer.status} and named no methods`,
        });
        continue;
      }
      const named = allow.map((method) => method.toUpperCase());
      const missing = methodsAt(context.contract, operation).filter((method) => !named.includes(method));
      if (missing.length === 0 || named.includes('*'))
        yield verdict(story, requirement.id, { outcome: 'passed', witness: [answer.record.id] });
      else
        yield verdict(story, requirement.id, {
          outcome: 'failed',
          evidence: {
            kind: 'method-not-named',
            records: [answer.record.id],
            expected: methodsAt(context.contract, operation),
            actual: named,
            message: `OPTIONS at the path of ${operation.id} does not name ${missing.join(', ')}`,
          },
        });
    }
  },
} as const satisfies Check;

function methodsAt({ operations }: Contract, { path }: Operation): string[] {
  return operations.filter((one) => one.path === path).map(({ method }) => method.toUpperCase());
}
