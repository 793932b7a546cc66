import type { Block } from './block.ts';
import { carriedIn, credentialKindOf } from './credential-kind.ts';
import { partOf } from './page.ts';
import { closeOperation, currentBody, currentResponse, openResponse, openSection, type Reader } from './reader.ts';
import { methodAlone, requestLineOf } from './request-line.ts';
import { type Section, sectionOf, statusOf } from './section.ts';

type Line = Extract<Block, { kind: 'line' }>;

/** Headings: a section, a status, a media type, or the title of what follows. */
export function readHeading(reader: Reader, { words, level, bullet, code }: Line, next: Block | undefined): boolean {
  const { text } = words;
  if (reader.operation !== undefined) {
    const inResponses = reader.section === 'response' || reader.section === 'errors';
    const status = statusOf(text);
    if (
      status !== undefined &&
      (inResponses || level > 0 || /^(response|http|status|returns)\b/i.test(text) || reason.test(text) || code)
    ) {
      const media = /^\(?((?:application|text|multipart|image|audio|video)\/[\w.+*-]+)\)?$/i.exec(status.text)?.[1];
      const at = partOf(words, status.from, status.from + status.status.length);
      openResponse(reader, media === undefined ? status : { ...status, text: '' }, at, 'stated');
      const from = text.indexOf(media ?? '');
      if (media !== undefined && reader.response !== undefined)
        reader.response.mediaType ??= { ...partOf(words, from, from + media.length), text: media.toLowerCase() };
      return true;
    }
    if (/^(application|text|multipart|image|audio|video)\/[\w.+*-]+(;.*)?$/i.test(text)) {
      const mediaType = { ...words, text: text.replace(/;.*/, '').toLowerCase() };
      if (reader.section === 'body') {
        const body = currentBody(reader, words);
        if (body !== undefined) body.mediaType = mediaType;
      } else if (reader.section === 'response') {
        const response = currentResponse(reader, words);
        if (response !== undefined) response.mediaType = mediaType;
      }
      reader.expectsDescription = false;
      return true;
    }
  }
  const opens = bullet || code ? undefined : sectionOf(text);
  // Below an answer, a body is that of the answer, and headers are.
  const answered = reader.section === 'response' && level === 0;
  const section =
    answered && /^body:?$/i.test(text) ? 'response' : answered && opens === 'header' ? 'elsewhere' : opens;
  if (section === 'response' && section !== opens) return true;
  if (section === 'response' && reader.operation !== undefined) reader.operation.announcesAnswers = words;
  if (section !== undefined && !beginsOperation(next) && (level > 0 || isSectionPlace(reader, section, next))) {
    if (level > 0 && reader.operation !== undefined && level < reader.operation.level && section !== 'events')
      closeOperation(reader);
    openSection(reader, section);
    const header = /[:(]\s*((?:application|text|multipart)\/[\w.+-]+)\)?\s*$/i.exec(text)?.[1];
    if (section === 'body' && !/^request:?$/i.test(text)) {
      const body = currentBody(reader, words);
      const need = /\brequired$/i.exec(text);
      if (body !== undefined && need !== null) body.required = partOf(words, need.index, text.length);
      if (body !== undefined && header !== undefined) body.mediaType = { ...words, text: header.toLowerCase() };
    }
    return true;
  }
  if (level === 0 && !bullet && !code && catalogue.test(text)) closeOperation(reader);
  if (level === 0) return false;
  // What only announces the request line is no title: that stands above it.
  if (reader.heading !== undefined && beginsOperation(next) && announces.test(text)) {
    reader.title = reader.heading;
    return true;
  }
  // A heading that says nothing of its own begins something else.
  if (reader.operation !== undefined && level <= reader.operation.level) closeOperation(reader);
  else if (reader.section !== 'events') openSection(reader, 'none');
  if (reader.operation === undefined && /^(properties|attributes|fields|members)$/i.test(text)) return true;
  reader.title = { words, level };
  reader.heading = reader.title;
  reader.early = [];
  return true;
}

/** A status with its reason phrase is one wherever it stands (RFC 9110 section 15). */
const reason =
  /^[1-5]\d\d (ok|created|accepted|no content|partial content|found|see other|not modified|bad request|unauthorized|forbidden|not found|method not allowed|conflict|gone|precondition failed|unprocessable (entity|content)|too many requests|internal server error|bad gateway|service unavailable)$/i;

/** Behind the operations, some pages list their schemas. */
const catalogue = /^(schemas|models|data models|schema definitions)$/i;

const announces = /^(http )?(request|endpoint|request (url|line)|url)$/i;

/** "Event Stream" above a request line is the title of an operation. */
function beginsOperation(next: Block | undefined): boolean {
  if (next?.kind !== 'line') return false;
  return methodAlone(next.words.text) !== undefined || requestLineOf(next.words.text, () => true) !== undefined;
}

/** Words such as "Input" or "Result" are headings only where they can be: not as the description of a field. */
function isSectionPlace(reader: Reader, section: Section, next: Block | undefined): boolean {
  if (reader.operation === undefined && reader.section === 'none') {
    if (next?.kind !== 'line') return next !== undefined;
    const { text } = next.words;
    return section === 'authorization' && (credentialKindOf(text) !== undefined || carriedIn(text) !== undefined);
  }
  return !(
    reader.field !== undefined &&
    reader.field.description === undefined &&
    next?.kind === 'line' &&
    next.words.text === ''
  );
}
