import { acceptedWhen } from '../states/accepted-when.ts';
import type { Block } from './block.ts';
import { carriedIn, credentialKindOf } from './credential-kind.ts';
import { readCredentialLine, tellButton } from './credential-lines.ts';
import type { FieldDraft } from './draft.ts';
import { fieldLineOf } from './field-line.ts';
import { isCertain } from './is-certain.ts';
import { noteLost } from './lost-fields.ts';
import { findingIn, partOf, type Words } from './page.ts';
import { readCredentials } from './read-credentials.ts';
import {
  addField,
  closeOperation,
  currentBody,
  currentResponse,
  openOperation,
  openResponse,
  openSection,
  type Reader,
} from './reader.ts';
import { methodAlone, type RequestLine, requestLineOf } from './request-line.ts';
import { type Section, sectionOf, statusOf } from './section.ts';
import { boundOf } from './type-words.ts';

type Line = Extract<Block, { kind: 'line' }>;

/** Names of icons, and buttons that rendering leaves behind. */
const furniture =
  /^((chevron|arrow|caret|angle|circle)-[a-z-]+|copy( (code|link))?|show (more|less|child attributes|all)|hide|expand( all)?|collapse|try it( out)?|edit|link|test it|send|last updated.*|was this helpful\??|previous|next|on this page)$/i;

/** Read a line that names neither method nor path. */
export function readLine(reader: Reader, line: Line, next: Block | undefined): void {
  const { words, level, code } = line;
  const text = words.text;
  if (text === '' || furniture.test(text) || words.start === reader.swallowed) return;
  if (readHeaderLine(reader, words, code)) return;
  if (!code && readCredentialLine(reader, words, next)) return;
  if (/^authori[sz]e$/i.test(text)) tellButton(reader, words);
  if (readHeading(reader, line, next)) return;
  if (readAttributes(reader, words)) return;
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
  if (level === 0 && !code) readCredentials(reader, words);
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

/**
 * A drawing of a schema with braces (`jobs [{`, `}]`): what stands between them is a member of what opened them. Braces lie around
 * everything else, so their depth stands below that of any bullet.
 */
function readBraces(reader: Reader, words: Words): boolean {
  if (reader.section !== 'body' && reader.section !== 'response') return false;
  const { text } = words;
  if (/^[\]}]+,?$/.test(text)) {
    const drawn = reader.bullets.filter(({ indent }) => indent < 0);
    reader.bullets = drawn.slice(0, -1);
    reader.field = undefined;
    return true;
  }
  const opened = /^(?:["']?([A-Za-z_$][\w$-]*)["']?(\*)?\s*:?\s*)?(\[\s*\{|\{|\[)$/.exec(text);
  if (opened === null) return false;
  const [, bare, star, signs = ''] = opened;
  const drawn = reader.bullets.filter(({ indent }) => indent < 0);
  const around = drawn.at(-1)?.name ?? '';
  const type = { ...words, text: signs === '{' ? 'object' : signs === '[' ? 'array' : 'object[]' };
  if (bare === undefined) {
    reader.bullets = [...drawn, { indent: -1, name: around }];
    if (signs.length > 1 && around === '')
      addField(reader, { section: reader.section, type, alternatives: [], stretch: words });
    return true;
  }
  const at = text.indexOf(bare);
  const name = partOf(words, at, at + bare.length);
  const whole = around === '' ? name : { ...name, text: `${around}.${bare}` };
  reader.bullets = [...drawn, { indent: -1, name: whole.text }];
  const required = star === undefined ? undefined : { value: true, words: partOf(words, at, at + bare.length + 1) };
  addField(reader, {
    section: reader.section,
    name: whole,
    type,
    ...(required === undefined ? {} : { required }),
    alternatives: [],
    stretch: words,
  });
  return true;
}

/** A bullet that stands deeper than the one of another field is a member of it: `jobs.id`. */
function nestedName(reader: Reader, { words, bullet }: Line, name: Words): Words {
  const { text } = reader.page;
  const begin = text.lastIndexOf('\n', words.start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(begin, words.start))?.[0].replaceAll('\t', '    ').length ?? 0;
  const around = reader.bullets.filter((other) => other.indent < (bullet ? indent : 0));
  const whole = [...around.slice(-1).map((other) => other.name), name.text].filter((one) => one !== '').join('.');
  reader.bullets = bullet ? [...around, { indent, name: whole }] : around;
  return whole === name.text ? name : { ...name, text: whole };
}

/** Headings: a section, a status, a media type, or the title of what follows. */
function readHeading(reader: Reader, { words, level, bullet, code }: Line, next: Block | undefined): boolean {
  const { text } = words;
  if (reader.operation !== undefined) {
    const inResponses = reader.section === 'response' || reader.section === 'errors';
    const status = statusOf(text);
    if (
      status !== undefined &&
      (inResponses || level > 0 || /^(response|http|status|returns)\b/i.test(text) || reason.test(text) || code)
    ) {
      openResponse(reader, status, partOf(words, status.from, status.from + status.status.length), 'stated');
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
  if (section === 'response' && reader.operation !== undefined) reader.operation.announcesAnswers = true;
  if (section !== undefined && !beginsOperation(next) && (level > 0 || isSectionPlace(reader, section, next))) {
    if (level > 0 && reader.operation !== undefined && level < reader.operation.level && section !== 'events')
      closeOperation(reader);
    openSection(reader, section);
    const header = /[:(]\s*((?:application|text|multipart)\/[\w.+-]+)\)?\s*$/i.exec(text)?.[1];
    if (section === 'body' && !/^request:?$/i.test(text)) {
      const body = currentBody(reader, words);
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

const attributeNames =
  'Example|Default(?: value)?|Pattern|(?:Possible|Allowed|Available) values|Allowed|Format|Enum|Min(?:imum)?(?: ?(?:length|items))?|Max(?:imum)?(?: ?(?:length|items))?';
const beginsAttribute = new RegExp(`^(?:${attributeNames}) ?:`, 'i');
const firstAttribute = new RegExp(`^(${attributeNames}) ?:[ \\t]*`, 'i');
const attribute = new RegExp(`(${attributeNames}):[ \\t]*`, 'g');

/** `Example: RUNNINGPossible values:`: attributes of the field above, possibly glued to each other. */
function readAttributes(reader: Reader, words: Words): boolean {
  const { field } = reader;
  const owner = reader.open ? (field?.alternatives.at(-1) ?? field) : field;
  if (field === undefined || owner === undefined || !beginsAttribute.test(words.text))
    return field !== undefined && owner !== undefined && readBareLimits(owner, words);
  const first = firstAttribute.exec(words.text);
  // Later ones are glued to what stands before them.
  const marks = [
    ...(first === null ? [] : [first]),
    ...[...words.text.matchAll(attribute)].filter(({ index }) => index > 0 && /\S/.test(words.text[index - 1] ?? ' ')),
  ];
  marks.forEach((mark, index) => {
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? words.text.length;
    const value = partOf(words, from, from + words.text.slice(from, to).trimEnd().length);
    const whole = partOf(words, mark.index, to);
    const key = (mark[1] ?? '').toLowerCase();
    if (key === 'example') owner.example ??= withoutName(value, field.name?.text);
    else if (key.startsWith('default')) owner.default ??= value;
    else if (key === 'pattern') owner.pattern ??= value;
    else if (key === 'format') owner.type = { ...whole, text: `${owner.type?.text ?? 'string'} · ${value.text}` };
    else if (/values|enum|allowed/.test(key)) owner.values ??= { words: whole, options: optionsIn(value) };
    else
      owner.limits =
        owner.limits === undefined ? whole : { ...owner.limits, text: `${owner.limits.text}, ${whole.text}` };
  });
  return true;
}

/** A line of limits and nothing else: `>= 1`, `length ≤ 80`, `1 to 50`, `Defaults to 20`. */
function readBareLimits(owner: FieldDraft, words: Words): boolean {
  if (words.text.length > 60) return false;
  const defaults = /^defaults? (?:to|is) (\S+)$/i.exec(words.text);
  if (defaults !== null) {
    const value = defaults[1] ?? '';
    owner.default ??= partOf(words, words.text.length - value.length, words.text.length);
    return true;
  }
  const parts = words.text.split(/\s*[,;·]\s*|\s+(?=(?:min|max)\w*\s*:?\s*\d)/i);
  if (!parts.every((part) => boundOf(part) !== undefined)) return false;
  const whole = { ...words, text: parts.join(', ') };
  owner.limits = owner.limits === undefined ? whole : { ...owner.limits, text: `${owner.limits.text}, ${whole.text}` };
  return true;
}

/** Of a parameter, some pages show the example as it stands in the URL: `limit=20`. */
function withoutName(value: Words, name: string | undefined): Words {
  return name !== undefined && value.text.startsWith(`${name}=`)
    ? partOf(value, name.length + 1, value.text.length)
    : value;
}

function optionsIn(list: Words): readonly Words[] {
  return [...list.text.matchAll(/[^\s,|·┃│"'`[\]]+/g)].map((found) =>
    partOf(list, found.index, found.index + found[0].length),
  );
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

function readNoContent(reader: Reader, words: Words): void {
  if (reader.response !== undefined) {
    reader.response.bodyless = true;
    return;
  }
  const { closed } = reader;
  const known = closed?.responses.at(-1);
  if (known?.bodyless === true || closed === undefined) return;
  reader.draft.findings.push(
    findingIn(
      reader.page,
      'note',
      'response-without-status',
      words,
      `An answer without content is shown for ${closed.method.toUpperCase()} ${closed.path ?? ''}, and no status with it.`,
      'Show the status of the answer.',
    ),
  );
}

/** Words that are no fact by their shape: a description, or the title of what follows. */
function readProse(reader: Reader, { words, bullet, code }: Line): void {
  if (code) return;
  const { field, operation, section } = reader;
  if (section === 'events' && bullet && operation !== undefined) {
    const event = /^([a-z][\w]*(?:[.:_-]\w+)*)\s*(?:[-—–:(]|$)/.exec(words.text);
    if (event !== null) {
      const [, name = ''] = event;
      operation.events.push({ name: partOf(words, 0, name.length), description: words });
      return;
    }
  }
  if (operation !== undefined && /text\/event-stream|server-sent event/i.test(words.text))
    operation.streams ??= { stretch: words, known: /text\/event-stream/i.test(words.text) ? 'stated' : 'inferred' };
  readWhen(reader, words);
  const described = reader.open ? (field?.alternatives.at(-1) ?? field) : field;
  if (described !== undefined && described.description === undefined) {
    described.description = words;
    const need = /^(required|optional)\b(?=[.,;:]|$)/i.exec(words.text)?.[1];
    if (need !== undefined) described.required ??= { value: /^r/i.test(need), words: partOf(words, 0, need.length) };
    return;
  }
  if (reader.expectsDescription && reader.response !== undefined) {
    reader.response.description = words;
    reader.expectsDescription = false;
    return;
  }
  noteLost(reader, words);
  reader.title = { words, level: 0 };
}

/** What is said of an operation before its parts: the states that it is for. */
function readWhen({ operation, section, field }: Reader, words: Words): void {
  if (operation === undefined || operation.when !== undefined || section !== 'none' || field !== undefined) return;
  const found = acceptedWhen(words.text);
  if (found !== undefined) operation.when = { states: found.states, words: partOf(words, found.from, found.to) };
}

/** A line, or two lines, that name method and path: the beginning of an operation, or its end. */
export function readRequest(reader: Reader, request: RequestLine, words: Words, code: boolean): Words | undefined {
  const at = partOf(words, request.from, request.pathTo);
  if (request.origin !== undefined) reader.draft.origins.add(request.origin);
  const same = reader.operation?.method === request.method && reader.operation.path === request.path;
  const known = code && /^curl/.test(words.text) ? 'inferred' : 'stated';
  if (same) reader.operation?.places.push(at);
  else openOperation(reader, request.method, request.path, at, known);
  if (known === 'stated' && reader.operation?.known === 'inferred') {
    // What a request line states needs no command beside it.
    reader.operation.known = known;
    reader.operation.places.splice(0, reader.operation.places.length, at);
  }
  for (const name of request.query) {
    const from = words.text.indexOf(`${name}=`, request.pathTo);
    reader.operation?.shown.push(partOf(words, from, from + name.length));
  }
  // What a command sends stands in its own words (`-d`); what follows it is the answer.
  if (code && !/^curl/.test(words.text)) openSection(reader, 'body');
  const rest = words.text.slice(request.to).replace(/^\s*HTTP\/[\d.]+\s*$/, '');
  if (code || !/[A-Za-z]/.test(rest)) return undefined;
  const from = words.text.length - rest.replace(/^[\s"'`)—–:-]+/, '').length;
  return partOf(words, from, words.text.length);
}

/** A method that stands alone: with a path on the next line, or before the parts of an operation whose path follows at its end. */
export function readMethod(
  reader: Reader,
  words: Words,
  path: { readonly words: Words; readonly template: string } | undefined,
): boolean {
  const method = methodAlone(words.text);
  if (method === undefined) return false;
  const { operation } = reader;
  if (path === undefined) {
    if (operation !== undefined && operation.path === undefined) return true;
    openOperation(reader, method, undefined, words);
    return true;
  }
  if (operation?.method === method && (operation.path === undefined || operation.path === path.template)) {
    if (operation.path === undefined) {
      operation.path = path.template;
      operation.places[0] = path.words;
    } else operation.places.push(path.words);
    closeOperation(reader);
    return true;
  }
  openOperation(reader, method, path.template, path.words);
  return true;
}
