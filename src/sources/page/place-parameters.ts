import type { FieldDraft, OperationDraft, PageDraft } from './draft.ts';
import { findingIn } from './page.ts';
import { typeOf } from './type-words.ts';

/**
 * Parameters of operations that send a body, where the page does not say how they are sent: a sample of the body, or an object among them,
 * shows that they are its members. Else they stay in the query, and that this is a guess is told.
 */
export function placeParameters({ page, operations, findings }: PageDraft): void {
  for (const operation of operations) {
    if (!/^(post|put|patch)$/.test(operation.method)) continue;
    const open = operation.parameters.filter(
      ({ placeGuessed, section, name }) =>
        placeGuessed === true && section === 'query' && !operation.shown.some(({ text }) => text === name?.text),
    );
    const [first] = open;
    // Beside fields that are called the body's, parameters are none of them.
    if (first === undefined || (operation.body?.fields.length ?? 0) > 0) continue;
    const members = open.filter((field) => isMember(operation, open, field));
    if (members.length > 0) {
      operation.body ??= { stretch: first.stretch, fields: [], samples: [] };
      // What a command sends by name and value is a form (the default of curl).
      const [sent] = operation.sent ?? [];
      if (sent !== undefined && operation.body.samples.length === 0)
        operation.body.mediaType ??= { ...sent, text: 'application/x-www-form-urlencoded' };
      operation.body.fields.push(...members.map((field) => ({ ...field, section: 'body' as const })));
      operation.parameters.splice(
        0,
        operation.parameters.length,
        ...operation.parameters.filter((field) => !members.includes(field)),
      );
    }
    const left = open.find((field) => !members.includes(field));
    if (left === undefined) continue;
    findings.push(
      findingIn(
        page,
        'warning',
        'parameters-place-guessed',
        left.name ?? left.stretch,
        `${operation.method.toUpperCase()} ${operation.path ?? ''} lists parameters and does not show where they are sent; ${left.name?.text ?? 'what is left'} and its like were read as parameters of the query.`,
        'Put them below a heading that says it (Query parameters, Request body), or show a sample of the request.',
      ),
    );
  }
}

function isMember({ body, sent = [] }: OperationDraft, all: readonly FieldDraft[], { name }: FieldDraft): boolean {
  if (sent.some(({ text }) => text === name?.text)) return true;
  const samples = (body?.samples ?? []).flatMap((sample) => (sample.kind === 'object' ? [sample] : []));
  if (samples.length > 0) {
    const [step] = (name?.text ?? '').split(/[.[]/);
    return samples.some((sample) => sample.members.some((member) => member.name === step));
  }
  return all.some(({ name: one, type }) => {
    const words = type?.text ?? '';
    return /[.[]/.test(one?.text ?? '') || typeOf(words)?.keywords['type'] === 'object';
  });
}
