import type { CredentialDraft } from './draft.ts';
import { partOf, type Words } from './page.ts';
import type { Reader } from './reader.ts';

/**
 * Find which credential a line speaks of: a bearer token, or a key in a header. What holds for all operations stands outside of one.
 * @param isSample whether the line is part of a sample of a request
 */
export function readCredentials(reader: Reader, words: Words, isSample = false): void {
  const found = reader.section === 'authorization' ? (headerAlone(words) ?? credentialIn(words)) : credentialIn(words);
  if (found === undefined) return;
  if (reader.section === 'authorization') reader.gave = true;
  const list = reader.operation?.credentials ?? reader.draft.credentials;
  for (const one of [found, ...keyInstead(words, found)])
    if (!list.some((other) => nameOf(other) === nameOf(one))) list.push(isSample ? { ...one, sample: true } : one);
}

/** Below a heading about credentials, the name of a header says enough. */
function headerAlone({ text, start, end }: Words): CredentialDraft | undefined {
  return /^x-[\w-]+$/i.test(text) ? { kind: 'apiKey', in: 'header', name: text, start, end } : undefined;
}

/** `a bearer token (or API key)`: a key will do as well, and nothing says how it is sent. */
function keyInstead(words: Words, { kind }: CredentialDraft): readonly CredentialDraft[] {
  const key = /\bor (?:an? )?(API[ -]?keys?)\b/i.exec(words.text);
  if (kind !== 'http' || key === null) return [];
  const from = key.index + key[0].length - (key[1]?.length ?? 0);
  const { start, end } = partOf(words, from, key.index + key[0].length);
  return [{ kind: 'other', type: 'apiKey', alternative: true, start, end }];
}

export function nameOf(credential: CredentialDraft): string {
  switch (credential.kind) {
    case 'http':
      return credential.scheme;
    case 'apiKey':
      return credential.name;
    case 'other':
      return credential.name ?? credential.type;
  }
}

function credentialIn(words: Words): CredentialDraft | undefined {
  const user = /(?:^|^curl\b.*\s)(?:-u|--user)[ =]["']?[^\s"':]+:/.exec(words.text);
  if (user !== null) {
    const { start, end } = partOf(words, user.index, user.index + user[0].length);
    return { kind: 'http', scheme: 'basic', start, end };
  }
  const bearer = /\bAuthorization:\s*(Bearer|Basic)\b|\bbearer token\b|\bbearer auth|\bbasic auth/i.exec(words.text);
  const needed =
    /\brequire|\bneed|\bmust\b|\bauthenticat|\bsend\b|\binclude|\bpass\b|\bcarr(?:y|ies)\b|^[^a-z]*Authorization:/i;
  if (bearer !== null && needed.test(words.text) && !/\bno(t| longer)\b/i.test(words.text.slice(0, bearer.index))) {
    const { start, end } = partOf(words, bearer.index, bearer.index + bearer[0].length);
    return { kind: 'http', scheme: /basic/i.test(bearer[0]) ? 'basic' : 'bearer', start, end };
  }
  const keyed = /\bparameter name:\s*([\w-]+),?\s*in:\s*(header|query|cookie)\b/i.exec(words.text);
  if (keyed !== null) {
    const [, name = '', place = 'header'] = keyed;
    const from = words.text.indexOf(name, keyed.index + 'parameter name:'.length);
    const { start, end } = partOf(words, from, from + name.length);
    return { kind: 'apiKey', in: place.toLowerCase() as 'header' | 'query' | 'cookie', name, start, end };
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
