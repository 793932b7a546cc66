import type { Reading } from '../source.ts';
import { readStates } from '../states/read-states.ts';
import { arrangeRequests } from './arrange-requests.ts';
import type { Block } from './block.ts';
import { readCredentialField } from './credential-lines.ts';
import type { PageDraft } from './draft.ts';
import { finishPage } from './finish-page.ts';
import { takeHeaderCredentials } from './header-credentials.ts';
import { isCertain } from './is-certain.ts';
import { joinRequests } from './join-requests.ts';
import { joinTabs } from './join-tabs.ts';
import { tellLost } from './lost-fields.ts';
import { findingIn, type Page, partOf, type Words } from './page.ts';
import { placeParameters } from './place-parameters.ts';
import { readValues } from './read-attributes.ts';
import { readLine } from './read-line.ts';
import { readPageFacts } from './read-page-facts.ts';
import { readMethod, readRequest } from './read-request.ts';
import { readTableBlock } from './read-table.ts';
import { readTagBlock } from './read-tag.ts';
import {
  addField,
  closeOperation,
  createReader,
  currentBody,
  currentResponse,
  openOperation,
  type Reader,
} from './reader.ts';
import { isPath, methodAlone, requestLineOf, templateOf } from './request-line.ts';
import { parseSample, type Sample } from './sample.ts';
import { mostLines, scanPage } from './scan-page.ts';
import { settleCredentials } from './settle-credentials.ts';
import { tellBroken } from './tell-broken.ts';

/** Read a page of reference or prose: every operation that it shows, with every fact at its place. */
export function readPage(page: Page): Reading {
  const draft: PageDraft = {
    page,
    origins: new Map(),
    operations: [],
    named: new Map(),
    credentials: [],
    findings: [],
  };
  const reader = createReader(draft);
  const blocks = arrange(draft, scanPage(page));
  const isWord = wordsOf(page);
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'line':
        readLineBlock(reader, block, blocks.slice(index + 1, index + 2)[0], isWord);
        readPageFacts(draft, blocks, index);
        break;
      case 'table':
        openMentioned(reader, blocks);
        readTableBlock(reader, block.header, block.rows);
        break;
      case 'field':
        readFieldBlock(reader, block);
        break;
      case 'values':
        readValues(reader, block.options);
        break;
      case 'sample':
        openMentioned(reader, blocks);
        readSample(reader, block.sample);
        break;
      case 'frame':
        openMentioned(reader, blocks);
        reader.operation?.frames.push(block);
        break;
      case 'tag':
        readTagBlock(reader, block);
        break;
      case 'end':
        closeOperation(reader);
        reader.title = undefined;
        reader.heading = undefined;
        break;
    }
  });
  tellLost(reader);
  placeParameters(draft);
  takeHeaderCredentials(draft);
  tellBroken(draft, blocks);
  settleCredentials(draft);
  if (draft.page.text.split('\n', mostLines + 1).length > mostLines)
    draft.findings.push(
      findingIn(
        page,
        'error',
        'page-too-long',
        { start: 0, end: 1 },
        `Only the first ${mostLines} lines were read.`,
        'Divide the page.',
      ),
    );
  return { ...finishPage(draft), states: readStates(page, blocks) };
}

/** Bring what a page shows in its own order into the order of reading, and say where that is a guess. */
function arrange({ page, findings }: PageDraft, scanned: readonly Block[]): readonly Block[] {
  const { blocks, behind, unclear } = arrangeRequests(joinRequests(scanned));
  if (behind !== undefined)
    findings.push(
      findingIn(
        page,
        'note',
        'request-line-behind',
        behind,
        'The request lines of this page stand behind the parts of their operations, and were read so.',
        'Nothing, if it is so; else put each request line before what belongs to it.',
      ),
    );
  if (unclear !== undefined)
    findings.push(
      findingIn(
        page,
        'warning',
        'order-unclear',
        unclear,
        'Parts on this page may belong to the request line before them or to the one behind them. Each was taken for a part of the one before.',
        'Save the whole page, or put each request line before what belongs to it.',
      ),
    );
  return joinTabs(blocks, (row) => {
    const [first] = row;
    if (first === undefined) return;
    const all = row.map(({ words }) => words.text).join(', ');
    findings.push(
      findingIn(
        page,
        'note',
        'answers-in-tabs',
        first.words,
        `The statuses ${all} stand in a row; what follows was taken for the answer ${first.words.text}.`,
        'Nothing, if it is so; else show each answer below its status.',
      ),
    );
  });
}

function readLineBlock(
  reader: Reader,
  line: Extract<Block, { kind: 'line' }>,
  next: Block | undefined,
  isWord: (word: string) => boolean,
): void {
  const { words, code, level } = line;
  if (reader.draft.title === undefined || (level === 1 && reader.draft.operations.length === 0))
    reader.draft.title = words;
  if (methodAlone(words.text) !== undefined) {
    const path = next?.kind === 'line' && isPath(next.words.text) ? next.words : undefined;
    readMethod(
      reader,
      words,
      path === undefined
        ? undefined
        : { words: path, template: templateOf(path.text.replace(/^https?:\/\/[^/]+/, '')) },
    );
    return;
  }
  if (isPath(words.text) && (reader.operation !== undefined || reader.closed !== undefined)) return;
  const request = requestLineOf(words.text, isWord) ?? (level > 0 ? requestInside(words, isWord) : undefined);
  if (request !== undefined) {
    if (level > 0) {
      const lead = words.text.slice(0, request.from).replace(/[\s:|—–(`-]+$/, '');
      reader.title = { words: lead === '' ? words : partOf(words, 0, lead.length), level };
    }
    const rest = readRequest(reader, request, words, code);
    if (code) readCommand(reader, words);
    if (rest !== undefined) readLine(reader, { ...line, words: rest, level: 0, bullet: false }, next);
    return;
  }
  if (code && readCommand(reader, words)) return;
  readLine(reader, line, next);
}

function readFieldBlock(reader: Reader, block: Extract<Block, { kind: 'field' }>): void {
  const { kind: _, required: need, section: sent, isDrawn, ...facts } = block;
  if (reader.section === 'authorization' && readCredentialField(reader, facts.name, sent)) return;
  const required = isDrawn === true || isCertain(reader, facts.name, facts.type.text) ? need : undefined;
  addField(reader, {
    ...facts,
    ...(required === undefined ? {} : { required }),
    section: sent ?? reader.section,
    alternatives: [],
    stretch: facts.name,
  });
}

/** `### List runs: GET /v1/runs`. */
function requestInside(words: Words, isWord: (word: string) => boolean) {
  const from = words.text.search(/\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|QUERY)\s+\//);
  if (from === -1) return undefined;
  const found = requestLineOf(words.text.slice(from), isWord);
  if (found === undefined) return undefined;
  return {
    ...found,
    from: found.from + from,
    pathFrom: found.pathFrom + from,
    pathTo: found.pathTo + from,
    to: found.to + from,
  };
}

/** The arguments of a `curl` command: headers and a body. */
function readCommand(reader: Reader, words: Words): boolean {
  const data = /(?:^|\s)(?:-d|--data(?:-raw|-binary)?)\s+['"]?(?=[[{])/.exec(words.text);
  if (data === null || reader.operation === undefined) return false;
  const sample = parseSample(reader.page.text, words.start + data.index + data[0].length);
  if (sample !== undefined) currentBody(reader, sample)?.samples.push(sample);
  return true;
}

function readSample(reader: Reader, sample: Sample): void {
  const { operation, section } = reader;
  reader.field = undefined;
  reader.expectsDescription = false;
  if (operation === undefined) {
    if (reader.heading !== undefined) reader.early = [...reader.early, sample];
    return;
  }
  if (section === 'body') currentBody(reader, sample)?.samples.push(sample);
  else if (section === 'events') operation.eventSamples.push(sample);
  else if (section === 'response' || section === 'errors') currentResponse(reader, sample)?.samples.push(sample);
  else if (operation.method === 'get' || operation.body !== undefined)
    currentResponse(reader, sample)?.samples.push(sample);
}

/** A page about an event stream often names its operation in a sentence only. */
function openMentioned(reader: Reader, blocks: readonly Block[]): void {
  if (reader.section !== 'events' || reader.operation !== undefined || reader.draft.operations.length > 1) return;
  const [only] = reader.draft.operations;
  if (only !== undefined) {
    reader.operation = only;
    return;
  }
  for (const block of blocks) {
    if (block.kind !== 'line') continue;
    const found = /\bGET\s+(\/[^\s"')`,?]*(?:sse|events?|stream)[^\s"')`,?.]*)/.exec(block.words.text);
    if (found === null) continue;
    const { section } = reader;
    const operation = openOperation(
      reader,
      'get',
      templateOf(found[1] ?? ''),
      partOf(block.words, found.index, found.index + found[0].length),
      'inferred',
    );
    operation.streams = { stretch: block.words, known: 'inferred' };
    reader.section = section;
    return;
  }
}

/** Whether a word stands on the page by itself, not glued to a path. */
function wordsOf(page: Page): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(page.text.match(/(?<![\w/{}])[A-Za-z]\w*/g) ?? []);
    return words.has(word);
  };
}
