import type { CredentialDraft } from './draft.ts';
import { partOf, type Words } from './page.ts';
import type { Reader } from './reader.ts';

/** Find which credential a line speaks of: a bearer token, or a key in a header. What holds for all operations stands outside of one. */
export function readCredentials(reader: Reader, words: Words): void {
  const found = credentialIn(words);
  if (found === undefined) return;
  const list = reader.operation?.credentials ?? reader.draft.credentials;
  if (!list.some((other) => nameOf(other) === nameOf(found))) list.push(found);
}

export function nameOf(credential: CredentialDraft): string {
  return credential.kind === 'http' ? credential.scheme : credential.name;
}

function credentialIn(words: Words): CredentialDraft | undefined {
  const bearer = /\bAuthorization:\s*Bearer\b|\bbearer token\b|\bbearer auth/i.exec(words.text);
  const needed = /\brequire|\bneed|\bmust\b|\bauthenticat|\bsend\b|\binclude|\bpass\b|^[^a-z]*Authorization:/i;
  if (bearer !== null && needed.test(words.text)) {
    const { start, end } = partOf(words, bearer.index, bearer.index + bearer[0].length);
    return { kind: 'http', scheme: 'bearer', start, end };
  }
  const key =
    /(?:^|["'\s])(x-[\w-]*(?:key|token|auth)[\w-]*|api-key|apikey):\s/i.exec(words.text) ??
    (needed.test(words.text)
      ? /\b(x-[\w-]*(?:key|token|auth)[\w-]*)\b(?=.*\bheader\b)|\bheader\b.*?\b(x-[\w-]*(?:key|token|auth)[\w-]*)\b/i.exec(
          words.text,
        )
      : null);
  const name = key?.[1] ?? key?.[2];
  if (key === null || name === undefined) return undefined;
  const from = words.text.indexOf(name, key.index);
  const { start, end } = partOf(words, from, from + name.length);
  return { kind: 'apiKey', in: 'header', name, start, end };
}
