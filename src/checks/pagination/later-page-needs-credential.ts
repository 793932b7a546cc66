import type { Check, Operation, Outcome, Provenance } from '../../model/index.ts';
import { canGoOn, operationOf } from '../../model/index.ts';
import { isSuccess } from '../answers.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { probedPages } from './probed-pages.ts';

const id = 'later-page-needs-credential';

export const laterPageNeedsCredential: Check = {
  id,
  area: 'pagination',
  statement: 'A later page needs the credential as the first one does: no token is a key.',
  rationale:
    'Asks for the second page without and with a wrong credential, beside the same request with the right one, which must have worked. Any refusal will do. What somebody else may see is another question (token-is-private).',
  requirements: (contract) =>
    contract.pagination.flatMap((pagination) => {
      const { operation, cursor } = pagination;
      if (!canGoOn(pagination) && cursor === undefined) return [];
      const stated = securityOf(operationOf(contract, operation));
      return stated.length === 0
        ? []
        : [
            makeRequirement({
              check: id,
              area: 'pagination',
              // What a cursor is made of may have to be found out, and need not be found.
              wish: canGoOn(pagination) ? 'MUST' : 'SHOULD',
              subject: operation,
              statement: `Every page of ${operation} needs the credential.`,
              provenance: stated,
              operation,
              claim: 'pagination',
              exercisedBy: { scenarios: ['probe-pages'], operations: [operation] },
            }),
          ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const probed = probedPages(story, context, requirement);
      const second = probed?.at('second');
      if (probed === undefined || second === undefined) return;
      const without = (['none', 'wrong'] as const).flatMap(
        (credential) => probed.at(`second-credential-${credential}`) ?? [],
      );
      if (!isSuccess(second.status)) {
        if (without.length > 0) yield inconclusive('the second page was not shown with the right credential either');
        return;
      }
      let open = false;
      for (const { exchange, status } of without) {
        if (!isSuccess(status)) continue;
        open = true;
        yield failed({
          kind: exchange.credential === 'none' ? 'page-without-credential' : 'page-with-wrong-credential',
          records: [exchange.id, second.exchange.id],
          expected: '401 or 403',
          actual: status,
          message: `${exchange.operation} shows its second page ${exchange.credential === 'none' ? 'without' : 'with a wrong'} credential.`,
        });
      }
      if (!open)
        yield* passed(without.length === 0 ? [] : [second.exchange.id, ...without.map(({ exchange }) => exchange.id)]);
    }),
};

function securityOf({ security }: Operation): readonly Provenance[] {
  const isOpen = security.some(({ schemes }) => schemes.length === 0);
  return isOpen ? [] : security.flatMap(({ provenance }) => provenance);
}
