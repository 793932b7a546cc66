import type { CredentialDraft, FieldDraft, OperationDraft, PageDraft } from './draft.ts';
import { findingIn } from './page.ts';
import { nameOf } from './read-credentials.ts';

/**
 * Headers that are listed among others and carry a credential, by their name and what is said of them: they are credentials, not
 * parameters. Authorization is one whatever is said; where its scheme is not, that is told.
 */
export function takeHeaderCredentials({ page, operations, credentials, findings }: PageDraft): void {
  for (const operation of operations) {
    const found = operation.parameters.flatMap((field) => {
      const credential = credentialOf(field);
      return credential === undefined ? [] : [[field, credential] as const];
    });
    for (const [field, credential] of found) {
      operation.parameters.splice(operation.parameters.indexOf(field), 1);
      if (field.required?.value === false)
        findings.push(
          findingIn(
            page,
            'note',
            'credential-not-understood',
            credential,
            `${nameOf(credential)} may be sent to ${operation.method.toUpperCase()} ${operation.path ?? ''}, and need not be; it was left out.`,
            'Say what is different with it, or that it is required.',
          ),
        );
      else if (!isKnown(credential, operation, credentials)) operation.credentials.push(credential);
    }
  }
}

function isKnown(
  credential: CredentialDraft,
  { credentials: own }: OperationDraft,
  all: readonly CredentialDraft[],
): boolean {
  const known = own.length > 0 ? own : all;
  // A scheme that is stated elsewhere is what the header Authorization carries.
  return known.some(
    (one) =>
      nameOf(one).toLowerCase() === nameOf(credential).toLowerCase() ||
      (credential.kind === 'other' && one.kind !== 'apiKey'),
  );
}

const keyName = /^(?:x-)?(?:[a-z\d]+-)*(?:api-?key|access-?key|secret-?key|key|(?:access-|auth-|api-)?token|secret)$/i;
const otherwise =
  /idempot|request|correlation|trace|partition|sort|cache|routing|page|continu|csrf|xsrf|encrypt|public|next|resume|device/i;
const speaksOfCredential =
  /\bapi[ -]?keys?\b|\b(?:your|the|secret|access|auth\w*) (?:key|token|secret)\b|\bcredential|\bauthenticat|\bauthori[sz]/i;

function credentialOf({ section, name, description, type, example, stretch }: FieldDraft): CredentialDraft | undefined {
  if (section !== 'header' || name === undefined) return undefined;
  const { start, end } = name;
  if (/^authori[sz]ation$/i.test(name.text)) {
    const said = [type, description, example].map((words) => words?.text ?? '').join(' ');
    const scheme = /\b(bearer|basic)\b/i.exec(said)?.[1]?.toLowerCase();
    return scheme === undefined
      ? { kind: 'other', type: 'unknown', name: name.text, start: stretch.start, end: stretch.end }
      : { kind: 'http', scheme, start, end };
  }
  const isWhole = /^(?:x-)?api-?key$/i.test(name.text);
  const said = description?.text ?? '';
  if (!keyName.test(name.text) || otherwise.test(name.text) || !(isWhole || speaksOfCredential.test(said)))
    return undefined;
  return { kind: 'apiKey', in: 'header', name: name.text, start, end };
}
