import { findingIn, type Words } from './page.ts';
import type { Reader } from './reader.ts';

/** What a section shows that looks like fields and became none, until the section ends. */
export interface Lost {
  readonly words: Words;
  count: number;
}

const typeWords =
  /(?<![\w-])(strings?|integers?|int(32|64)?|numbers?|bool(ean)?s?|objects?|arrays?|uuid|timestamp|float|double|enum)(?![\w-])/i;

const credentialWords =
  /\b(keys?|tokens?|credentials?|secrets?|passwords?|authenticat\w+|bearer|basic|oauth\w*|signatures?)\b/i;
const negated = /\b(no|none|not|public|without|anonymous(ly)?)\b/i;

/** Remember a line that names a type beside something, or is a type or a word of need, and was not read as a field. */
export function noteLost(reader: Reader, words: Words): void {
  const { section, operation, closed } = reader;
  if (section === 'authorization' && !reader.gave && credentialWords.test(words.text) && !negated.test(words.text))
    reader.lost ??= { words, count: 1 };
  if (section === 'none' || section === 'events' || section === 'authorization') return;
  if (operation === undefined && closed === undefined && reader.draft.operations.length === 0) return;
  const { text } = words;
  const alone = /^\(?(required|optional)\)?$/i.test(text);
  if (!alone && (text.length > 60 || !typeWords.test(text) || /[.!?]$/.test(text) || text.split(' ').length > 6))
    return;
  reader.lost = { words: reader.lost?.words ?? words, count: (reader.lost?.count ?? 0) + 1 };
}

/** Say once for a section that it shows what looks like fields, and gave none. */
export function tellLost(reader: Reader): void {
  const { lost, section } = reader;
  reader.lost = undefined;
  if (lost === undefined || reader.gave) return;
  const { operation } = reader;
  if (section === 'authorization') {
    tellCredential(reader, lost.words);
    return;
  }
  const whose =
    operation === undefined ? 'no operation' : `${operation.method.toUpperCase()} ${operation.path ?? ''}`.trim();
  reader.draft.findings.push(
    findingIn(
      reader.page,
      'warning',
      'fields-not-understood',
      lost.words,
      `Lines that look like fields (${section}) of ${whose} were not understood: ${lost.count === 1 ? 'one' : lost.count}.`,
      'Write each field on a line of its own as: name, type, required or optional; or give a document that does.',
    ),
  );
}

function tellCredential({ draft, page, operation }: Reader, words: Words): void {
  const known = [...draft.credentials, ...(operation?.credentials ?? [])];
  if (known.length > 0) return;
  const whose =
    operation === undefined ? 'the API' : `${operation.method.toUpperCase()} ${operation.path ?? ''}`.trim();
  draft.findings.push(
    findingIn(
      page,
      'warning',
      'credential-not-understood',
      words,
      `What is said here about the credentials of ${whose} was not understood.`,
      'Name the kind, and the header that carries it: API key in the header X-Api-Key.',
    ),
  );
}
