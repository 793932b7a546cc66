import { findingIn, type Words } from './page.ts';
import type { Reader } from './reader.ts';

/** What a section shows that looks like fields and became none, until the section ends. */
export interface Lost {
  readonly words: Words;
  count: number;
}

const typeWords =
  /(?<![\w-])(strings?|integers?|int(32|64)?|numbers?|bool(ean)?s?|objects?|arrays?|uuid|timestamp|float|double|enum)(?![\w-])/i;

/** Remember a line that names a type beside something, or is a type or a word of need, and was not read as a field. */
export function noteLost(reader: Reader, words: Words): void {
  const { section, operation, closed } = reader;
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
