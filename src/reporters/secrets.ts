/** Where a secret stood, the run left a mark. In URLs it may have been percent-encoded. */
const mark = /(?:\{\{|%7B%7B)secret(?::|%3A)([\w.-]+)(?:\}\}|%7D%7D)/gi;

export type SecretPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'secret'; readonly name: string };

/** Split text at its secret marks. Names are made fit for a shell variable. */
export function splitSecrets(text: string): readonly SecretPart[] {
  const parts: SecretPart[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    parts.push({ kind: 'secret', name: variable(match[1] ?? '') });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** Show secret marks as `$NAME`. */
export function nameSecrets(text: string): string {
  return text.replace(mark, (_, name: string) => `$${variable(name)}`);
}

function variable(name: string): string {
  const word = name.replace(/\W/g, '_');
  return /^\d/.test(word) ? `_${word}` : word;
}
