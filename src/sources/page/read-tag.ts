import type { Block } from './block.ts';
import { findingIn, type Stretch, type Words } from './page.ts';
import { noteOrigin } from './read-page-facts.ts';
import {
  addField,
  currentBody,
  currentResponse,
  openOperation,
  openResponse,
  openSection,
  type Reader,
} from './reader.ts';
import { methodAlone, templateOf } from './request-line.ts';
import { type Section, sectionOf, statusOf } from './section.ts';

/** Read a GitBook block: an operation, a parameter, a response, or the title of a tab. */
export function readTagBlock(reader: Reader, { name, attributes, stretch }: Extract<Block, { kind: 'tag' }>): void {
  const get = (key: string) => attributes.get(key);
  if (name.startsWith('<')) {
    readComponentTag(reader, name.slice(1), attributes, stretch);
    return;
  }
  switch (name) {
    case 'swagger':
    case 'api-method':
    case 'openapi':
    case 'openapi-operation': {
      const method = methodAlone(get('method')?.text ?? '');
      const path = get('path');
      if (method === undefined || path === undefined) return;
      const base = get('baseurl');
      if (base?.text.startsWith('http') === true) noteOrigin(reader.draft, base.text.replace(/\/+$/, ''), base);
      const summary = get('summary');
      if (summary !== undefined) reader.title = { words: summary, level: 0 };
      openOperation(reader, method, templateOf(path.text), path);
      return;
    }
    case 'swagger-parameter': {
      const parameter = get('name');
      if (parameter === undefined) return;
      const [type, required] = [get('type'), get('required')];
      addField(reader, {
        section: sectionOf(get('in')?.text ?? '') ?? 'query',
        name: parameter,
        ...(type === undefined || type.text === '' ? {} : { type }),
        ...(required === undefined ? {} : { required: { value: required.text === 'true', words: required } }),
        alternatives: [],
        stretch,
      });
      return;
    }
    case 'swagger-response': {
      const status = get('status');
      const found = status === undefined ? undefined : statusOf(status.text);
      if (status === undefined || found === undefined) return;
      openResponse(reader, { ...found, text: get('description')?.text ?? '' }, status, 'stated');
      return;
    }
    case 'tab': {
      const title = get('title');
      if (title === undefined) return;
      const status = statusOf(title.text);
      const section = sectionOf(title.text);
      if (status !== undefined && reader.operation !== undefined) openResponse(reader, status, title, 'stated');
      else if (section !== undefined) openSection(reader, section);
      return;
    }
    case 'named-schema':
      nameSchema(reader, get('words'));
      return;
    case 'not-read': {
      const words = get('words');
      if (words === undefined) return;
      reader.draft.findings.push(
        findingIn(
          reader.page,
          'warning',
          'part-not-read',
          words,
          `What "${words.text}" stands for here was not read.`,
          'Show the same as members or as a sample, or give a document that does.',
        ),
      );
      return;
    }
    default:
      return;
  }
}

/** What is sent or answered is described elsewhere, under its name. */
function nameSchema(reader: Reader, words: Words | undefined): void {
  if (words === undefined) return;
  const part = reader.section === 'body' ? currentBody(reader, words) : currentResponse(reader, words);
  if (part !== undefined) part.named = words;
}

const places = ['path', 'query', 'body', 'header', 'cookie'] as const;

/**
 * A component that describes a field shows its name, under `name` or under where it is sent, and mostly its type. Fields inside of a field
 * are its members. What a component that holds samples is called says whose they are.
 */
function readComponentTag(reader: Reader, tag: string, attributes: ReadonlyMap<string, Words>, stretch: Stretch): void {
  if (tag.startsWith('/')) {
    if (reader.around.at(-1)?.tag === tag.slice(1)) reader.around = reader.around.slice(0, -1);
    reader.field = undefined;
    return;
  }
  if (/(request|response)(example|sample)/.test(tag)) {
    openSection(reader, tag.startsWith('request') ? 'body' : 'response');
    return;
  }
  const sent = places.find((place) => attributes.has(place));
  const name = sent === undefined ? (attributes.get('name') ?? attributes.get('param')) : attributes.get(sent);
  const type = attributes.get('type');
  if (name === undefined || !/^[A-Za-z_$][\w$.[\]-]*$/.test(name.text) || (type === undefined && sent === undefined))
    return;
  const required = attributes.get('required');
  const defaults = attributes.get('default') ?? attributes.get('initialvalue');
  const place = attributes.get('in');
  const section: Section =
    sent ??
    (place === undefined ? undefined : sectionOf(place.text)) ??
    (/response|return/.test(tag) ? 'response' : reader.section);
  const whole = [...reader.around.slice(-1).map((one) => one.name), name.text].join('.');
  addField(reader, {
    section,
    name: whole === name.text ? name : { ...name, text: whole },
    ...(type === undefined || type.text === ''
      ? {}
      : { type: { ...type, text: type.text.replace(/^enum<(.*)>$/, '$1') } }),
    required: { value: required !== undefined && required.text !== 'false', words: required ?? name },
    ...(defaults === undefined ? {} : { default: defaults }),
    alternatives: [],
    // A component may go over several lines.
    stretch: name.start > stretch.end ? name : stretch,
  });
  if (!attributes.has('/')) reader.around = [...reader.around, { tag, name: whole }];
}
