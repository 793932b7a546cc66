import type { Block } from './block.ts';
import { readCredentialLine, tellButton } from './credential-lines.ts';
import type { FieldDraft } from './draft.ts';
import { fieldLineOf } from './field-line.ts';
import { isCertain } from './is-certain.ts';
import { findingIn, partOf, type Words } from './page.ts';
import { readAttributes } from './read-attributes.ts';
import { readCredentials } from './read-credentials.ts';
import { nestedName, readBraces } from './read-depth.ts';
import { readHeading } from './read-heading.ts';
import { readNoContent, readProse } from './read-prose.ts';
import { addField, currentResponse, type Reader } from './reader.ts';

type Line = Extract<Block, { kind: 'line' }>;

/** Names of icons, and buttons that rendering leaves behind. */
const furniture =
  /^((chevron|arrow|caret|angle|circle)-[a-z-]+|copy( (code|link))?|show (more|less|child attributes|all)|hide|expand( all)?|collapse|try it( out)?|edit|link|test it|send|last updated.*|was this helpful\??|(content|media) type|no (links|parameters)|previous|next|on this page)$/i;

/** Read a line that names neither method nor path. */
export function readLine(reader: Reader, line: Line, next: Block | undefined): void {
  const { words, level, code } = line;
  const text = words.text;
  if (words.start === reader.swallowed) return;
  if (/^show (child attributes|properties)$/i.test(text)) tellFolded(reader, words);
  // A button that folds members away shows that they follow, and not where they end.
  if (/^hide \S+ (attributes|properties)\b/i.test(text)) {
    if (reader.field?.name !== undefined) reader.flat = { words: reader.field.name, told: false };
    return;
  }
  if (text === '' || furniture.test(text)) return;
  if (readHeaderLine(reader, words, code)) return;
  if (!code && readCredentialLine(reader, words, next)) return;
  if (/^authori[sz]e$/i.test(text)) tellButton(reader, words);
  if (readHeading(reader, line, next)) return;
  if (readAttributes(reader, words, next)) return;
  if (/^or$/i.test(text) && reader.open) return;
  if (/^no (content|body)\.?$/i.test(text)) {
    readNoContent(reader, words);
    return;
  }
  if (readBraces(reader, words)) return;
  const field = code ? undefined : fieldLineOf(words);
  if (field !== undefined && (reader.operation !== undefined || reader.section !== 'none')) {
    const name = field.name === undefined ? undefined : nestedName(reader, line, field.name);
    const certain = reader.flat === undefined || name === undefined || isCertain(reader, name, '');
    const drafted: FieldDraft = {
      section: reader.section,
      type: field.type,
      ...(name === undefined ? {} : { name }),
      ...(field.required === undefined || !certain ? {} : { required: field.required }),
      ...(field.default === undefined ? {} : { default: field.default }),
      ...(field.rest === undefined ? {} : { description: field.rest }),
      alternatives: [],
      stretch: words,
    };
    if (field.name === undefined && reader.open && reader.field !== undefined) reader.field.alternatives.push(drafted);
    else addField(reader, drafted);
    return;
  }
  if (!code && readShownName(reader, words, next)) return;
  if (!code && readDefinition(reader, words)) return;
  const isCommand = /^(?:curl\b|--?[a-zA-Z])/.test(text);
  if (level === 0 && (isCommand || !code)) readCredentials(reader, words, isCommand);
  if (isCommand) readSent(reader, words);
  readProse(reader, line);
}

/** The name alone of a parameter that the request line shows, with a value of it below: an example. */
function readShownName(reader: Reader, words: Words, next: Block | undefined): boolean {
  const { operation, section } = reader;
  if (operation === undefined || (section !== 'query' && section !== 'path' && section !== 'parameters')) return false;
  const inPath = operation.path?.includes(`{${words.text}}`) === true;
  if (!inPath && !operation.shown.some(({ text }) => text === words.text)) return false;
  const value = next?.kind === 'line' && next.level === 0 && next.words.text.length < 100 ? next.words : undefined;
  if (value !== undefined) reader.swallowed = value.start;
  addField(reader, {
    section: inPath ? 'path' : 'query',
    name: words,
    ...(value === undefined ? {} : { example: value }),
    alternatives: [],
    stretch: words,
  });
  return true;
}

/** Below a heading that says where parameters are sent, a name before a dash is one, also without a type: `X-Trace – For support`. */
function readDefinition(reader: Reader, words: Words): boolean {
  const { section, operation } = reader;
  if (operation === undefined || !/^(path|query|header|cookie)$/.test(section)) return false;
  const found = /^([A-Za-z_][\w.[\]-]*)\s+[–—-]\s+(?=\S)/.exec(words.text);
  const [lead, name = ''] = found ?? [];
  if (lead === undefined) return false;
  const known = operation.credentials.length;
  if (section === 'header') readCredentials(reader, words);
  if (operation.credentials.length > known) return true;
  addField(reader, {
    section,
    name: partOf(words, 0, name.length),
    description: partOf(words, lead.length, words.text.length),
    alternatives: [],
    stretch: words,
  });
  return true;
}

/** Members that are folded away are not those that follow. */
function tellFolded(reader: Reader, words: Words): void {
  const { field, page, draft } = reader;
  reader.flat = undefined;
  if (field?.name === undefined) return;
  draft.findings.push(
    findingIn(
      page,
      'note',
      'members-not-shown',
      words,
      `The members of ${field.name.text} are folded away; only what samples show of them was read.`,
      'Unfold them before the page is saved or copied, or give a document that shows them.',
    ),
  );
}

/** `-d name=first`: what a command sends so is a member of a form. */
function readSent({ operation }: Reader, words: Words): void {
  if (operation === undefined || operation.method === 'get' || operation.method === 'head') return;
  for (const found of words.text.matchAll(
    /(?:^|\s)(?:-d|-F|--data(?:-urlencode|-raw)?|--form)\s+["']?([A-Za-z_][\w.[\]-]*)=/g,
  )) {
    const from = found.index + found[0].length - 1 - (found[1] ?? '').length;
    operation.sent = [...(operation.sent ?? []), partOf(words, from, from + (found[1] ?? '').length)];
  }
}

/** Header lines of a request or of an answer, as they stand on the wire. */
function readHeaderLine(reader: Reader, words: Words, code: boolean): boolean {
  const { operation } = reader;
  const found = /^([A-Za-z][\w-]*):\s+(\S.*)$/.exec(words.text);
  if (found === null || operation === undefined || !(code || reader.section === 'header')) return false;
  const [, name = '', value = ''] = found;
  if (/^accept$/i.test(name) && /text\/event-stream/i.test(value))
    // What a client asks for suggests what it gets.
    operation.streams = { stretch: words, known: 'inferred' };
  else if (/^content-type$/i.test(name) && reader.section === 'response') {
    const response = currentResponse(reader, words);
    if (response !== undefined)
      response.mediaType ??= { ...words, text: value.split(';', 1)[0]?.trim().toLowerCase() ?? value };
  } else if (reader.section !== 'response') readCredentials(reader, words, true);
  return true;
}
