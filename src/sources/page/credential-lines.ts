import type { Block } from './block.ts';
import { type CarriedIn, carriedIn, credentialKindOf } from './credential-kind.ts';
import type { CredentialDraft } from './draft.ts';
import { findingIn, partOf, type Words } from './page.ts';
import { nameOf } from './read-credentials.ts';
import type { Reader } from './reader.ts';
import { type Section, sectionOf } from './section.ts';

/**
 * Read lines that show a credential by their order: its kind, below it the name that carries it, with or without where (`API Key`, `Key`,
 * `X-Jobs-Key`). Outside of a part about credentials a kind counts only where such a name stands right below it.
 * @returns whether the line was such a one.
 */
export function readCredentialLine(reader: Reader, words: Words, next: Block | undefined): boolean {
  const { text } = words;
  const below = next?.kind === 'line' && !next.code ? next.words : undefined;
  const inside = reader.section === 'authorization';
  const carrier = inside ? carriedIn(text) : undefined;
  if (carrier !== undefined) return keep(reader, asCredential(carrier, words));
  const kind = credentialKindOf(text);
  const carrierBelow = kind === undefined || below === undefined ? undefined : carriedIn(below.text);
  if (carrierBelow !== undefined && below !== undefined) {
    reader.swallowed = below.start;
    return keep(reader, asCredential(carrierBelow, below));
  }
  const { start, end } = words;
  const isFirst = reader.operation !== undefined && reader.section === 'none' && reader.field === undefined;
  // Some name the kind right below the request line.
  if (!inside && !(kind !== undefined && isFirst)) return false;
  if (kind === 'bearer' || kind === 'basic') return keep(reader, { kind: 'http', scheme: kind, start, end });
  if (kind !== undefined) return keep(reader, { kind: 'other', type: kind, start, end });
  const label = /^(?:(header|query|cookie)(?: (?:parameter )?name)?|key|(?:parameter |key )?name)\s*:?$/i.exec(text);
  if (label !== null && below !== undefined && /^[A-Za-z][\w-]*$/.test(below.text)) {
    reader.swallowed = below.start;
    const named = { name: below.text, start: below.start, end: below.end };
    const place = label[1]?.toLowerCase() as CarriedIn['in'] | undefined;
    if (place !== undefined) return keep(reader, { kind: 'apiKey', in: place, ...named });
    // Only headers have hyphens by custom.
    return below.text.includes('-')
      ? keep(reader, { kind: 'apiKey', in: 'header', placeUnsaid: true, ...named })
      : keep(reader, { kind: 'other', type: 'apiKey', ...named });
  }
  // The name that some document gives its scheme, and no more.
  const isName = /^(?!x-|authori[sz]ation$)[A-Za-z]\w*(?:[_-]\w+)*$/i.test(text) && text.length <= 40;
  if (reader.operation === undefined || reader.gave || !isName || sectionOf(text) !== undefined) return false;
  if (/^(none|public|required|optional|token|value|key|add|in)$/i.test(text)) return false;
  return keep(reader, { kind: 'other', type: 'unknown', name: text, start, end });
}

/** A field below a heading about credentials, where it is said how it is sent. The header Authorization says its scheme elsewhere. */
export function readCredentialField(reader: Reader, name: Words, sent: Section | undefined): boolean {
  if ((sent !== 'header' && sent !== 'query' && sent !== 'cookie') || /^authori[sz]ation$/i.test(name.text))
    return false;
  return keep(reader, { kind: 'apiKey', in: sent, name: name.text, start: name.start, end: name.end });
}

/** A button that asks for credentials shows that there are some, and not which. */
export function tellButton(reader: Reader, words: Words): void {
  if (reader.draft.credentials.length > 0) return;
  reader.draft.findings.push(
    findingIn(
      reader.page,
      'note',
      'credential-not-shown',
      words,
      'The page has a button for credentials, and does not show which ones, nor which operations need them.',
      'Say which header carries the credential; or give a document that does.',
    ),
  );
}

function keep(reader: Reader, credential: CredentialDraft): true {
  const list = reader.operation?.credentials ?? reader.draft.credentials;
  if (!list.some((other) => nameOf(other) === nameOf(credential))) list.push(credential);
  reader.gave = true;
  reader.lost = undefined;
  return true;
}

function asCredential(carrier: CarriedIn, words: Words): CredentialDraft {
  const { start, end } = partOf(words, carrier.from, carrier.from + carrier.name.length);
  return carrier.scheme === undefined
    ? { kind: 'apiKey', in: carrier.in, name: carrier.name, start, end }
    : { kind: 'http', scheme: carrier.scheme, start, end };
}
