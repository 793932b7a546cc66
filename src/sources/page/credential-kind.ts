/** Kinds of credentials as OpenAPI knows them ("Security Scheme Object", type), the two schemes of HTTP that pages name apart. */
export type CredentialKind = 'apiKey' | 'basic' | 'bearer' | 'oauth2' | 'openIdConnect';

const kinds: readonly (readonly [RegExp, CredentialKind])[] = [
  [
    /^(http[:, -]*)?bearer[ _-]?(auth(entication|ori[sz]ation)?|tokens?)?$|^jwt( tokens?)?$|^bearer format jwt$/i,
    'bearer',
  ],
  [/^(http[:, -]*)?basic([ _-]?auth(entication|ori[sz]ation)?)?$/i, 'basic'],
  [/^api[ _-]?keys?([ _-]?auth(entication|ori[sz]ation)?)?$/i, 'apiKey'],
  [/^oauth[ _-]?2(\.0)?([ _-]?auth)?$/i, 'oauth2'],
  [/^open ?id( connect)?$/i, 'openIdConnect'],
];

/** The kind of credential that words name, where they name nothing else: `API Key`, `HTTP Bearer`, `OAuth2`. */
export function credentialKindOf(words: string): CredentialKind | undefined {
  const bare = words.replace(/\s*\([\w ,-]{1,40}\)$|[:.]$/, '');
  return bare.length > 40 ? undefined : kinds.find(([pattern]) => pattern.test(bare))?.[1];
}

/** A header, a parameter of the query or a cookie that carries a credential. Offsets are into the words. */
export interface CarriedIn {
  readonly name: string;
  readonly in: 'header' | 'query' | 'cookie';
  readonly from: number;
  /** The scheme, where the words name it beside the header Authorization. */
  readonly scheme?: 'basic' | 'bearer';
}

const carried = [
  /^(?:(?:send|requires?|pass)\s+)?["'`]?(?<name>[A-Za-z][\w-]*)["'`]?\s+\(?in(?: the)?\s+["'`]?(?<place>header|query|cookie)s?\b/i,
  /^(?<place>header|query|cookie) (?:parameter )?name\s*:?\s+["'`]?(?<name>[A-Za-z][\w-]*)["'`]?$/i,
  /^["'`]?(?<name>[A-Za-z][\w-]*)["'`]?\s*\((?<place>header|query|cookie)\)$/i,
  /^(?<place>header|query|cookie)\s*:\s*["'`]?(?<name>[A-Za-z][\w-]*)["'`]?$/i,
];

/** `X-Key (in header)`, `Send 'X-Key' in 'header'`, `Header parameter name: X-Key`: which name carries a credential, and where. */
export function carriedIn(words: string): CarriedIn | undefined {
  for (const pattern of carried) {
    const found = pattern.exec(words);
    const { name, place } = found?.groups ?? {};
    if (name === undefined || place === undefined) continue;
    const scheme = /^authorization$/i.test(name) ? /\b(bearer|basic)\b/i.exec(words)?.[1]?.toLowerCase() : undefined;
    return {
      name,
      in: place.toLowerCase() as CarriedIn['in'],
      from: words.indexOf(name),
      ...(scheme === undefined ? {} : { scheme: scheme as 'basic' | 'bearer' }),
    };
  }
  return undefined;
}
